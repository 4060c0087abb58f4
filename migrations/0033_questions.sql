CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`author_id` text NOT NULL,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`plain_text` text NOT NULL,
	`rendered_with` integer DEFAULT 0 NOT NULL,
	`accepted` integer DEFAULT false NOT NULL,
	`accepted_at` integer,
	`up_count` integer DEFAULT 0 NOT NULL,
	`down_count` integer DEFAULT 0 NOT NULL,
	`imported_up` integer DEFAULT 0 NOT NULL,
	`imported_down` integer DEFAULT 0 NOT NULL,
	`vote_score` integer DEFAULT 0 NOT NULL,
	`bound` real DEFAULT 0 NOT NULL,
	`rank` real DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_best` ON `answers` (`question_id`,`rank`,`id`);--> statement-breakpoint
CREATE INDEX `answers_bound` ON `answers` (`question_id`,`bound`);--> statement-breakpoint
CREATE INDEX `answers_newest` ON `answers` (`question_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `answers_rendered` ON `answers` (`rendered_with`);--> statement-breakpoint
CREATE INDEX `answers_author` ON `answers` (`author_id`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `answers_accepted` ON `answers` (`question_id`) WHERE accepted = 1;--> statement-breakpoint
CREATE TABLE `question_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`editor_id` text NOT NULL,
	`title` text,
	`markdown` text NOT NULL,
	`tags` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`editor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_revisions_target` ON `question_revisions` (`target_kind`,`target_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `question_tags` (
	`question_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`position` integer NOT NULL,
	`asked_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `tag_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_tags_newest` ON `question_tags` (`tag_id`,`asked_at`,`question_id`);--> statement-breakpoint
CREATE TABLE `question_votes` (
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`person_id` text NOT NULL,
	`author_id` text NOT NULL,
	`value` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`target_kind`, `target_id`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_votes_person` ON `question_votes` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `question_votes_author` ON `question_votes` (`author_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`author_id` text NOT NULL,
	`title` text NOT NULL,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`plain_text` text NOT NULL,
	`rendered_with` integer DEFAULT 0 NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`close_reason` text,
	`closed_at` integer,
	`closed_by` text,
	`duplicate_of_id` text,
	`accepted_answer_id` text,
	`answer_count` integer DEFAULT 0 NOT NULL,
	`up_count` integer DEFAULT 0 NOT NULL,
	`down_count` integer DEFAULT 0 NOT NULL,
	`imported_up` integer DEFAULT 0 NOT NULL,
	`imported_down` integer DEFAULT 0 NOT NULL,
	`vote_score` integer DEFAULT 0 NOT NULL,
	`hot` real NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`edited_at` integer,
	`last_activity_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_slug` ON `questions` (`slug`);--> statement-breakpoint
CREATE INDEX `questions_rendered` ON `questions` (`rendered_with`);--> statement-breakpoint
CREATE INDEX `questions_newest` ON `questions` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `questions_hot` ON `questions` (`hot`,`id`);--> statement-breakpoint
CREATE INDEX `questions_author` ON `questions` (`author_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `questions_unanswered` ON `questions` (`created_at`,`id`) WHERE answer_count = 0 AND state = 'open';--> statement-breakpoint
ALTER TABLE `tags` ADD `question_count` integer DEFAULT 0 NOT NULL;