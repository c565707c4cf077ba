CREATE TABLE `staff_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`staffId` text NOT NULL,
	`at` integer NOT NULL,
	`byId` text,
	`change` text NOT NULL,
	`identityCheck` text
);
--> statement-breakpoint
CREATE INDEX `staff_changes_staff` ON `staff_changes` (`staffId`,`at`);--> statement-breakpoint
ALTER TABLE `practices` ADD `requireStaffTwoFactor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `secondFactorAt` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `twoFactorSecret` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `twoFactorEnabledAt` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `twoFactorLastStep` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `twoFactorWrongInARow` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `twoFactorStoppedAt` integer;