CREATE TABLE `readers` (
	`person_id` text PRIMARY KEY NOT NULL,
	`keeps` integer DEFAULT true NOT NULL,
	`read_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `readings` (
	`person_id` text NOT NULL,
	`post_id` text NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`person_id`, `post_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readings_last` ON `readings` (`person_id`,`last_at`,`post_id`);--> statement-breakpoint
CREATE INDEX `readings_begun` ON `readings` (`person_id`,`last_at`,`post_id`) WHERE finished_at IS NULL;--> statement-breakpoint
CREATE INDEX `readings_finished` ON `readings` (`person_id`,`finished_at`,`post_id`) WHERE finished_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `readings_post` ON `readings` (`post_id`,`person_id`);