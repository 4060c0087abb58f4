ALTER TABLE `post_translations` ADD `published_at` integer;--> statement-breakpoint
CREATE INDEX `post_translations_locale` ON `post_translations` (`locale`,`published_at`,`post_id`);