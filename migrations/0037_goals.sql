CREATE TABLE `goal_links` (
	`goal_id` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`goal_id`, `kind`, `target_id`),
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_links_target` ON `goal_links` (`kind`,`target_id`,`goal_id`);--> statement-breakpoint
CREATE TABLE `goal_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_milestones_goal` ON `goal_milestones` (`goal_id`,`position`,`id`);--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`title` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`target_on` text,
	`visibility` text DEFAULT 'private' NOT NULL,
	`reached_at` integer,
	`dropped_at` integer,
	`dropped_note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goals_end" CHECK("goals"."reached_at" IS NULL OR "goals"."dropped_at" IS NULL)
);
--> statement-breakpoint
CREATE INDEX `goals_person` ON `goals` (`person_id`,`created_at`,`id`);