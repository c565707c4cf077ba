CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`clientId` text NOT NULL,
	`language` text NOT NULL,
	`largePrint` integer NOT NULL,
	`drawing` text NOT NULL,
	`issuedAt` integer NOT NULL,
	`issuedBy` text,
	`prints` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_number` ON `papers` (`kind`,`number`);--> statement-breakpoint
CREATE INDEX `papers_client` ON `papers` (`clientId`,`issuedAt`);--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`paperId` text NOT NULL,
	`clientId` text NOT NULL,
	`printerId` text,
	`ticket` text NOT NULL,
	`bytes` blob,
	`state` text DEFAULT 'queued' NOT NULL,
	`systemJob` text,
	`byClient` integer NOT NULL,
	`requestedAt` integer NOT NULL,
	`startedAt` integer,
	`settledAt` integer,
	`collectedAt` integer
);
--> statement-breakpoint
CREATE INDEX `print_jobs_state` ON `print_jobs` (`state`,`requestedAt`);--> statement-breakpoint
CREATE TABLE `printers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`queue` text,
	`host` text,
	`port` integer,
	`paper` text NOT NULL,
	`attended` integer DEFAULT true NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`updatedAt` integer NOT NULL
);
