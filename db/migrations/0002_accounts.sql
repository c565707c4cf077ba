CREATE TABLE `account_alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`clientId` text NOT NULL,
	`loginId` text,
	`historyId` text,
	`at` integer NOT NULL,
	`settledAt` integer,
	`settledBy` text
);
--> statement-breakpoint
CREATE INDEX `account_alerts_open` ON `account_alerts` (`settledAt`,`at`);--> statement-breakpoint
CREATE TABLE `account_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`loginId` text,
	`clientId` text NOT NULL,
	`at` integer NOT NULL,
	`byKind` text NOT NULL,
	`byId` text NOT NULL,
	`change` text NOT NULL,
	`identityCheck` text
);
--> statement-breakpoint
CREATE INDEX `account_changes_client` ON `account_changes` (`clientId`,`at`);--> statement-breakpoint
CREATE TABLE `account_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`clientId` text NOT NULL,
	`loginId` text,
	`email` text,
	`deviceId` text,
	`codeHash` text NOT NULL,
	`issuedBy` text,
	`issuedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`wrongTries` integer DEFAULT 0 NOT NULL,
	`usedAt` integer,
	`replacedAt` integer
);
--> statement-breakpoint
CREATE INDEX `account_codes_client` ON `account_codes` (`clientId`,`kind`);--> statement-breakpoint
CREATE INDEX `account_codes_hash` ON `account_codes` (`codeHash`);--> statement-breakpoint
CREATE TABLE `login_history` (
	`id` text PRIMARY KEY NOT NULL,
	`loginId` text,
	`clientId` text,
	`at` integer NOT NULL,
	`surface` text NOT NULL,
	`seatName` text NOT NULL,
	`method` text NOT NULL,
	`secondFactor` text,
	`result` text NOT NULL,
	`newDevice` integer NOT NULL,
	`notMeAt` integer
);
--> statement-breakpoint
CREATE INDEX `login_history_login` ON `login_history` (`loginId`,`at`);--> statement-breakpoint
CREATE INDEX `login_history_client` ON `login_history` (`clientId`,`at`);--> statement-breakpoint
CREATE TABLE `recognized_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`loginId` text NOT NULL,
	`name` text NOT NULL,
	`tokenHash` text,
	`previousTokenHash` text,
	`enrolledBy` text NOT NULL,
	`enrolledAt` integer NOT NULL,
	`lastUsedAt` integer,
	`forgottenAt` integer,
	`forgottenBy` text
);
--> statement-breakpoint
CREATE INDEX `recognized_devices_login` ON `recognized_devices` (`loginId`);--> statement-breakpoint
CREATE INDEX `recognized_devices_token` ON `recognized_devices` (`tokenHash`);--> statement-breakpoint
CREATE INDEX `recognized_devices_previous` ON `recognized_devices` (`previousTokenHash`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`loginId` text NOT NULL,
	`codeHash` text NOT NULL,
	`createdAt` integer NOT NULL,
	`usedAt` integer
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_login` ON `recovery_codes` (`loginId`);--> statement-breakpoint
CREATE TABLE `mail_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`idempotencyKey` text NOT NULL,
	`kind` text NOT NULL,
	`to` text NOT NULL,
	`language` text NOT NULL,
	`parameters` text NOT NULL,
	`oneTimeCode` text,
	`mergeKey` text,
	`clientId` text,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`nextTryAt` integer NOT NULL,
	`queuedAt` integer NOT NULL,
	`sentAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_messages_key` ON `mail_messages` (`idempotencyKey`);--> statement-breakpoint
CREATE INDEX `mail_messages_due` ON `mail_messages` (`state`,`nextTryAt`);--> statement-breakpoint
CREATE INDEX `mail_messages_merge` ON `mail_messages` (`mergeKey`,`queuedAt`);--> statement-breakpoint
CREATE TABLE `terms_acceptances` (
	`subject` text NOT NULL,
	`versionId` text NOT NULL,
	`language` text NOT NULL,
	`acceptedAt` integer NOT NULL,
	`seatName` text NOT NULL,
	PRIMARY KEY(`subject`, `versionId`)
);
--> statement-breakpoint
CREATE TABLE `terms_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`effectiveDate` text NOT NULL,
	`textEn` text NOT NULL,
	`textEs` text NOT NULL,
	`publishedBy` text,
	`publishedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_versions_version_unique` ON `terms_versions` (`version`);--> statement-breakpoint
CREATE INDEX `terms_versions_version` ON `terms_versions` (`version`);--> statement-breakpoint
ALTER TABLE `practices` ADD `requireTwoFactor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `logins` ADD `twoFactorSecret` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `twoFactorEnabledAt` integer;--> statement-breakpoint
ALTER TABLE `logins` ADD `twoFactorLastStep` integer;--> statement-breakpoint
ALTER TABLE `logins` ADD `twoFactorWrongInARow` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `logins` ADD `twoFactorStoppedAt` integer;--> statement-breakpoint
ALTER TABLE `logins` ADD `verifiedEmail` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `kioskNoticesOffAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `awaits` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `secondFactor` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `confirmedAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `pendingSecret` text;