import { sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { pagelessNames } from '#worker/discussion/mentions/pageless.ts';
import { comments } from '#worker/discussion/tables.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { hasNoPage } from '#worker/social/queries.ts';

/** Selects the texts of comments and their authors; the caller checks whether the reader may see them. */
export function selectCommentTexts(db: Db, ids: readonly string[], viewer: Viewer) {
  return db
    .select({
      id: comments.id,
      html: comments.html,
      locale: sql<Locale>`comments.locale`.as('written_in'),
      authorName: sql<string>`people.name`.as('author_name'),
      authorDisplayName: sql<string>`people.display_name`.as('author_display_name'),
      authorAvatarId: sql<string | null>`people.avatar_id`.as('author_avatar_id'),
      authorPageless: sql<0 | 1>`${hasNoPage(viewer)}`.as('author_pageless'),
      pagelessNames: sql<string[]>`${pagelessNames('comments', viewer)}`
        .mapWith((json: string) => JSON.parse(json) as string[])
        .as('pageless_names'),
    })
    .from(comments)
    .innerJoin(sql`people`, sql`people.id = comments.author_id`)
    .where(inList(comments.id, ids));
}

/** The target of a comment, as JSON text (`{ kind, id }`); `id` is an expression. */
export function targetOfComment(id: ReturnType<typeof sql>) {
  return sql`(SELECT json_object('kind', c.target_kind, 'id', c.target_id) FROM comments c WHERE c.id = ${id})`;
}
