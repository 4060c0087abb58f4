CREATE TABLE `comment_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`editor_id` text NOT NULL,
	`markdown` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`editor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_revisions_comment` ON `comment_revisions` (`comment_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`parent_id` text,
	`root_id` text NOT NULL,
	`depth` integer NOT NULL,
	`author_id` text NOT NULL,
	`locale` text NOT NULL,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`status` text NOT NULL,
	`reply_count` integer DEFAULT 0 NOT NULL,
	`score` real DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_newest` ON `comments` (`target_kind`,`target_id`,`parent_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_best` ON `comments` (`target_kind`,`target_id`,`parent_id`,`score`,`id`);--> statement-breakpoint
CREATE INDEX `comments_root` ON `comments` (`root_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_author` ON `comments` (`author_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_pending` ON `comments` (`created_at`,`id`) WHERE status = 'pending';--> statement-breakpoint
CREATE TABLE `mentions` (
	`source_kind` text NOT NULL,
	`source_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`source_kind`, `source_id`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentions_person` ON `mentions` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `reaction_counts` (
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`kind` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`target_kind`, `target_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `reactions` (
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`told_at` integer,
	PRIMARY KEY(`target_kind`, `target_id`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reactions_person` ON `reactions` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `threads` (
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`policy` text DEFAULT 'open' NOT NULL,
	`comment_count` integer DEFAULT 0 NOT NULL,
	`pending_count` integer DEFAULT 0 NOT NULL,
	`last_comment_at` integer,
	PRIMARY KEY(`target_kind`, `target_id`)
);
--> statement-breakpoint
CREATE TABLE `digests` (
	`person_id` text NOT NULL,
	`cadence` text NOT NULL,
	`next_due_at` integer NOT NULL,
	`last_attempt_at` integer,
	`last_sent_at` integer,
	PRIMARY KEY(`person_id`, `cadence`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `digests_due` ON `digests` (`next_due_at`,`person_id`);--> statement-breakpoint
CREATE TABLE `mail_windows` (
	`person_id` text PRIMARY KEY NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_windows_due` ON `mail_windows` (`due_at`);--> statement-breakpoint
CREATE TABLE `newsletter_issues` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`intro` text NOT NULL,
	`post_ids` text NOT NULL,
	`status` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`sent_at` integer,
	`cursor` text,
	`recipient_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `newsletter_issues_updated` ON `newsletter_issues` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `newsletter_issues_author` ON `newsletter_issues` (`author_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `newsletter_subscribers` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`person_id` text,
	`referral` text,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`confirmed_at` integer,
	`left_at` integer,
	`consent_text` text NOT NULL,
	`consent_from` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newsletter_subscribers_address` ON `newsletter_subscribers` (`address`);--> statement-breakpoint
CREATE INDEX `newsletter_subscribers_state` ON `newsletter_subscribers` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `newsletter_subscribers_expires` ON `newsletter_subscribers` (`expires_at`) WHERE state = 'pending';--> statement-breakpoint
CREATE TABLE `suppressions` (
	`address` text PRIMARY KEY NOT NULL,
	`score` integer NOT NULL,
	`reason` text NOT NULL,
	`forget_at` integer,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice_actors` (
	`notice_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`notice_id`, `person_id`),
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_boxes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`unread` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_preferences` (
	`person_id` text NOT NULL,
	`type` text NOT NULL,
	`channel` text NOT NULL,
	`wanted` integer NOT NULL,
	PRIMARY KEY(`person_id`, `type`, `channel`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`mail_frequency` text DEFAULT 'hours' NOT NULL,
	`quiet_from` integer,
	`quiet_to` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`type` text NOT NULL,
	`priority` integer NOT NULL,
	`group_key` text NOT NULL,
	`target_kind` text,
	`target_id` text,
	`thread_kind` text,
	`thread_id` text,
	`actor_id` text,
	`actor_count` integer DEFAULT 0 NOT NULL,
	`params` text DEFAULT '{}' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`read_at` integer,
	`dismissed_at` integer,
	`mailed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_open_group` ON `notices` (`person_id`,`type`,`group_key`) WHERE read_at IS NULL AND dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_list` ON `notices` (`person_id`,`updated_at`,`id`) WHERE dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`,`priority`,`updated_at`) WHERE read_at IS NULL AND dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_target` ON `notices` (`target_kind`,`target_id`);--> statement-breakpoint
CREATE INDEX `notices_thread` ON `notices` (`person_id`,`thread_kind`,`thread_id`);--> statement-breakpoint
CREATE INDEX `notices_old` ON `notices` (`updated_at`);--> statement-breakpoint
CREATE TABLE `thread_levels` (
	`person_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`level` text NOT NULL,
	`chosen` integer NOT NULL,
	`unread` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `target_kind`, `target_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_levels_target` ON `thread_levels` (`target_kind`,`target_id`,`level`);--> statement-breakpoint
CREATE TABLE `buddies` (
	`low_id` text NOT NULL,
	`high_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`low_id`, `high_id`),
	FOREIGN KEY (`low_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`high_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "buddies_order" CHECK("buddies"."low_id" < "buddies"."high_id")
);
--> statement-breakpoint
CREATE INDEX `buddies_high` ON `buddies` (`high_id`,`low_id`);--> statement-breakpoint
CREATE TABLE `connections` (
	`low_id` text NOT NULL,
	`high_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`low_id`, `high_id`),
	FOREIGN KEY (`low_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`high_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "connections_order" CHECK("connections"."low_id" < "connections"."high_id")
);
--> statement-breakpoint
CREATE INDEX `connections_low` ON `connections` (`low_id`,`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `connections_high` ON `connections` (`high_id`,`state`,`asked_at`);--> statement-breakpoint
CREATE TABLE `follows` (
	`follower_id` text NOT NULL,
	`followed_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`follower_id`, `followed_id`),
	FOREIGN KEY (`follower_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`followed_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follows_other" CHECK("follows"."follower_id" <> "follows"."followed_id")
);
--> statement-breakpoint
CREATE INDEX `follows_follower` ON `follows` (`follower_id`,`created_at`,`followed_id`);--> statement-breakpoint
CREATE INDEX `follows_followed` ON `follows` (`followed_id`,`created_at`,`follower_id`);--> statement-breakpoint
CREATE TABLE `social_counts` (
	`person_id` text PRIMARY KEY NOT NULL,
	`followers` integer DEFAULT 0 NOT NULL,
	`following` integer DEFAULT 0 NOT NULL,
	`connections` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stances` (
	`person_id` text NOT NULL,
	`other_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `other_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stances_other_person" CHECK("stances"."person_id" <> "stances"."other_id")
);
--> statement-breakpoint
CREATE INDEX `stances_other` ON `stances` (`other_id`,`kind`);--> statement-breakpoint
ALTER TABLE `people` ADD `last_seen_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `referral` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `kind` text DEFAULT 'account' NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `person_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `letters` ADD `headers` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `next_try_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `error` text;--> statement-breakpoint
CREATE INDEX `letters_status` ON `letters` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `letters_waiting` ON `letters` (`next_try_at`) WHERE status IN ('queued', 'failed') AND next_try_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `visibility` text DEFAULT 'public' NOT NULL;