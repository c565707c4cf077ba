CREATE TABLE `allocations` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`clientId` text NOT NULL,
	`entryId` text NOT NULL,
	`chargeId` text NOT NULL,
	`amountCents` integer NOT NULL,
	`allocatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `allocations_client` ON `allocations` (`clientId`,`entryId`,`chargeId`,`amountCents`);--> statement-breakpoint
CREATE TABLE `billing_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`clientSeesAccount` integer DEFAULT true NOT NULL,
	`clientCanPay` integer DEFAULT true NOT NULL,
	`showReceipts` integer DEFAULT true NOT NULL,
	`showSuperbills` integer DEFAULT true NOT NULL,
	`showSpendingStatements` integer DEFAULT true NOT NULL,
	`showStatements` integer DEFAULT true NOT NULL,
	`minPaymentCents` integer DEFAULT 500 NOT NULL,
	`allowPrepay` integer DEFAULT true NOT NULL,
	`maxOverBalanceCents` integer DEFAULT 50000 NOT NULL,
	`superbillRelease` text DEFAULT 'manual' NOT NULL,
	`processor` text DEFAULT 'none' NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `coverages` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`payer` text NOT NULL,
	`plan` text,
	`memberId` text NOT NULL,
	`groupNumber` text,
	`relationship` text NOT NULL,
	`subscriberName` text,
	`subscriberDateOfBirth` text,
	`order` text DEFAULT 'primary' NOT NULL,
	`copayCents` integer,
	`validFrom` text,
	`validTo` text,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `coverages_client` ON `coverages` (`clientId`);--> statement-breakpoint
CREATE TABLE `diagnoses` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`code` text NOT NULL,
	`description` text,
	`validFrom` text NOT NULL,
	`validTo` text,
	`rank` integer DEFAULT 1 NOT NULL,
	`releasedAt` integer,
	`releasedBy` text,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `diagnoses_client` ON `diagnoses` (`clientId`);--> statement-breakpoint
CREATE TABLE `__new_ledger_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`chargeId` text,
	`kind` text NOT NULL,
	`amountCents` integer NOT NULL,
	`expectedDropCents` integer DEFAULT 0 NOT NULL,
	`entryDate` text NOT NULL,
	`method` text,
	`reference` text,
	`memo` text,
	`statementMemo` text,
	`reason` text,
	`reversesId` text,
	`refundsId` text,
	`partOfId` text,
	`receiptNumber` integer,
	`postedAt` integer NOT NULL,
	`postedBy` text
);
--> statement-breakpoint
INSERT INTO `__new_ledger_entries` (`id`, `clientId`, `chargeId`, `kind`, `amountCents`, `entryDate`, `method`, `postedAt`)
	SELECT `id`, `clientId`, CASE WHEN `kind` IN ('client_payment', 'courtesy_credit', 'refund') THEN NULL ELSE `chargeId` END, `kind`, `amountCents`, date(`receivedAt` / 1000, 'unixepoch'), `method`, `receivedAt` FROM `ledger_entries`;--> statement-breakpoint
INSERT INTO `allocations` (`clientId`, `entryId`, `chargeId`, `amountCents`, `allocatedAt`)
	SELECT `clientId`, `id`, `chargeId`, `amountCents`, `receivedAt` FROM `ledger_entries` WHERE `chargeId` IS NOT NULL AND `kind` IN ('client_payment', 'courtesy_credit');--> statement-breakpoint
DROP TABLE `ledger_entries`;--> statement-breakpoint
ALTER TABLE `__new_ledger_entries` RENAME TO `ledger_entries`;--> statement-breakpoint
CREATE INDEX `ledger_entries_client` ON `ledger_entries` (`clientId`,`kind`,`amountCents`,`expectedDropCents`);--> statement-breakpoint
CREATE INDEX `ledger_entries_charge` ON `ledger_entries` (`chargeId`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_reverses` ON `ledger_entries` (`reversesId`) WHERE "reversesId" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_receipt` ON `ledger_entries` (`receiptNumber`) WHERE "receiptNumber" is not null;--> statement-breakpoint
ALTER TABLE `charges` ADD `supervisorId` text;--> statement-breakpoint
ALTER TABLE `charges` ADD `code` text;--> statement-breakpoint
ALTER TABLE `charges` ADD `modifiers` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `charges` ADD `units` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `charges` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `charges` ADD `placeOfService` text;--> statement-breakpoint
ALTER TABLE `charges` ADD `diagnosisIds` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `charges` ADD `reversesId` text;--> statement-breakpoint
ALTER TABLE `charges` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `charges` ADD `postedBy` text;--> statement-breakpoint
CREATE INDEX `charges_appointment` ON `charges` (`appointmentId`);--> statement-breakpoint
CREATE UNIQUE INDEX `charges_reverses` ON `charges` (`reversesId`) WHERE "reversesId" is not null;--> statement-breakpoint
ALTER TABLE `providers` ADD `taxonomy` text;--> statement-breakpoint
ALTER TABLE `providers` ADD `supervisorId` text;--> statement-breakpoint
CREATE TRIGGER `charges_keep` BEFORE UPDATE OF `id`, `clientId`, `feeCents`, `insuranceExpectedCents`, `kind`, `reversesId` ON `charges` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `charges_stay` BEFORE DELETE ON `charges` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `ledger_entries_keep` BEFORE UPDATE OF `id`, `clientId`, `chargeId`, `kind`, `amountCents`, `expectedDropCents`, `reversesId`, `refundsId`, `receiptNumber` ON `ledger_entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `ledger_entries_stay` BEFORE DELETE ON `ledger_entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `allocations_keep` BEFORE UPDATE OF `clientId`, `entryId`, `chargeId`, `amountCents` ON `allocations` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `allocations_stay` BEFORE DELETE ON `allocations` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
