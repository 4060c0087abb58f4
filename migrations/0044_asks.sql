CREATE TABLE `ask_days` (
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`used` integer NOT NULL,
	PRIMARY KEY(`person_id`, `day`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`question` text NOT NULL,
	`locale` text NOT NULL,
	`post_id` text,
	`after_id` text,
	`outcome` text NOT NULL,
	`fault` text,
	`answered_by` text NOT NULL,
	`generator` text NOT NULL,
	`sentences` text NOT NULL,
	`sources` text NOT NULL,
	`locked` text NOT NULL,
	`dropped` integer NOT NULL,
	`tokens_in` integer,
	`tokens_out` integer,
	`milliseconds` integer NOT NULL,
	`is_helpful` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `asks_person` ON `asks` (`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `asks_newest` ON `asks` (`created_at`,`id`);