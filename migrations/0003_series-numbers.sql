ALTER TABLE `series_entries` ADD `number` integer;--> statement-breakpoint
ALTER TABLE `series_entries` ADD `numbered` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `series_translations` ADD `plain_text` text DEFAULT '' NOT NULL;