CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `locations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`street` text,
	`line2` text,
	`city` text,
	`state` text,
	`zip` text,
	`phone` text,
	`timeZone` text,
	`telehealth` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `practices` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`timeZone` text,
	`phone` text,
	`street` text,
	`line2` text,
	`city` text,
	`state` text,
	`zip` text,
	`taxId` text,
	`groupNpi` text,
	`arrivalProof` text DEFAULT 'dob_and_name' NOT NULL,
	`arrivalOpensMinutes` integer DEFAULT 90 NOT NULL,
	`arrivalClosesMinutes` integer DEFAULT 30 NOT NULL,
	`minorConsentAge` integer DEFAULT 12 NOT NULL,
	`isDemo` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`minutes` integer NOT NULL,
	`feeCents` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`online` integer DEFAULT false NOT NULL,
	`telehealth` integer DEFAULT false NOT NULL,
	`providerId` text,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `services_code_provider` ON `services` (`code`,`providerId`);--> statement-breakpoint
CREATE TABLE `availability_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`providerId` text NOT NULL,
	`weekday` integer NOT NULL,
	`startMinute` integer NOT NULL,
	`endMinute` integer NOT NULL,
	`locationId` text,
	`telehealth` integer DEFAULT false NOT NULL,
	`slotMinutes` integer,
	`clientScheduling` integer DEFAULT true NOT NULL,
	`validFrom` text,
	`validTo` text
);
--> statement-breakpoint
CREATE INDEX `availability_blocks_provider` ON `availability_blocks` (`providerId`);--> statement-breakpoint
CREATE TABLE `availability_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`providerId` text NOT NULL,
	`date` text NOT NULL,
	`startMinute` integer,
	`endMinute` integer,
	`locationId` text,
	`telehealth` integer DEFAULT false NOT NULL,
	`slotMinutes` integer,
	`clientScheduling` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE INDEX `availability_exceptions_provider_date` ON `availability_exceptions` (`providerId`,`date`);--> statement-breakpoint
CREATE TABLE `portal_settings` (
	`providerId` text PRIMARY KEY NOT NULL,
	`selfSchedule` text DEFAULT 'off' NOT NULL,
	`allowNew` integer DEFAULT false NOT NULL,
	`allowActive` integer DEFAULT true NOT NULL,
	`allowInactive` integer DEFAULT false NOT NULL,
	`allowDontKnow` integer DEFAULT true NOT NULL,
	`minNoticeHours` integer DEFAULT 24 NOT NULL,
	`maxAheadDays` integer DEFAULT 60 NOT NULL,
	`slotMinutes` integer DEFAULT 60 NOT NULL,
	`allowConfirm` integer DEFAULT true NOT NULL,
	`confirmFromDays` integer DEFAULT 5 NOT NULL,
	`allowCancel` integer DEFAULT true NOT NULL,
	`cancelNoticeHours` integer DEFAULT 24 NOT NULL,
	`lateCancel` text DEFAULT 'block' NOT NULL,
	`lateCancelFeeCents` integer DEFAULT 0 NOT NULL,
	`undoMinutes` integer DEFAULT 3 NOT NULL,
	`maxOpenFuture` integer DEFAULT 4 NOT NULL,
	`requireReasonOnCancel` integer DEFAULT false NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `provider_locations` (
	`providerId` text NOT NULL,
	`locationId` text NOT NULL,
	PRIMARY KEY(`providerId`, `locationId`)
);
--> statement-breakpoint
CREATE TABLE `providers` (
	`id` text PRIMARY KEY NOT NULL,
	`firstName` text NOT NULL,
	`lastName` text NOT NULL,
	`credentials` text,
	`npi` text,
	`licenseNumber` text,
	`licenseState` text,
	`email` text,
	`active` integer DEFAULT true NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `time_off` (
	`id` text PRIMARY KEY NOT NULL,
	`providerId` text NOT NULL,
	`startsAt` integer NOT NULL,
	`endsAt` integer NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE INDEX `time_off_provider_ends` ON `time_off` (`providerId`,`endsAt`);--> statement-breakpoint
CREATE TABLE `client_providers` (
	`clientId` text NOT NULL,
	`providerId` text NOT NULL,
	`isPrimary` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`clientId`, `providerId`)
);
--> statement-breakpoint
CREATE INDEX `client_providers_provider` ON `client_providers` (`providerId`);--> statement-breakpoint
CREATE TABLE `client_search_words` (
	`word` text NOT NULL,
	`clientId` text NOT NULL,
	PRIMARY KEY(`word`, `clientId`)
);
--> statement-breakpoint
CREATE INDEX `client_search_words_client` ON `client_search_words` (`clientId`);--> statement-breakpoint
CREATE TABLE `clients` (
	`id` text PRIMARY KEY NOT NULL,
	`externalId` text,
	`firstName` text NOT NULL,
	`middleName` text,
	`lastName` text NOT NULL,
	`preferredFirstName` text,
	`preferredLastName` text,
	`pronouns` text,
	`dateOfBirth` text NOT NULL,
	`sex` text,
	`status` text DEFAULT 'new' NOT NULL,
	`email` text,
	`phone` text,
	`street` text,
	`line2` text,
	`city` text,
	`state` text,
	`zip` text,
	`language` text DEFAULT 'en' NOT NULL,
	`guardianName` text,
	`guardianClientId` text,
	`selfCheckInBlocked` integer DEFAULT false NOT NULL,
	`privacyNote` text,
	`insuranceChoice` text DEFAULT 'not_answered' NOT NULL,
	`insuranceState` text DEFAULT 'none' NOT NULL,
	`contactConfirmedAt` integer,
	`searchKey` text NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `clients_search` ON `clients` (`searchKey`);--> statement-breakpoint
CREATE INDEX `clients_birth` ON `clients` (`dateOfBirth`);--> statement-breakpoint
CREATE INDEX `clients_external` ON `clients` (`externalId`);--> statement-breakpoint
CREATE TABLE `desk_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`codeHash` text NOT NULL,
	`issuedBy` text NOT NULL,
	`issuedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`wrongTries` integer DEFAULT 0 NOT NULL,
	`usedAt` integer,
	`replacedAt` integer
);
--> statement-breakpoint
CREATE INDEX `desk_codes_client` ON `desk_codes` (`clientId`,`issuedAt`);--> statement-breakpoint
CREATE TABLE `failed_tries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`bucket` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `failed_tries_bucket_at` ON `failed_tries` (`bucket`,`at`);--> statement-breakpoint
CREATE TABLE `login_clients` (
	`loginId` text NOT NULL,
	`clientId` text NOT NULL,
	`relation` text NOT NULL,
	PRIMARY KEY(`loginId`, `clientId`)
);
--> statement-breakpoint
CREATE INDEX `login_clients_client` ON `login_clients` (`clientId`);--> statement-breakpoint
CREATE TABLE `logins` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`usernameKey` text NOT NULL,
	`passwordHash` text NOT NULL,
	`disabled` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `logins_username` ON `logins` (`usernameKey`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`tokenHash` text PRIMARY KEY NOT NULL,
	`surface` text NOT NULL,
	`kind` text NOT NULL,
	`loginId` text,
	`staffId` text,
	`clientId` text,
	`proof` text NOT NULL,
	`startedAt` integer NOT NULL,
	`lastActiveAt` integer NOT NULL,
	`endedAt` integer,
	`endReason` text
);
--> statement-breakpoint
CREATE INDEX `sessions_live` ON `sessions` (`endedAt`,`kind`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`username` text NOT NULL,
	`usernameKey` text NOT NULL,
	`role` text NOT NULL,
	`providerId` text,
	`passwordHash` text,
	`setupCodeHash` text,
	`setupCodeExpiresAt` integer,
	`active` integer DEFAULT true NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_username` ON `staff` (`usernameKey`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`providerId` text NOT NULL,
	`serviceId` text,
	`locationId` text,
	`telehealth` integer DEFAULT false NOT NULL,
	`startsAt` integer NOT NULL,
	`endsAt` integer NOT NULL,
	`status` text NOT NULL,
	`source` text NOT NULL,
	`createdAt` integer NOT NULL,
	`overlapAccepted` integer DEFAULT false NOT NULL,
	`confirmedAt` integer,
	`confirmedBy` text,
	`arrivedAt` integer,
	`arrivedVia` text,
	`ticketNumber` integer,
	`arrivedLate` integer DEFAULT false NOT NULL,
	`checkedInAt` integer,
	`visitStartedAt` integer,
	`visitEndedAt` integer,
	`cancelledAt` integer,
	`cancelledBy` text,
	`cancelReason` text,
	`cancelledLate` integer DEFAULT false NOT NULL,
	`lateFeeCents` integer,
	`heldUntil` integer,
	`decidedAt` integer,
	`decideNote` text,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `appointments_provider_span` ON `appointments` (`providerId`,`endsAt`,`startsAt`,`status`,`heldUntil`);--> statement-breakpoint
CREATE INDEX `appointments_client_start` ON `appointments` (`clientId`,`startsAt`);--> statement-breakpoint
CREATE INDEX `appointments_start` ON `appointments` (`startsAt`);--> statement-breakpoint
CREATE INDEX `appointments_requested` ON `appointments` (`status`,`startsAt`);--> statement-breakpoint
CREATE TABLE `slot_claims` (
	`providerId` text NOT NULL,
	`unit` integer NOT NULL,
	`appointmentId` text NOT NULL,
	PRIMARY KEY(`providerId`, `unit`)
);
--> statement-breakpoint
CREATE INDEX `slot_claims_appointment` ON `slot_claims` (`appointmentId`);--> statement-breakpoint
CREATE TABLE `waived_steps` (
	`appointmentId` text NOT NULL,
	`step` text NOT NULL,
	`reason` text NOT NULL,
	`waivedBy` text NOT NULL,
	`waivedAt` integer NOT NULL,
	PRIMARY KEY(`appointmentId`, `step`)
);
--> statement-breakpoint
CREATE TABLE `document_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`title` text NOT NULL,
	`titleEs` text,
	`kind` text NOT NULL,
	`required` integer DEFAULT false NOT NULL,
	`dueRule` text DEFAULT 'none' NOT NULL,
	`dueDate` text,
	`size` integer,
	`status` text NOT NULL,
	`assignedAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_assignments_client` ON `document_assignments` (`clientId`,`status`);--> statement-breakpoint
CREATE TABLE `charges` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`providerId` text NOT NULL,
	`appointmentId` text,
	`serviceDate` text NOT NULL,
	`description` text NOT NULL,
	`kind` text DEFAULT 'visit' NOT NULL,
	`feeCents` integer NOT NULL,
	`insuranceExpectedCents` integer DEFAULT 0 NOT NULL,
	`postedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `charges_client` ON `charges` (`clientId`,`feeCents`,`insuranceExpectedCents`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`chargeId` text,
	`kind` text NOT NULL,
	`amountCents` integer NOT NULL,
	`receivedAt` integer NOT NULL,
	`method` text
);
--> statement-breakpoint
CREATE INDEX `ledger_entries_client` ON `ledger_entries` (`clientId`,`kind`,`amountCents`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`threadId` text NOT NULL,
	`clientId` text NOT NULL,
	`fromClient` integer NOT NULL,
	`staffName` text,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`sentAt` integer NOT NULL,
	`readAt` integer
);
--> statement-breakpoint
CREATE INDEX `messages_client` ON `messages` (`clientId`,`sentAt`);--> statement-breakpoint
CREATE TABLE `help_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`kioskName` text NOT NULL,
	`clientId` text,
	`topic` text NOT NULL,
	`askedAt` integer NOT NULL,
	`answeredAt` integer,
	`answeredBy` text
);
--> statement-breakpoint
CREATE INDEX `help_calls_open` ON `help_calls` (`answeredAt`,`askedAt`);--> statement-breakpoint
CREATE TABLE `refused_arrivals` (
	`id` text PRIMARY KEY NOT NULL,
	`kioskName` text NOT NULL,
	`cause` text NOT NULL,
	`clientId` text,
	`appointmentId` text,
	`at` integer NOT NULL,
	`settledAt` integer,
	`settledBy` text
);
--> statement-breakpoint
CREATE INDEX `refused_arrivals_open` ON `refused_arrivals` (`settledAt`,`at`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actorKind` text NOT NULL,
	`actorId` text,
	`surface` text NOT NULL,
	`procedure` text NOT NULL,
	`outcome` text NOT NULL,
	`detail` text,
	`clientIds` text NOT NULL,
	`previousHash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_at` ON `audit_events` (`at`);--> statement-breakpoint
CREATE TABLE `outbox_commands` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`idempotencyKey` text NOT NULL,
	`command` text NOT NULL,
	`subject` text NOT NULL,
	`subjectId` text NOT NULL,
	`actorKind` text NOT NULL,
	`actorId` text,
	`surface` text NOT NULL,
	`tappedAt` integer NOT NULL,
	`recordedAt` integer NOT NULL,
	`state` text DEFAULT 'local' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_commands_idempotencyKey_unique` ON `outbox_commands` (`idempotencyKey`);--> statement-breakpoint
CREATE INDEX `outbox_commands_state` ON `outbox_commands` (`state`,`seq`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`file` text NOT NULL,
	`rowKey` text NOT NULL,
	`rowHash` text NOT NULL,
	`recordId` text NOT NULL,
	`importedFields` text NOT NULL,
	`importedAt` integer NOT NULL,
	PRIMARY KEY(`file`, `rowKey`)
);
