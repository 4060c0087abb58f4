import type { SQL } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import type { PayloadOf } from '#worker/platform/feature.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';

/** A target as the search index stores it, in one language or in `any`. `version` grows with every change of the target. */
export type SearchDocument = {
  targetId: string;
  locale: Locale | 'any';
  title: string;
  body: string;
  /** Tag names, or the other names of a named target (`isNamed`). */
  tags: readonly string[];
  publishedAt: number;
  version: number;
  /** Left out: public. */
  visibility?: Visibility;
  ownerId?: string;
};

/** Ids, or a subquery that selects them. */
export type TargetIds = readonly string[] | SQL;

/** Events that change documents, and the targets whose documents they change. */
export type IndexTrigger = { on: readonly string[]; idsOf: (payload: never) => TargetIds };

/** The viewer of a search, and its time (UTC epoch milliseconds). */
export type SearchView = { viewer: SqlViewer; now: number };

/** The tags of a target by their current names. */
export type TaggedRow = { id: string; version: number; tags: { name: string }[] };

/**
 * A kind of targets that a search can find; its feature registers the kind once (`feature({ searchables })`). Its members are
 * statements and SQL expressions over an id expression, so that a search stays one statement however many kinds there are.
 */
export type Searchable<Row = never, Found = never> = {
  kind: string;
  /**
   * Whether targets are called by a name, like tags and people. A query also matches their other names (`tags`), and named
   * targets come before texts with the same words in their titles.
   */
  isNamed: boolean;
  indexedOn: readonly IndexTrigger[];
  /** Selects the rows from which the documents of targets are made; a deleted target has no row. */
  select: (db: Db, ids: TargetIds) => RunnableQuery<Row[], 'sqlite'>;
  /** The document of a row, null for a target that nobody may find. `now` is when the row was read. */
  toDocument: (row: Row, now: number) => SearchDocument | null;
  /**
   * Whether a target is published in a language when its document is written; if not, the document is deleted. Left out: a
   * document is never deleted.
   */
  isIndexed?: (id: SQL, locale: SQL) => SQL;
  /** The slug of a target, NULL where the viewer may not see it. Evaluated for every candidate, so it must be cheap. */
  slug: (id: SQL, view: SearchView) => SQL;
  toPath: (slug: string) => string;
  /** The data of a hit as JSON text; evaluated only for the hits of a page, which the viewer may see. */
  found: (id: SQL, locale: SQL, view: SearchView) => SQL;
  /** Turns `found` into the hit of the kind's schema, without the fields of all hits (`OwnHitFields` in src/search/hit.ts). */
  toHit: (found: Found, locale: Locale) => { path: string };
  /** The ids of the targets with a tag, of an author, or both; filters exclude kinds without this member. */
  idsWith?: (filter: { tag?: string | undefined; author?: string | undefined }) => SQL;
  /** The tags of targets, where documents have tags; used when a tag is renamed. */
  selectTags?: (db: Db, ids: readonly string[]) => RunnableQuery<TaggedRow[], 'sqlite'>;
};

/** Declares a searchable kind; the type of its rows is known only to its own functions. */
export function searchable<Row, Found>(kind: Searchable<Row, Found>): Searchable {
  return kind as unknown as Searchable;
}

/** Declares events upon which documents are read anew; `idsOf` returns the ids of their targets from a payload. */
export function indexedOn<K extends EventKind>(
  on: readonly K[],
  idsOf: (payload: PayloadOf<K>) => TargetIds,
): IndexTrigger {
  return { on: on.map(({ type }) => type), idsOf: idsOf as IndexTrigger['idsOf'] };
}

/** The ids of a kind whose documents an event changes; null when it changes none. */
export function idsToIndex({ indexedOn: triggers }: Searchable, event: AppEvent<never>): TargetIds | null {
  return triggers.find(({ on }) => on.includes(event.type))?.idsOf(event.payload) ?? null;
}
