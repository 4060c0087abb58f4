import type { SQL } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import type { TargetEvent } from '#worker/platform/target-events.ts';

/** A thing that others point at: what everything polymorphic needs to know of it. */
export type TargetRow = {
  id: string;
  /** In the reader's language where there is one; plain text. */
  title: string;
  /** Where it is, without language prefix, with a fragment where it has one. */
  path: string;
  authorId: string;
  /** The language of the title. */
  locale: Locale;
};

/** A viewer; a member's id may be an expression, where each row of a statement is one who looks. */
export type SqlViewer = Viewer | { kind: 'member'; personId: SQL };

/** A thing as somebody may see it: its title in their language, and where it is. */
export type Place = Pick<TargetRow, 'title' | 'path'>;

/** Who asks, in which language and when (UTC epoch milliseconds). */
export type TargetView = { viewer: Viewer; locale: Locale; now: number };

/**
 * A kind of things that comments, reactions, mentions and notices point at; its feature registers it once
 * (`feature({ targets })`). All of it is statements and predicates, so that it joins the asker's own batch.
 */
export type TargetKind = {
  kind: string;
  /** Those of the ids, or of what a subquery selects, that exist and that the viewer may see, in no order. */
  select: (db: Db, ids: readonly string[] | SQL, view: TargetView) => RunnableQuery<TargetRow[], 'sqlite'>;
  /** Whether the thing with an id exists and the viewer may see it; `id` is an expression. */
  isVisible: (id: SQL, view: { viewer: SqlViewer; now: number }) => SQL;
  /** The id of the author of the thing with an id, NULL when it is gone; an expression as `id` is. */
  authorOf: (id: SQL) => SQL;
  /** Whether comments can hang on it; comments hang on no comment. */
  hasComments: boolean;
  /**
   * Where the pages of such targets are, for kinds that comments can hang on: `/section/slug`, and the page of each comment
   * below it. `idOf`: the id of the one with a slug, an expression; NULL for none.
   */
  pages?: { section: string; idOf: (slug: string) => SQL };
  /** The names of all authors of the one with an id, as a JSON array; left out where `authorOf` says it all. */
  authorNames?: (id: SQL) => SQL;
  /** The event that says that one is out: whoever wrote it watches its discussion from then on. */
  publishedOn?: TargetEvent;
  /** The event that says that one is gone: what was said of it, and what people were told of it, goes too. */
  goneOn?: TargetEvent;
  /** The groups of cached pages that show the thing with an id (src/<feature>/cache-groups.ts). */
  pageGroups: (db: Db, ids: readonly string[]) => RunnableQuery<{ group: string }[], 'sqlite'>;
};
