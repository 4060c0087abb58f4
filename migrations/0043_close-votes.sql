CREATE TABLE `question_close_votes` (
	`question_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text,
	`duplicate_of_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `person_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `vote_reversals` (
	`id` text PRIMARY KEY NOT NULL,
	`voter_id` text NOT NULL,
	`author_id` text NOT NULL,
	`value` integer NOT NULL,
	`votes` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`voter_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `vote_reversals_newest` ON `vote_reversals` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `question_votes_at` ON `question_votes` (`created_at`);