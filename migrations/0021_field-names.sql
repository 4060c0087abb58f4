DROP INDEX `dead_letters_event`;--> statement-breakpoint
DROP INDEX `dead_letters_open`;--> statement-breakpoint
DROP INDEX `dead_letters_replayed`;--> statement-breakpoint
DROP INDEX `letters_created`;--> statement-breakpoint
DROP INDEX `letters_recipient`;--> statement-breakpoint
DROP INDEX `letters_status`;--> statement-breakpoint
DROP INDEX `letters_kind`;--> statement-breakpoint
DROP INDEX `letters_waiting`;--> statement-breakpoint
DROP INDEX `stances_other`;--> statement-breakpoint
DROP INDEX `comments_waiting`;--> statement-breakpoint
DROP INDEX `comments_waiting_for`;--> statement-breakpoint
DROP INDEX `posts_inner`;--> statement-breakpoint
DROP INDEX `post_authors_inner`;--> statement-breakpoint
DROP INDEX `post_tags_inner`;--> statement-breakpoint
DROP INDEX `post_translations_inner`;--> statement-breakpoint
DROP INDEX `series_entries_newest_inner`;--> statement-breakpoint
DROP INDEX `series_entries_inner`;--> statement-breakpoint
ALTER TABLE `dead_letters` RENAME TO `dead_events`;--> statement-breakpoint
ALTER TABLE `letters` RENAME TO `emails`;--> statement-breakpoint
ALTER TABLE `stances` RENAME TO `restrictions`;--> statement-breakpoint
ALTER TABLE `deliveries` RENAME COLUMN `follower` TO `subscriber`;--> statement-breakpoint
UPDATE `outbox` SET `failure` = replace(`failure`, '"follower":', '"subscriber":') WHERE `failure` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `reactions` RENAME COLUMN `told_at` TO `notified_at`;--> statement-breakpoint
ALTER TABLE `comments` RENAME COLUMN `waits_for` TO `approver_id`;--> statement-breakpoint
UPDATE `deliveries` SET `subscriber` = replace(`subscriber`, '_letter', '_email') WHERE `subscriber` LIKE '%\_letter' ESCAPE '\';--> statement-breakpoint
UPDATE `emails` SET `key` = replace(`key`, '_letter', '_email') WHERE `key` LIKE '%\_letter' ESCAPE '\';--> statement-breakpoint
ALTER TABLE `posts` RENAME COLUMN `inner_at` TO `restricted_at`;--> statement-breakpoint
ALTER TABLE `post_authors` RENAME COLUMN `inner_at` TO `restricted_at`;--> statement-breakpoint
ALTER TABLE `post_tags` RENAME COLUMN `inner_at` TO `restricted_at`;--> statement-breakpoint
ALTER TABLE `post_translations` RENAME COLUMN `inner_at` TO `restricted_at`;--> statement-breakpoint
ALTER TABLE `series_entries` RENAME COLUMN `inner_at` TO `restricted_at`;--> statement-breakpoint
UPDATE `comments` SET `status` = 'moderated' WHERE `status` = 'held';--> statement-breakpoint
CREATE INDEX `dead_events_event` ON `dead_events` (`event_id`);--> statement-breakpoint
CREATE INDEX `dead_events_open` ON `dead_events` (`at`,`id`) WHERE replayed_at IS NULL;--> statement-breakpoint
CREATE INDEX `dead_events_replayed` ON `dead_events` (`at`,`id`) WHERE replayed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `emails_created` ON `emails` (`created_at`);--> statement-breakpoint
CREATE INDEX `emails_recipient` ON `emails` (`recipient`,`created_at`);--> statement-breakpoint
CREATE INDEX `emails_status` ON `emails` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `emails_kind` ON `emails` (`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `emails_waiting` ON `emails` (`next_try_at`) WHERE status IN ('queued', 'failed') AND next_try_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `restrictions_other` ON `restrictions` (`other_id`,`kind`);--> statement-breakpoint
CREATE INDEX `comments_pending` ON `comments` (`created_at`,`id`) WHERE status IN ('pending', 'moderated');--> statement-breakpoint
CREATE INDEX `comments_pending_for` ON `comments` (`approver_id`,`created_at`,`id`) WHERE status IN ('pending', 'moderated');--> statement-breakpoint
CREATE INDEX `posts_restricted` ON `posts` (`visibility`,`restricted_at`,`id`) WHERE restricted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `post_authors_restricted` ON `post_authors` (`person_id`,`visibility`,`restricted_at`,`post_id`) WHERE restricted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `post_tags_restricted` ON `post_tags` (`tag_id`,`visibility`,`restricted_at`,`post_id`) WHERE restricted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `post_translations_restricted` ON `post_translations` (`locale`,`visibility`,`restricted_at`,`post_id`) WHERE restricted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `series_entries_newest_restricted` ON `series_entries` (`series_id`,`restricted_at`,`post_id`) WHERE restricted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `series_entries_restricted` ON `series_entries` (`series_id`,`position`) WHERE restricted_at IS NOT NULL;
