CREATE TABLE `signatures_on_file` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`subjectId` text NOT NULL,
	`signedOn` text,
	`notedAt` integer NOT NULL,
	`notedBy` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `signatures_on_file_subject` ON `signatures_on_file` (`subjectId`,`seq`);