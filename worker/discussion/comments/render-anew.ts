import { lt, sql } from 'drizzle-orm';
import { commentGroup } from '#src/discussion/cache-groups.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { renderCommentAnew } from '#worker/discussion/comments/render.ts';
import { groupsOf } from '#worker/discussion/invalidations.ts';
import { comments } from '#worker/discussion/tables.ts';
import type { Db } from '#worker/platform/db.ts';
import { renderAnew } from '#worker/platform/render-anew.ts';

/** Renders comments anew; they link to those whom they mentioned when they were written. */
export const renderCommentsAnew = renderAnew({
  name: 'discussion.render_anew',
  dailyAt: 230,
  aStep: 25,
  selectOld,
  render: async ({ db }, rows) =>
    rows.map((row) => {
      const html =
        renderCommentAnew(row.markdown, row.locale, [row.authorName, ...row.mentioned]) ?? row.html;
      const statement = db
        .update(comments)
        .set({ html, renderedWith: RENDERER_VERSION })
        .where(sql`id = ${row.id} AND rendered_with < ${RENDERER_VERSION} AND markdown = ${row.markdown}`);
      return { statement, isChanged: html !== row.html };
    }),
  groupsOf: async (ctx, rows) => [
    ...rows.map(({ id }) => commentGroup(id)),
    ...(await groupsOf(
      ctx,
      rows.map(({ targetKind, targetId }) => ({ kind: targetKind, id: targetId })),
      rows.map(({ authorId }) => authorId),
    )),
  ],
});

function selectOld(db: Db, limit: number) {
  const { id, targetKind, targetId, authorId, locale, markdown, html } = comments;
  return db
    .select({
      ...{ id, targetKind, targetId, authorId, locale, markdown, html },
      authorName: sql<string>`people.name`.as('author_name'),
      mentioned: sql<
        string[]
      >`(SELECT json_group_array(p.name) FROM mentions m JOIN people p ON p.id = m.person_id
        WHERE m.source_kind = 'comment' AND m.source_id = comments.id)`
        .mapWith((json: string) => JSON.parse(json) as string[])
        .as('mentioned'),
    })
    .from(comments)
    .innerJoin(sql`people`, sql`people.id = comments.author_id`)
    .where(lt(comments.renderedWith, RENDERER_VERSION))
    .orderBy(comments.renderedWith)
    .limit(limit);
}
