CREATE TABLE `appointment_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`appointmentId` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`staffId` text NOT NULL,
	`reason` text,
	`before` text
);
--> statement-breakpoint
CREATE INDEX `appointment_changes_visit` ON `appointment_changes` (`appointmentId`,`at`);