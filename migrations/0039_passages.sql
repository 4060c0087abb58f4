CREATE TABLE `passage_documents` (
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	`token` text NOT NULL,
	`made_with` integer NOT NULL,
	`made_at` integer NOT NULL,
	`passage_count` integer NOT NULL,
	PRIMARY KEY(`kind`, `target_id`)
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`rowid` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	`part` text NOT NULL,
	`locale` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`path` text NOT NULL,
	`anchor` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`text` text NOT NULL,
	`head_tokens` text NOT NULL,
	`text_tokens` text NOT NULL,
	`tier` text NOT NULL,
	`visibility` text NOT NULL,
	`owner_id` text NOT NULL,
	`hash` text NOT NULL,
	`embedding_model` text,
	`embedding_version` integer
);
--> statement-breakpoint
CREATE INDEX `passages_target` ON `passages` (`kind`,`target_id`,`part`,`locale`,`position`);--> statement-breakpoint
CREATE INDEX `passages_embedding` ON `passages` (`embedding_model`,`embedding_version`);