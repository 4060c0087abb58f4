import type { SQL } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import type { TargetEvent } from '#worker/platform/target-events.ts';

/** A target, as everything polymorphic needs it. */
export type TargetRow = {
  id: string;
  /** Plain text, in the reader's language where the target has one. */
  title: string;
  /** Without language prefix; with a fragment where the target is part of a page. */
  path: string;
  authorId: string;
  /** The language of the title. */
  locale: Locale;
};

/** A viewer; a member's id may be an expression, for statements with a viewer per row. */
export type SqlViewer = Viewer | { kind: 'member'; personId: SQL };

/** The title and the path of a target. */
export type Place = Pick<TargetRow, 'title' | 'path'>;

/** For whom targets are read, in which language and when (UTC epoch milliseconds). */
export type TargetView = { viewer: Viewer; locale: Locale; now: number };

/**
 * A kind of targets that comments, reactions, mentions and notices point at; its feature registers the kind once
 * (`feature({ targets })`). Its members are statements and SQL expressions, which callers put into their own batch.
 */
export type TargetKind = {
  kind: string;
  /** The targets with the ids (or those of a subquery) that exist and that the viewer may see, in no order. */
  select: (db: Db, ids: readonly string[] | SQL, view: TargetView) => RunnableQuery<TargetRow[], 'sqlite'>;
  /** Whether the target with an id exists and the viewer may see it; `id` is an expression. */
  isVisible: (id: SQL, view: { viewer: SqlViewer; now: number }) => SQL;
  /** The id of a target's author, NULL when the target is gone; an expression, as `id` is. */
  authorOf: (id: SQL) => SQL;
  /** Whether targets of this kind have comments; comments themselves have none. */
  hasComments: boolean;
  /** Throws unless the actor may comment on the target yet; left out where everybody may who sees it. */
  requireCommenter?: (ctx: Context, id: string) => Promise<void>;
  /** Whether people react to targets of this kind; they do unless it says otherwise. */
  hasReactions?: false;
  /** Whether people save targets of this kind. Its name in their lists is `bookmarks:kind.<kind>`. */
  canBeSaved?: true;
  /**
   * The pages of targets with comments: `/section/slug`, and below it the page of each comment; a section may have several
   * parts (`practice/check-ins`). `idOf`: the id of the target with a slug, an expression; NULL for an unknown slug.
   */
  pages?: { section: string; idOf: (slug: string) => SQL };
  /** The names of all authors of a target, as a JSON array; left out where targets have one author. */
  authorNames?: (id: SQL) => SQL;
  /** The event that says that a target was published: its author watches its thread from then on. */
  publishedOn?: TargetEvent;
  /** The event that says that a target is gone: its thread and the notices about it are deleted too. */
  goneOn?: TargetEvent;
  /** The cache groups of the pages that show the targets with the ids (src/<feature>/cache-groups.ts). */
  pageGroups: (db: Db, ids: readonly string[]) => RunnableQuery<{ group: string }[], 'sqlite'>;
};
