CREATE TABLE `mail_servers` (
	`id` text PRIMARY KEY NOT NULL,
	`host` text NOT NULL,
	`port` integer NOT NULL,
	`security` text NOT NULL,
	`username` text,
	`password` text,
	`fromAddress` text NOT NULL,
	`fromName` text NOT NULL,
	`updatedAt` integer NOT NULL
);
