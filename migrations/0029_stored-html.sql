ALTER TABLE `comments` ADD `rendered_with` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `comments_rendered` ON `comments` (`rendered_with`);--> statement-breakpoint
ALTER TABLE `post_translations` ADD `rendered_with` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `post_translations_rendered` ON `post_translations` (`rendered_with`);--> statement-breakpoint
ALTER TABLE `series_translations` ADD `rendered_with` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `series_translations_rendered` ON `series_translations` (`rendered_with`);