CREATE TABLE `post_uploads` (
	`post_id` text NOT NULL,
	`upload_id` text NOT NULL,
	PRIMARY KEY(`post_id`, `upload_id`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_uploads_upload` ON `post_uploads` (`upload_id`,`post_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `suspended_for` text;--> statement-breakpoint
CREATE INDEX `people_role_created` ON `people` (`role`,`created_at`,`id`);