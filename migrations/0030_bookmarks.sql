CREATE TABLE `bookmarks` (
	`person_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `target_kind`, `target_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bookmarks_newest` ON `bookmarks` (`person_id`,`saved_at`,`target_id`);--> statement-breakpoint
CREATE INDEX `bookmarks_newest_of_kind` ON `bookmarks` (`person_id`,`target_kind`,`saved_at`,`target_id`);--> statement-breakpoint
CREATE INDEX `bookmarks_target` ON `bookmarks` (`target_kind`,`target_id`,`person_id`);