import { type SQL, sql } from 'drizzle-orm';
import { postGroup } from '#src/posts/cache-groups.ts';
import { postDeleted, postPublished } from '#src/posts/events.ts';
import { postPath } from '#src/posts/rules.ts';
import { inList } from '#worker/platform/db.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { shownLocale } from '#worker/posts/reading/columns.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

/** The id of the post with a slug; an expression. */
export function postIdOf(slug: string): SQL {
  return sql`(SELECT posts.id FROM posts WHERE posts.slug = ${slug})`;
}

/** Posts as targets of comments, reactions, mentions and notices. */
export const postTarget: TargetKind = {
  kind: 'post',
  hasComments: true,
  canBeSaved: true,
  pages: { section: 'posts', idOf: postIdOf },
  publishedOn: targetEvent(postPublished, ({ postId }) => postId),
  goneOn: targetEvent(postDeleted, ({ postId }) => postId),
  select: (db, ids, { viewer, locale, now }) =>
    db
      .select({
        id: posts.id,
        title: postTranslations.title,
        path: sql<string>`posts.slug`.mapWith(postPath).as('path'),
        authorId: posts.ownerId,
        locale: postTranslations.locale,
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
  authorNames: (id) =>
    sql`(SELECT json_group_array(people.name ORDER BY post_authors.position) FROM post_authors
      JOIN people ON people.id = post_authors.person_id WHERE post_authors.post_id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`posts.slug`.mapWith(postGroup).as('page_group') })
      .from(posts)
      .where(inList(posts.id, ids)),
};
