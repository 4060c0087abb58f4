-- The index of whole texts is made anew: it also knows what a document is and in which language (`facets`), so that
-- a filter needs no walk over the documents. Beside it stands a small index of names alone: titles, tags, handles.
DROP TRIGGER search_documents_inserted;
--> statement-breakpoint
DROP TRIGGER search_documents_deleted;
--> statement-breakpoint
DROP TRIGGER search_documents_updated;
--> statement-breakpoint
DROP TABLE search_index;
--> statement-breakpoint
CREATE VIEW search_rows AS
  SELECT rowid, title, body, tags, title_tokens, body_tokens, tag_tokens,
    'kind' || kind || ' in' || replace(locale, '-', '') AS facets
  FROM search_documents;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, tags, title_tokens, body_tokens, tag_tokens, facets,
  content='search_rows', content_rowid='rowid', prefix='3',
  tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_names USING fts5(
  title, tags, title_tokens, tag_tokens, facets,
  content='search_rows', content_rowid='rowid', prefix='1 2 3',
  tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5vocab('search_names', 'row');
--> statement-breakpoint
CREATE TRIGGER search_documents_inserted AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index(rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets)
  SELECT rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets
  FROM search_rows WHERE rowid = new.rowid;
  INSERT INTO search_names(rowid, title, tags, title_tokens, tag_tokens, facets)
  SELECT rowid, title, tags, title_tokens, tag_tokens, facets FROM search_rows WHERE rowid = new.rowid;
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_deleted BEFORE DELETE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets)
  SELECT 'delete', rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets
  FROM search_rows WHERE rowid = old.rowid;
  INSERT INTO search_names(search_names, rowid, title, tags, title_tokens, tag_tokens, facets)
  SELECT 'delete', rowid, title, tags, title_tokens, tag_tokens, facets FROM search_rows WHERE rowid = old.rowid;
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_changing BEFORE UPDATE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets)
  SELECT 'delete', rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets
  FROM search_rows WHERE rowid = old.rowid;
  INSERT INTO search_names(search_names, rowid, title, tags, title_tokens, tag_tokens, facets)
  SELECT 'delete', rowid, title, tags, title_tokens, tag_tokens, facets FROM search_rows WHERE rowid = old.rowid;
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_changed AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index(rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets)
  SELECT rowid, title, body, tags, title_tokens, body_tokens, tag_tokens, facets
  FROM search_rows WHERE rowid = new.rowid;
  INSERT INTO search_names(rowid, title, tags, title_tokens, tag_tokens, facets)
  SELECT rowid, title, tags, title_tokens, tag_tokens, facets FROM search_rows WHERE rowid = new.rowid;
END;
--> statement-breakpoint
INSERT INTO search_index(search_index) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO search_names(search_names) VALUES ('rebuild');
