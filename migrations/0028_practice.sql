CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`practice_id` text NOT NULL,
	`person_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`counts` integer DEFAULT true NOT NULL,
	`mood` text,
	`note` text DEFAULT '' NOT NULL,
	`html` text DEFAULT '' NOT NULL,
	`minutes` integer,
	`amount` real,
	`tags` text DEFAULT '[]' NOT NULL,
	`pictures` text DEFAULT '[]' NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_idempotency` ON `check_ins` (`person_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `check_ins_practice` ON `check_ins` (`practice_id`,`day`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `check_ins_person` ON `check_ins` (`person_id`,`day`,`practice_id`);--> statement-breakpoint
CREATE INDEX `check_ins_practice_at` ON `check_ins` (`practice_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `excused_days` (
	`practice_id` text NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`practice_id`, `day`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kept_days` (
	`practice_id` text NOT NULL,
	`day` text NOT NULL,
	`person_id` text NOT NULL,
	`check_ins` integer NOT NULL,
	`minutes` integer DEFAULT 0 NOT NULL,
	`amount` real DEFAULT 0 NOT NULL,
	`kept` integer NOT NULL,
	PRIMARY KEY(`practice_id`, `day`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kept_days_person` ON `kept_days` (`person_id`,`day`,`kept`);--> statement-breakpoint
CREATE TABLE `practice_schedules` (
	`practice_id` text NOT NULL,
	`from_on` text NOT NULL,
	`kind` text NOT NULL,
	`weekdays` integer,
	`min` integer,
	`max` integer,
	`every` integer,
	`amount` real,
	`day_rule` text DEFAULT 'any' NOT NULL,
	PRIMARY KEY(`practice_id`, `from_on`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `practice_settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`hides_streaks` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `practice_tags` (
	`practice_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`practice_id`, `tag_id`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_tags_tag` ON `practice_tags` (`tag_id`,`practice_id`);--> statement-breakpoint
CREATE TABLE `practices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`action` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text,
	`ends_at` integer,
	`amount` real,
	`unit` text DEFAULT '' NOT NULL,
	`day_rule` text DEFAULT 'any' NOT NULL,
	`minutes` integer,
	`moment` text DEFAULT 'any' NOT NULL,
	`remind_at` integer,
	`resources` text DEFAULT '[]' NOT NULL,
	`visibility` text DEFAULT 'private' NOT NULL,
	`reveal` text DEFAULT 'at_once' NOT NULL,
	`revealed_at` integer,
	`copied_from_id` text,
	`shows_as_copy` integer DEFAULT false NOT NULL,
	`draft` integer DEFAULT false NOT NULL,
	`completed_at` integer,
	`archived_at` integer,
	`check_in_count` integer DEFAULT 0 NOT NULL,
	`kept_day_count` integer DEFAULT 0 NOT NULL,
	`last_check_in_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practices_person` ON `practices` (`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `practices_running` ON `practices` (`person_id`,`start_on`) WHERE draft = 0 AND completed_at IS NULL AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `practices_ending` ON `practices` (`ends_at`,`id`) WHERE draft = 0 AND completed_at IS NULL AND archived_at IS NULL AND ends_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `practices_public` ON `practices` (`created_at`,`id`) WHERE visibility = 'public' AND draft = 0 AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `practices_copies` ON `practices` (`copied_from_id`,`created_at`) WHERE copied_from_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `practices_revealing` ON `practices` (`completed_at`) WHERE reveal = 'when_completed' AND revealed_at IS NULL AND completed_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `vacations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "vacations_order" CHECK("vacations"."from_on" <= "vacations"."to_on")
);
--> statement-breakpoint
CREATE INDEX `vacations_person` ON `vacations` (`person_id`,`from_on`);