CREATE TABLE `post_sources` (
	`source_key` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`locale` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_sources_post` ON `post_sources` (`post_id`);--> statement-breakpoint
INSERT INTO `post_sources` (`source_key`, `post_id`, `locale`, `hash`)
SELECT `source_key`, `id`, `original_locale`, coalesce(`source_hash`, '') FROM `posts` WHERE `source_key` IS NOT NULL;--> statement-breakpoint
DROP INDEX `posts_source_key`;--> statement-breakpoint
ALTER TABLE `posts` DROP COLUMN `source_key`;--> statement-breakpoint
ALTER TABLE `posts` DROP COLUMN `source_hash`;
