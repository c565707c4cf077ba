CREATE TABLE `numbering_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`prefix` text NOT NULL,
	`firstNumber` integer NOT NULL,
	`reason` text NOT NULL,
	`changedAt` integer NOT NULL,
	`changedBy` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `numbering_changes_kind` ON `numbering_changes` (`kind`,`firstNumber`);--> statement-breakpoint
CREATE TABLE `paper_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`nameLine` text,
	`street` text,
	`line2` text,
	`city` text,
	`state` text,
	`zip` text,
	`phone` text,
	`website` text,
	`email` text,
	`logo` blob,
	`footerEn` text,
	`footerEs` text,
	`refundPolicyEn` text,
	`refundPolicyEs` text,
	`howToPayEn` text,
	`howToPayEs` text,
	`statementMessages` text DEFAULT '{}' NOT NULL,
	`statementDueDays` integer DEFAULT 30 NOT NULL,
	`statementSlip` integer DEFAULT true NOT NULL,
	`largePrint` integer DEFAULT false NOT NULL,
	`updatedAt` integer NOT NULL
);
