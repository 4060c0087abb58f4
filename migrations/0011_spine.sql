CREATE TABLE `projection_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`checked` integer DEFAULT 0 NOT NULL,
	`drifted` integer DEFAULT 0 NOT NULL,
	`example` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `projection_checks_name` ON `projection_checks` (`name`,`started_at`);--> statement-breakpoint
DROP INDEX `dead_letters_at`;--> statement-breakpoint
CREATE INDEX `dead_letters_event` ON `dead_letters` (`event_id`);--> statement-breakpoint
CREATE INDEX `dead_letters_open` ON `dead_letters` (`at`,`id`) WHERE replayed_at IS NULL;--> statement-breakpoint
CREATE INDEX `dead_letters_replayed` ON `dead_letters` (`at`,`id`) WHERE replayed_at IS NOT NULL;--> statement-breakpoint
DROP INDEX `outbox_unsettled`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `wake_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `claimed_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `failure` text;--> statement-breakpoint
-- What waits already is woken by the next sweep.
UPDATE `outbox` SET `wake_at` = `created_at` WHERE `settled_at` IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_waking` ON `outbox` (`wake_at`) WHERE settled_at IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_settled` ON `outbox` (`settled_at`) WHERE settled_at IS NOT NULL;--> statement-breakpoint
DROP INDEX `notices_unread`;--> statement-breakpoint
DROP INDEX `notices_thread`;--> statement-breakpoint
DROP INDEX `notices_old`;--> statement-breakpoint
ALTER TABLE `notices` ADD `feature` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `notices` ADD `event_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`person_id`,`type`,`group_key`) WHERE priority = 1;--> statement-breakpoint
CREATE INDEX `notices_feature` ON `notices` (`person_id`,`feature`,`updated_at`,`id`) WHERE dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_unmailed` ON `notices` (`person_id`,`priority`,`updated_at`) WHERE read_at IS NULL AND dismissed_at IS NULL AND mailed_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_done` ON `notices` (`updated_at`) WHERE read_at IS NOT NULL OR dismissed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`,`updated_at`,`id`) WHERE read_at IS NULL AND dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_thread` ON `notices` (`person_id`,`thread_kind`,`thread_id`) WHERE read_at IS NULL AND dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_old` ON `notices` (`updated_at`,`event_id`);--> statement-breakpoint
ALTER TABLE `thread_levels` ADD `seen_at` integer;