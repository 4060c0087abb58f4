CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`imported_id` text NOT NULL,
	`claimant_id` text NOT NULL,
	`proof_url` text,
	`proof` text NOT NULL,
	`note` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`imported_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimant_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_open_of` ON `claims` (`imported_id`,`claimant_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `claims_open` ON `claims` (`created_at`,`id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `origins` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`site` text NOT NULL,
	`url` text,
	`author_name` text NOT NULL,
	`author_url` text,
	`licence` text,
	`hash` text NOT NULL,
	`claimed_by` text,
	PRIMARY KEY(`kind`, `id`),
	FOREIGN KEY (`claimed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `origins_claimed` ON `origins` (`claimed_by`);