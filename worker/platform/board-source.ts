import type { SQL } from 'drizzle-orm';
import type { EventKind } from '#src/shared/events.ts';
import type { PayloadOf } from '#worker/platform/feature.ts';

/** When a period of boards began: as a moment and as a day of UTC. */
export type Since = { at: number; day: string };

/**
 * What a board ranks people by. Its texts are `standing:boards.<name>`. The rows are the truth; the objects that hold the
 * boards are filled from them. `since` is null for all time.
 */
export type BoardSource = {
  name: string;
  on: readonly string[];
  /** The people whose score an event may have changed. */
  people: (payload: never) => readonly string[];
  /** Selects `person_id`, `score` and `reached_at` of people (a SELECT of ids); those without a score may be missing. */
  scores: (people: SQL, since: Since | null) => SQL;
  /** Selects `person_id`s after one, in order: at least all who have a score. */
  members: (after: string, limit: number, since: Since | null) => SQL;
};

/** Declares a board and the events after which scores are read anew. */
export function boardSource<K extends EventKind>(
  definition: Omit<BoardSource, 'on' | 'people'> & {
    on: readonly K[];
    people: (payload: PayloadOf<K>) => readonly string[];
  },
): BoardSource {
  const { on, people, ...others } = definition;
  return { ...others, on: on.map((kind) => kind.type), people: people as BoardSource['people'] };
}
