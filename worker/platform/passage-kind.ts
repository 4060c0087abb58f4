import type { SQL } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { PlacedHeading } from '#src/passages/cut-passages.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import type { IndexTrigger, SearchView, TargetIds } from '#worker/platform/searchable.ts';

/** Who gets the words of a text: everybody who may see it, or only those with premium. */
export type Tier = 'free' | 'premium';

/**
 * A text of a target that is cut into passages. `part` is the id of a part with readers of its own (an answer), empty for the
 * target itself. `anchor` is the place on the page where a part without headings begins.
 */
export type PassageText = {
  targetId: string;
  part: string;
  locale: Locale;
  title: string;
  /** One block per line. */
  text: string;
  headings: readonly Omit<PlacedHeading, 'at'>[];
  anchor: string | null;
  tier: Tier;
  visibility: Visibility;
  ownerId: string;
};

/** A passage in a statement: the id of its target and of its part. */
export type PassageAt = { id: SQL; part: SQL };

/**
 * A kind of targets whose texts answer questions; its feature registers the kind once (`feature({ passages })`). Its members
 * are statements and SQL expressions, so that one statement finds the passages of all kinds.
 */
export type PassageKind<Row = never> = {
  kind: string;
  /** The events upon which the passages of targets are made anew. */
  madeOn: readonly IndexTrigger[];
  /** Selects the rows from which the texts of targets are made; what is not published has no row. */
  select: (db: Db, ids: TargetIds) => RunnableQuery<Row[], 'sqlite'>;
  toText: (row: Row) => PassageText;
  /** The `id`s of all targets that have texts, as a subquery; used to find those without passages. */
  ids: SQL;
  /** The slug of the target of a passage, NULL where the viewer may not see the passage. */
  slug: (at: PassageAt, view: SearchView) => SQL;
  toPath: (slug: string) => string;
  /** Whether only people with premium get the words of a target; left out where nothing is premium. */
  isPremium?: (id: SQL) => SQL;
};

/** Declares a kind of texts; the type of its rows is known only to its own functions. */
export function passageKind<Row>(kind: PassageKind<Row>): PassageKind {
  return kind as unknown as PassageKind;
}

/** The ids of a kind whose passages an event changes. */
export function idsToCut(
  { madeOn }: PassageKind,
  event: { type: string; payload: never },
): readonly string[] {
  const ids = madeOn.find(({ on }) => on.includes(event.type))?.idsOf(event.payload);
  return Array.isArray(ids) ? ids : [];
}
