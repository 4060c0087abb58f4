import type { SQL } from 'drizzle-orm';
import type { EventKind } from '#src/shared/events.ts';
import type { PayloadOf } from '#worker/platform/feature.ts';

/**
 * Where to look after an event: at a person; if the event names a source, only at those of their entries in the ledger of
 * experience for which `entries` holds (over `e`), and at those sources for which `sources` holds (over what the award selects
 * from). Both name the same sources.
 */
export type AwardLook = { personId: string; entries?: SQL; sources?: SQL };

/**
 * What members earn experience for. `reason` is `feature.thing`. `select` finds what holds for a person, from the rows
 * themselves: `person_id`, `key` (each key counts once), `target_kind`, `target_id`, `at`, and `day`, the person's own day if
 * the rows know it, else null.
 */
export type Award = {
  reason: string;
  amount: number;
  /** Whether nothing is kept of what was undone. */
  isPrivate?: boolean;
  on: readonly string[];
  look: (payload: never) => AwardLook | null;
  select: (person: SQL, where: SQL) => SQL;
};

/** Declares an award and the events after which to look. */
export function award<K extends EventKind>(
  definition: Omit<Award, 'on' | 'look'> & {
    on: readonly K[];
    look: (payload: PayloadOf<K>) => AwardLook | null;
  },
): Award {
  const { on, look, ...others } = definition;
  return { ...others, on: on.map((kind) => kind.type), look: look as Award['look'] };
}

/** The key of a source in the ledger. */
export function awardKey(reason: string, key: string): string {
  return `${reason}:${key}`;
}
