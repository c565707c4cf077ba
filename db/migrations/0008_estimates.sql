CREATE TABLE `estimate_events` (
	`id` text PRIMARY KEY NOT NULL,
	`estimateId` text NOT NULL,
	`clientId` text NOT NULL,
	`kind` text NOT NULL,
	`versionId` text,
	`method` text,
	`day` text,
	`reason` text,
	`notedAt` integer NOT NULL,
	`notedBy` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `estimate_events_client` ON `estimate_events` (`clientId`,`estimateId`);--> statement-breakpoint
CREATE TABLE `estimate_items` (
	`id` text PRIMARY KEY NOT NULL,
	`versionId` text NOT NULL,
	`position` integer NOT NULL,
	`providerId` text NOT NULL,
	`locationId` text,
	`code` text NOT NULL,
	`description` text NOT NULL,
	`diagnosisCodes` text DEFAULT '' NOT NULL,
	`quantity` integer NOT NULL,
	`eachCents` integer NOT NULL,
	`frequency` text
);
--> statement-breakpoint
CREATE INDEX `estimate_items_version` ON `estimate_items` (`versionId`,`position`);--> statement-breakpoint
CREATE TABLE `estimate_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`estimateId` text NOT NULL,
	`clientId` text NOT NULL,
	`version` integer NOT NULL,
	`primaryService` text NOT NULL,
	`serviceDate` text,
	`expiresOn` text NOT NULL,
	`scheduledApart` text DEFAULT '[]' NOT NULL,
	`preparedAt` integer NOT NULL,
	`preparedBy` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `estimate_versions_number` ON `estimate_versions` (`estimateId`,`version`);--> statement-breakpoint
CREATE INDEX `estimate_versions_client` ON `estimate_versions` (`clientId`);--> statement-breakpoint
CREATE TABLE `estimates` (
	`id` text PRIMARY KEY NOT NULL,
	`clientId` text NOT NULL,
	`reason` text NOT NULL,
	`askedOn` text NOT NULL,
	`serviceDate` text,
	`dueOn` text,
	`openedAt` integer NOT NULL,
	`openedBy` text
);
--> statement-breakpoint
CREATE INDEX `estimates_client` ON `estimates` (`clientId`);