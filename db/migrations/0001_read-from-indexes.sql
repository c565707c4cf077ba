DROP INDEX `appointments_provider_span`;--> statement-breakpoint
CREATE INDEX `appointments_provider_span` ON `appointments` (`providerId`,`endsAt`,`startsAt`,`status`,`heldUntil`,`id`);--> statement-breakpoint
CREATE INDEX `help_calls_kiosk` ON `help_calls` (`kioskName`,`askedAt`);--> statement-breakpoint
CREATE INDEX `refused_arrivals_kiosk` ON `refused_arrivals` (`kioskName`,`at`);