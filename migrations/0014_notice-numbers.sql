-- The number on a bell follows its notices, whoever writes them.
CREATE TRIGGER notices_inserted AFTER INSERT ON notices BEGIN
  INSERT INTO notice_boxes (person_id, unread, version)
  VALUES (new.person_id, new.read_at IS NULL AND new.dismissed_at IS NULL, 1)
  ON CONFLICT (person_id) DO UPDATE SET unread = unread + excluded.unread, version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER notices_updated AFTER UPDATE OF read_at, dismissed_at, updated_at ON notices BEGIN
  UPDATE notice_boxes SET version = version + 1, unread = unread
    + (new.read_at IS NULL AND new.dismissed_at IS NULL) - (old.read_at IS NULL AND old.dismissed_at IS NULL)
  WHERE person_id = new.person_id;
END;
--> statement-breakpoint
CREATE TRIGGER notices_deleted AFTER DELETE ON notices BEGIN
  UPDATE notice_boxes SET version = version + 1, unread = unread - (old.read_at IS NULL AND old.dismissed_at IS NULL)
  WHERE person_id = old.person_id;
END;
--> statement-breakpoint
CREATE TRIGGER notice_actors_inserted AFTER INSERT ON notice_actors BEGIN
  UPDATE notices SET actor_count = actor_count + 1 WHERE id = new.notice_id;
END;
