CREATE TABLE `hand_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`kioskName` text NOT NULL,
	`clientId` text NOT NULL,
	`sections` text NOT NULL,
	`startedBy` text NOT NULL,
	`startedAt` integer NOT NULL,
	`lapsesAt` integer NOT NULL,
	`confirmedAt` integer,
	`sessionHash` text,
	`declinedAt` integer,
	`endedAt` integer,
	`endReason` text,
	`endedBy` text
);
--> statement-breakpoint
CREATE INDEX `hand_offs_open` ON `hand_offs` (`endedAt`,`startedAt`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `seatName` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `sections` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `pinHash` text;