CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, tags, title_tokens, body_tokens, tag_tokens,
  content='search_documents', content_rowid='rowid',
  tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER search_documents_inserted AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index(rowid, title, body, tags, title_tokens, body_tokens, tag_tokens)
  VALUES (new.rowid, new.title, new.body, new.tags, new.title_tokens, new.body_tokens, new.tag_tokens);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_deleted AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, body, tags, title_tokens, body_tokens, tag_tokens)
  VALUES ('delete', old.rowid, old.title, old.body, old.tags, old.title_tokens, old.body_tokens, old.tag_tokens);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_updated AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, body, tags, title_tokens, body_tokens, tag_tokens)
  VALUES ('delete', old.rowid, old.title, old.body, old.tags, old.title_tokens, old.body_tokens, old.tag_tokens);
  INSERT INTO search_index(rowid, title, body, tags, title_tokens, body_tokens, tag_tokens)
  VALUES (new.rowid, new.title, new.body, new.tags, new.title_tokens, new.body_tokens, new.tag_tokens);
END;
