CREATE TABLE `first_responses` (
	`person_id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Whoever had a response before there were such emails had their first one.
INSERT INTO first_responses (person_id, notice_id, at)
SELECT person_id, '', 0 FROM (
  SELECT p.owner_id AS person_id FROM comments c JOIN posts p ON c.target_kind = 'post' AND p.id = c.target_id
    WHERE c.author_id <> p.owner_id AND c.published_at IS NOT NULL
  UNION SELECT k.author_id FROM comments c JOIN comments k ON k.id = c.parent_id
    WHERE c.author_id <> k.author_id AND c.published_at IS NOT NULL
  UNION SELECT p.owner_id FROM reactions r JOIN posts p ON r.target_kind = 'post' AND p.id = r.target_id
  UNION SELECT k.author_id FROM reactions r JOIN comments k ON r.target_kind = 'comment' AND k.id = r.target_id
);
