CREATE TABLE `series_sources` (
	`source_key` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`locale` text NOT NULL,
	`hash` text NOT NULL
);
