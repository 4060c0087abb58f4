CREATE TABLE `series_follows` (
	`person_id` text NOT NULL,
	`series_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `series_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_follows_series` ON `series_follows` (`series_id`);--> statement-breakpoint
CREATE INDEX `series_entries_newest` ON `series_entries` (`series_id`,`published_at`,`post_id`);--> statement-breakpoint
CREATE INDEX `series_entries_newest_inner` ON `series_entries` (`series_id`,`inner_at`,`post_id`) WHERE inner_at IS NOT NULL;