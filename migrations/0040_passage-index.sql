CREATE VIEW passage_rows AS
  SELECT rowid, title, path, text, head_tokens, text_tokens,
    'kind' || kind || ' in' || replace(locale, '-', '') || ' at' || replace(target_id, '-', '') || ' tier' || tier
    || CASE visibility WHEN 'public' THEN ''
      ELSE ' inner inner' || visibility || ' of' || replace(owner_id, '-', '') END AS facets
  FROM passages;
--> statement-breakpoint
CREATE VIRTUAL TABLE passage_index USING fts5(
  title, path, text, head_tokens, text_tokens, facets,
  content='passage_rows', content_rowid='rowid',
  tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co' tokenchars '+#'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE passage_terms USING fts5vocab('passage_index', 'row');
--> statement-breakpoint
CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
  INSERT INTO passage_index(rowid, title, path, text, head_tokens, text_tokens, facets)
  SELECT rowid, title, path, text, head_tokens, text_tokens, facets FROM passage_rows WHERE rowid = new.rowid;
END;
--> statement-breakpoint
CREATE TRIGGER passages_deleted BEFORE DELETE ON passages BEGIN
  INSERT INTO passage_index(passage_index, rowid, title, path, text, head_tokens, text_tokens, facets)
  SELECT 'delete', rowid, title, path, text, head_tokens, text_tokens, facets FROM passage_rows WHERE rowid = old.rowid;
END;
--> statement-breakpoint
-- Only what the index has: a passage that moved costs nothing.
CREATE TRIGGER passages_changing BEFORE UPDATE OF tier, visibility, owner_id ON passages
WHEN old.tier <> new.tier OR old.visibility <> new.visibility OR old.owner_id <> new.owner_id BEGIN
  INSERT INTO passage_index(passage_index, rowid, title, path, text, head_tokens, text_tokens, facets)
  SELECT 'delete', rowid, title, path, text, head_tokens, text_tokens, facets FROM passage_rows WHERE rowid = old.rowid;
END;
--> statement-breakpoint
CREATE TRIGGER passages_changed AFTER UPDATE OF tier, visibility, owner_id ON passages
WHEN old.tier <> new.tier OR old.visibility <> new.visibility OR old.owner_id <> new.owner_id BEGIN
  INSERT INTO passage_index(rowid, title, path, text, head_tokens, text_tokens, facets)
  SELECT rowid, title, path, text, head_tokens, text_tokens, facets FROM passage_rows WHERE rowid = new.rowid;
END;
