CREATE TABLE `practice_reflections` (
	`practice_id` text NOT NULL,
	`template` text NOT NULL,
	`texts` text NOT NULL,
	`html` text NOT NULL,
	`locale` text NOT NULL,
	`rendered_with` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`practice_id`, `template`),
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_reflections_rendered` ON `practice_reflections` (`rendered_with`);