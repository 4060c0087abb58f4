import type { SQL } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import type { PayloadOf } from '#worker/platform/feature.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';

/** A target as the index holds it, in one language or in `any`. `version` grows with every change of the target. */
export type SearchDocument = {
  targetId: string;
  locale: Locale | 'any';
  title: string;
  body: string;
  /** Tag names, or the other names of what is called by a name. */
  tags: readonly string[];
  publishedAt: number;
  version: number;
  /** Left out: everybody may see it. */
  visibility?: Visibility;
  ownerId?: string;
};

/** Some ids, or a subquery that selects them. */
export type TargetIds = readonly string[] | SQL;

/** Events that change documents, and the targets whose documents they change. */
export type IndexTrigger = { on: readonly string[]; idsOf: (payload: never) => TargetIds };

/** Who searches, and when (UTC epoch milliseconds). */
export type SearchView = { viewer: SqlViewer; now: number };

/** The tags of a target as they are called now. */
export type TaggedRow = { id: string; version: number; tags: { name: string }[] };

/**
 * A kind of targets that can be found; its feature registers it once (`feature({ searchables })`). All of it is statements
 * and expressions, so that a search stays one statement however many kinds there are. Expressions take an id as an expression.
 */
export type Searchable<Row = never, Found = never> = {
  kind: string;
  /**
   * Whether a target is called by a name, like a tag or a person. A query means it by its other names (`tags`) too, and
   * of many matches it comes before texts with the words in their titles.
   */
  isNamed: boolean;
  indexedOn: readonly IndexTrigger[];
  /** What the documents of some targets are made of; a target that is gone has no row. */
  select: (db: Db, ids: TargetIds) => RunnableQuery<Row[], 'sqlite'>;
  /** The document of a row, null for one that nobody may find. `now` is when it was read. */
  toDocument: (row: Row, now: number) => SearchDocument | null;
  /**
   * Whether a target is out in a language, at the moment of writing: its document is written only then and otherwise
   * deleted. Left out: a document stays for good.
   */
  isIndexed?: (id: SQL, locale: SQL) => SQL;
  /** What the path of a target is made of, NULL where the viewer may not see it. Asked of every candidate: keep it cheap. */
  slug: (id: SQL, view: SearchView) => SQL;
  toPath: (slug: string) => string;
  /** What a hit says of a target, as JSON text; asked only of the hits of a page, which the viewer may see. */
  found: (id: SQL, locale: SQL, view: SearchView) => SQL;
  /** That as the schema of the kind has it, but for what all hits say (`OwnHitFields` in src/search/hit.ts). */
  toHit: (found: Found, locale: Locale) => { path: string };
  /** The ids of the targets with a tag, of an author, or both; a kind without this is left out by these filters. */
  idsWith?: (filter: { tag?: string | undefined; author?: string | undefined }) => SQL;
  /** The tags of some targets, where documents have tags: read when a tag has another name. */
  selectTags?: (db: Db, ids: readonly string[]) => RunnableQuery<TaggedRow[], 'sqlite'>;
};

/** Registers a kind: its rows are of a type that only its own functions know. */
export function searchable<Row, Found>(kind: Searchable<Row, Found>): Searchable {
  return kind as unknown as Searchable;
}

/** Documents are read anew of the targets that `idsOf` takes from the payload of an event. */
export function indexedOn<K extends EventKind>(
  on: readonly K[],
  idsOf: (payload: PayloadOf<K>) => TargetIds,
): IndexTrigger {
  return { on: on.map(({ type }) => type), idsOf: idsOf as IndexTrigger['idsOf'] };
}

/** The ids that an event concerns, of a kind; null for an event that does not touch it. */
export function idsToIndex({ indexedOn: triggers }: Searchable, event: AppEvent<never>): TargetIds | null {
  return triggers.find(({ on }) => on.includes(event.type))?.idsOf(event.payload) ?? null;
}
