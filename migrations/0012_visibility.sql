DROP INDEX `posts_popular`;--> statement-breakpoint
ALTER TABLE `posts` ADD `inner_at` integer;--> statement-breakpoint
CREATE INDEX `posts_inner` ON `posts` (`visibility`,`inner_at`,`id`) WHERE inner_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `posts_popular` ON `posts` (`popularity`,`id`) WHERE listed_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `post_authors` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE `post_authors` ADD `inner_at` integer;--> statement-breakpoint
CREATE INDEX `post_authors_inner` ON `post_authors` (`person_id`,`visibility`,`inner_at`,`post_id`) WHERE inner_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `post_tags` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE `post_tags` ADD `inner_at` integer;--> statement-breakpoint
CREATE INDEX `post_tags_inner` ON `post_tags` (`tag_id`,`visibility`,`inner_at`,`post_id`) WHERE inner_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `post_translations` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE `post_translations` ADD `inner_at` integer;--> statement-breakpoint
CREATE INDEX `post_translations_inner` ON `post_translations` (`locale`,`visibility`,`inner_at`,`post_id`) WHERE inner_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `owner_id` text;--> statement-breakpoint
ALTER TABLE `series_entries` ADD `inner_at` integer;--> statement-breakpoint
CREATE INDEX `series_entries_inner` ON `series_entries` (`series_id`,`position`) WHERE inner_at IS NOT NULL;--> statement-breakpoint
-- Lists of everybody hold what everybody may see, and nothing else.
UPDATE post_translations SET inner_at = published_at, published_at = NULL,
  visibility = (SELECT p.visibility FROM posts p WHERE p.id = post_translations.post_id)
WHERE post_id IN (SELECT id FROM posts WHERE visibility <> 'public');
--> statement-breakpoint
UPDATE post_authors SET inner_at = published_at, published_at = NULL,
  visibility = (SELECT p.visibility FROM posts p WHERE p.id = post_authors.post_id)
WHERE post_id IN (SELECT id FROM posts WHERE visibility <> 'public');
--> statement-breakpoint
UPDATE post_tags SET inner_at = published_at, published_at = NULL,
  visibility = (SELECT p.visibility FROM posts p WHERE p.id = post_tags.post_id)
WHERE post_id IN (SELECT id FROM posts WHERE visibility <> 'public');
--> statement-breakpoint
UPDATE series_entries SET inner_at = published_at, published_at = NULL, number = NULL
WHERE post_id IN (SELECT id FROM posts WHERE visibility <> 'public');
--> statement-breakpoint
UPDATE posts SET inner_at = listed_at, listed_at = NULL WHERE visibility <> 'public';
--> statement-breakpoint
-- What is not for everybody says so in the index, and whose it is: a search leaves it out before it ranks. What is for
-- everybody is indexed as before, so nothing has to be made anew.
DROP VIEW search_rows;
--> statement-breakpoint
CREATE VIEW search_rows AS
  SELECT rowid, title, body, tags, title_tokens, body_tokens, tag_tokens,
    'kind' || kind || ' in' || replace(locale, '-', '') || CASE visibility WHEN 'public' THEN ''
      ELSE ' inner inner' || visibility || ' of' || replace(coalesce(owner_id, ''), '-', '') END AS facets
  FROM search_documents;
