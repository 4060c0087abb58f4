CREATE TABLE `dismissed_first_steps` (
	`person_id` text PRIMARY KEY NOT NULL,
	`dismissed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `week_reviews` (
	`person_id` text NOT NULL,
	`week` text NOT NULL,
	`note` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `week`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `practices` ADD `checkpoint` text;--> statement-breakpoint
ALTER TABLE `practices` ADD `days_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- A checkpoint holds what earlier days amount to: whoever changes such a day, it is forgotten.
CREATE TRIGGER kept_days_inserted AFTER INSERT ON kept_days BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = iif(checkpoint ->> 'day' > new.day, NULL, checkpoint)
  WHERE id = new.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER kept_days_updated AFTER UPDATE ON kept_days BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = iif(checkpoint ->> 'day' > new.day, NULL, checkpoint)
  WHERE id = new.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER kept_days_deleted AFTER DELETE ON kept_days BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = iif(checkpoint ->> 'day' > old.day, NULL, checkpoint)
  WHERE id = old.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER excused_days_inserted AFTER INSERT ON excused_days BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = iif(checkpoint ->> 'day' > new.day, NULL, checkpoint)
  WHERE id = new.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER excused_days_deleted AFTER DELETE ON excused_days BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = iif(checkpoint ->> 'day' > old.day, NULL, checkpoint)
  WHERE id = old.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER vacations_inserted AFTER INSERT ON vacations BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = iif(checkpoint ->> 'day' > new.from_on, NULL, checkpoint)
  WHERE person_id = new.person_id;
END;
--> statement-breakpoint
CREATE TRIGGER vacations_deleted AFTER DELETE ON vacations BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = iif(checkpoint ->> 'day' > old.from_on, NULL, checkpoint)
  WHERE person_id = old.person_id;
END;
--> statement-breakpoint
CREATE TRIGGER practice_schedules_inserted AFTER INSERT ON practice_schedules BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = NULL WHERE id = new.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER practice_schedules_updated AFTER UPDATE ON practice_schedules BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = NULL WHERE id = new.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER practice_schedules_deleted AFTER DELETE ON practice_schedules BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = NULL WHERE id = old.practice_id;
END;
--> statement-breakpoint
CREATE TRIGGER practices_moved AFTER UPDATE OF start_on, end_on ON practices
WHEN old.start_on IS NOT new.start_on OR old.end_on IS NOT new.end_on BEGIN
  UPDATE practices SET days_version = days_version + 1, checkpoint = NULL WHERE id = new.id;
END;
