import { sql } from 'drizzle-orm';
import { postGroup } from '#src/posts/cache-groups.ts';
import { postPath } from '#src/posts/rules.ts';
import { inList } from '#worker/platform/db.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { shownLocale } from '#worker/posts/columns.ts';
import { readablePost } from '#worker/posts/readable.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

/** Posts as things that comments, reactions and notices point at. */
export const postTarget: TargetKind = {
  kind: 'post',
  hasComments: true,
  select: (db, ids, { viewer, locale, now }) =>
    db
      .select({
        id: posts.id,
        title: postTranslations.title,
        path: sql<string>`posts.slug`.mapWith(postPath).as('path'),
        authorId: posts.ownerId,
      })
      .from(posts)
      .innerJoin(
        postTranslations,
        sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
      )
      .where(sql`${inList(posts.id, ids)} AND ${readablePost(viewer, now)}`),
  isVisible: (id, { viewer, now }) =>
    sql`EXISTS (SELECT 1 FROM posts WHERE posts.id = ${id} AND ${readablePost(viewer, now)})`,
  authorOf: (id) => sql`(SELECT posts.owner_id FROM posts WHERE posts.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`posts.slug`.mapWith(postGroup).as('page_group') })
      .from(posts)
      .where(inList(posts.id, ids)),
};
