CREATE TABLE `found_payments` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`processor` text NOT NULL,
	`processorRef` text NOT NULL,
	`chargeRef` text NOT NULL,
	`amountCents` integer NOT NULL,
	`movedAt` integer NOT NULL,
	`cardBrand` text,
	`cardLast4` text,
	`clientId` text,
	`foundAt` integer NOT NULL,
	`settledAt` integer,
	`outcome` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `found_payments_waiting` ON `found_payments` (`movedAt`) WHERE "settledAt" is null;--> statement-breakpoint
ALTER TABLE `payment_processing` ADD `copiedAt` integer;--> statement-breakpoint
ALTER TABLE `payment_processing` ADD `restoredAt` integer;--> statement-breakpoint
ALTER TABLE `payment_processing` ADD `lostAskAt` integer;