ALTER TABLE `print_jobs` ADD `commands` blob;--> statement-breakpoint
ALTER TABLE `printers` ADD `speaks` text DEFAULT 'pdf' NOT NULL;