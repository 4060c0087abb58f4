ALTER TABLE `search_documents` ADD `tokens_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `search_documents_tokens` ON `search_documents` (`tokens_version`);
--> statement-breakpoint
-- Both indexes are made anew with a tokenizer that keeps the signs of names (C++, C#) and the marks of Hindi, Tamil or
-- Arabic in their words. The tokens beside the texts follow by a job, document by document.
DROP TABLE search_words;
--> statement-breakpoint
DROP TABLE search_names;
--> statement-breakpoint
DROP TABLE search_index;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, tags, title_tokens, body_tokens, tag_tokens, facets,
  content='search_rows', content_rowid='rowid', prefix='3',
  tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co' tokenchars '+#'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_names USING fts5(
  title, tags, title_tokens, tag_tokens, facets,
  content='search_rows', content_rowid='rowid', prefix='1 2 3',
  tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co' tokenchars '+#'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_terms USING fts5vocab('search_index', 'row');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5vocab('search_names', 'col');
--> statement-breakpoint
INSERT INTO search_index(search_index) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO search_names(search_names) VALUES ('rebuild');
