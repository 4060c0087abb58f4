CREATE TABLE `suggested_edits` (
	`id` text PRIMARY KEY NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`question_id` text NOT NULL,
	`author_id` text NOT NULL,
	`suggester_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text,
	`markdown` text NOT NULL,
	`tags` text NOT NULL,
	`reason` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`remark` text,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`suggester_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggested_edits_waiting` ON `suggested_edits` (`target_kind`,`target_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `suggested_edits_queue` ON `suggested_edits` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `suggested_edits_suggester` ON `suggested_edits` (`suggester_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `suggested_edits_author` ON `suggested_edits` (`author_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `suggested_edits_target` ON `suggested_edits` (`target_kind`,`target_id`);--> statement-breakpoint
CREATE INDEX `suggested_edits_question` ON `suggested_edits` (`question_id`);