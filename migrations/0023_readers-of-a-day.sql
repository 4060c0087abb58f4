CREATE TABLE `post_readers` (
	`day` text NOT NULL,
	`post_id` text NOT NULL,
	`reader` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `post_id`, `reader`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_readers_post` ON `post_readers` (`post_id`);