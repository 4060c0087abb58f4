CREATE TABLE `board_checks` (
	`name` text PRIMARY KEY NOT NULL,
	`checked_at` integer NOT NULL,
	`checked` integer NOT NULL,
	`drifted` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `board_looks` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `experience_entries` (
	`person_id` text NOT NULL,
	`source_key` text NOT NULL,
	`reason` text NOT NULL,
	`target_kind` text,
	`target_id` text,
	`amount` integer NOT NULL,
	`is_exempt` integer NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`credited` integer DEFAULT 0 NOT NULL,
	`withdrawn_at` integer,
	PRIMARY KEY(`person_id`, `source_key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `experience_entries_day` ON `experience_entries` (`person_id`,`day`,`at`,`source_key`);--> statement-breakpoint
CREATE INDEX `experience_entries_listed` ON `experience_entries` (`person_id`,`day`,`target_kind`,`target_id`,`reason`);--> statement-breakpoint
CREATE INDEX `experience_entries_target` ON `experience_entries` (`target_kind`,`target_id`);--> statement-breakpoint
CREATE TABLE `standings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`experience` integer DEFAULT 0 NOT NULL,
	`highest_level` integer DEFAULT 0 NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
