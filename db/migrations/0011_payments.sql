CREATE TABLE `cards_on_file` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`processor` text NOT NULL,
	`processorRef` text NOT NULL,
	`brand` text NOT NULL,
	`last4` text NOT NULL,
	`expMonth` integer NOT NULL,
	`expYear` integer NOT NULL,
	`nickname` text,
	`isDefault` integer DEFAULT false NOT NULL,
	`consentVersion` text NOT NULL,
	`consentLanguage` text NOT NULL,
	`addedAt` integer NOT NULL,
	`addedBy` text,
	`removedAt` integer,
	`nextForgetAt` integer
);
--> statement-breakpoint
CREATE INDEX `cards_on_file_client` ON `cards_on_file` (`clientId`);--> statement-breakpoint
CREATE INDEX `cards_on_file_forget` ON `cards_on_file` (`nextForgetAt`) WHERE "nextForgetAt" is not null;--> statement-breakpoint
CREATE TABLE `payment_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`purpose` text NOT NULL,
	`method` text NOT NULL,
	`processor` text NOT NULL,
	`amountCents` integer NOT NULL,
	`chargeIds` text,
	`cardId` text,
	`refundsEntryId` text,
	`reason` text,
	`language` text NOT NULL,
	`consentVersion` text,
	`state` text NOT NULL,
	`why` text,
	`processorRef` text,
	`chargeRef` text,
	`moneyAskedAt` integer,
	`url` text,
	`expiresAt` integer,
	`cancelAskedAt` integer,
	`takenCents` integer,
	`cardBrand` text,
	`cardLast4` text,
	`attention` text,
	`asks` integer DEFAULT 0 NOT NULL,
	`nextAskAt` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	`startedAt` integer NOT NULL,
	`unknownSince` integer,
	`settledAt` integer,
	`startedBy` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_attempts_open` ON `payment_attempts` (`clientId`,`purpose`) WHERE "settledAt" is null;--> statement-breakpoint
CREATE INDEX `payment_attempts_due` ON `payment_attempts` (`nextAskAt`) WHERE "nextAskAt" is not null;--> statement-breakpoint
CREATE INDEX `payment_attempts_person` ON `payment_attempts` (`attention`) WHERE "attention" is not null;--> statement-breakpoint
CREATE INDEX `payment_attempts_client` ON `payment_attempts` (`clientId`,`startedAt`);--> statement-breakpoint
CREATE TABLE `payment_processing` (
	`id` text PRIMARY KEY NOT NULL,
	`descriptor` text NOT NULL,
	`maxPaymentCents` integer NOT NULL,
	`cardsOnFile` integer NOT NULL,
	`afterPaymentAddress` text,
	`trouble` text,
	`troubleSince` integer,
	`disputesAskedAt` integer,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `simulated_objects` (
	`id` text PRIMARY KEY NOT NULL,
	`idempotencyKey` text NOT NULL,
	`kind` text NOT NULL,
	`amountCents` integer NOT NULL,
	`state` text NOT NULL,
	`about` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `simulated_objects_idempotencyKey_unique` ON `simulated_objects` (`idempotencyKey`);