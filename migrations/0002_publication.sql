CREATE TABLE `identities` (
	`provider` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_person` ON `identities` (`person_id`,`provider`);--> statement-breakpoint
CREATE TABLE `post_helpful` (
	`post_id` text NOT NULL,
	`voter` text NOT NULL,
	`helpful` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `voter`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `post_reads` (
	`post_id` text NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`post_id`, `day`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `post_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`markdown` text NOT NULL,
	`insights` text DEFAULT '[]' NOT NULL,
	`faq` text DEFAULT '[]' NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_revisions_post` ON `post_revisions` (`post_id`,`locale`,`created_at`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text DEFAULT 'series' NOT NULL,
	`owner_id` text NOT NULL,
	`original_locale` text NOT NULL,
	`cover_id` text,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`entry_count` integer DEFAULT 0 NOT NULL,
	`source_key` text,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_slug` ON `series` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `series_source_key` ON `series` (`source_key`);--> statement-breakpoint
CREATE INDEX `series_published` ON `series` (`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `series_owner` ON `series` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `series_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`post_id` text,
	`heading` text,
	`position` integer NOT NULL,
	`depth` integer DEFAULT 0 NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_entries_post` ON `series_entries` (`post_id`);--> statement-breakpoint
CREATE INDEX `series_entries_order` ON `series_entries` (`series_id`,`position`);--> statement-breakpoint
CREATE TABLE `series_translations` (
	`series_id` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`markdown` text DEFAULT '' NOT NULL,
	`html` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`series_id`, `locale`),
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tag_synonyms` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`tag_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tag_synonyms_tag` ON `tag_synonyms` (`tag_id`);--> statement-breakpoint
ALTER TABLE `post_drafts` ADD `insights` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `post_drafts` ADD `faq` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `post_translations` ADD `insights` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `post_translations` ADD `faq` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `unlisted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `listed_at` integer;--> statement-breakpoint
ALTER TABLE `posts` ADD `announced_at` integer;--> statement-breakpoint
ALTER TABLE `posts` ADD `difficulty` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `premium` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `popularity` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `read_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `helpful_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `unhelpful_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `posts_listed` ON `posts` (`listed_at`,`id`);--> statement-breakpoint
CREATE INDEX `posts_popular` ON `posts` (`popularity`,`id`);--> statement-breakpoint
CREATE INDEX `posts_updated` ON `posts` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `posts_unannounced` ON `posts` (`published_at`) WHERE announced_at IS NULL AND published_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `redirects` ADD `kind` text DEFAULT 'slug' NOT NULL;--> statement-breakpoint
CREATE INDEX `redirects_created` ON `redirects` (`created_at`,`from_path`);--> statement-breakpoint
CREATE INDEX `redirects_target` ON `redirects` (`to_path`);--> statement-breakpoint
CREATE INDEX `people_created` ON `people` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `uploads_created` ON `uploads` (`created_at`,`id`);--> statement-breakpoint
UPDATE `posts` SET `listed_at` = `published_at`, `announced_at` = `published_at` WHERE `published_at` IS NOT NULL;
