CREATE TABLE `site_settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `posts` ADD `submitted_at` integer;--> statement-breakpoint
ALTER TABLE `posts` ADD `submission` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `rejection` text;--> statement-breakpoint
CREATE INDEX `posts_submitted` ON `posts` (`submitted_at`,`id`) WHERE submitted_at IS NOT NULL;