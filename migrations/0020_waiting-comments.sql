DROP INDEX `comments_pending`;--> statement-breakpoint
ALTER TABLE `comments` ADD `waits_for` text REFERENCES people(id);--> statement-breakpoint
CREATE INDEX `comments_waiting` ON `comments` (`created_at`,`id`) WHERE status IN ('pending', 'held');--> statement-breakpoint
CREATE INDEX `comments_waiting_for` ON `comments` (`waits_for`,`created_at`,`id`) WHERE status IN ('pending', 'held');--> statement-breakpoint
UPDATE `comments` SET `waits_for` = (SELECT `owner_id` FROM `posts` WHERE `posts`.`id` = `comments`.`target_id`)
	WHERE `status` = 'pending' AND `target_kind` = 'post';
