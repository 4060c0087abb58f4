CREATE TABLE `cron_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`cause` text NOT NULL,
	`person_id` text,
	`due_minute` integer,
	`outcome` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`milliseconds` integer DEFAULT 0 NOT NULL,
	`steps` integer DEFAULT 0 NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`cursor` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`lease` text,
	`next_step_at` integer NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cron_runs_open` ON `cron_runs` (`job`) WHERE finished_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `cron_runs_due` ON `cron_runs` (`job`,`due_minute`);--> statement-breakpoint
CREATE INDEX `cron_runs_job` ON `cron_runs` (`job`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `cron_runs_started` ON `cron_runs` (`started_at`);