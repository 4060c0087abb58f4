CREATE TABLE `buddy_signs` (
	`practice_id` text NOT NULL,
	`from_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`practice_id`, `from_id`, `kind`, `day`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `practice_buddies` (
	`practice_id` text NOT NULL,
	`asker_id` text NOT NULL,
	`other_id` text NOT NULL,
	`other_practice_id` text,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`declined_at` integer,
	`ends_at` integer,
	`ended_at` integer,
	`ended_by` text,
	PRIMARY KEY(`practice_id`, `other_id`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "practice_buddies_two" CHECK("practice_buddies"."asker_id" <> "practice_buddies"."other_id")
);
--> statement-breakpoint
CREATE INDEX `practice_buddies_asker` ON `practice_buddies` (`asker_id`,`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `practice_buddies_other` ON `practice_buddies` (`other_id`,`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `practice_buddies_other_practice` ON `practice_buddies` (`other_practice_id`) WHERE other_practice_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `practice_buddies_ending` ON `practice_buddies` (`ends_at`) WHERE state = 'accepted' AND ends_at IS NOT NULL;