DROP INDEX `notices_thread`;--> statement-breakpoint
CREATE INDEX `notices_of_thread` ON `notices` (`thread_kind`,`thread_id`,`person_id`) WHERE thread_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `comments` ADD `published_at` integer;--> statement-breakpoint
CREATE INDEX `comments_published` ON `comments` (`target_kind`,`target_id`,`published_at`) WHERE status = 'public';--> statement-breakpoint
ALTER TABLE `notice_actors` ADD `since` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `comments` SET `published_at` = `created_at` WHERE `status` = 'public';--> statement-breakpoint
-- Whoever leaves a merged notice is counted in it no more.
CREATE TRIGGER notice_actors_deleted AFTER DELETE ON notice_actors BEGIN
  UPDATE notices SET actor_count = actor_count - 1 WHERE id = old.notice_id;
END;
