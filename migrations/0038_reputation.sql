CREATE TABLE `reputation_entries` (
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
CREATE INDEX `reputation_entries_day` ON `reputation_entries` (`person_id`,`day`,`at`,`source_key`);--> statement-breakpoint
CREATE INDEX `reputation_entries_listed` ON `reputation_entries` (`person_id`,`day`,`target_kind`,`target_id`,`reason`);--> statement-breakpoint
CREATE INDEX `reputation_entries_target` ON `reputation_entries` (`target_kind`,`target_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `reputation` integer DEFAULT 0 NOT NULL;