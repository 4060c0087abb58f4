import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import { postPath } from '#src/posts/rules.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { type PassageText, passageKind } from '#worker/platform/passage-kind.ts';
import { indexedOn, type TargetIds } from '#worker/platform/searchable.ts';
import { readablePostSlug } from '#worker/posts/reading/select-found.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

/** The texts of posts, each language by itself, along their headings. */
export const postPassages = passageKind({
  kind: 'post',
  madeOn: [indexedOn([postPublished, postUnpublished, postDeleted], ({ postId }) => [postId])],
  select: selectTexts,
  toText,
  ids: sql`(SELECT id FROM posts WHERE announced_at IS NOT NULL)`,
  slug: ({ id }, view) => readablePostSlug(id, view),
  toPath: postPath,
  isPremium: (id) => sql`(SELECT p.premium FROM posts p WHERE p.id = ${id})`,
});

function selectTexts(db: Db, ids: TargetIds) {
  return db
    .select({
      postId: posts.id,
      visibility: posts.visibility,
      ownerId: posts.ownerId,
      premium: posts.premium,
      locale: postTranslations.locale,
      title: postTranslations.title,
      contents: postTranslations.contents,
      text: postTranslations.plainText,
    })
    .from(posts)
    .innerJoin(postTranslations, eq(postTranslations.postId, posts.id))
    .where(and(inList(posts.id, ids), isNotNull(posts.announcedAt)));
}

type Row = Awaited<ReturnType<typeof selectTexts>>[number];

function toText({ postId, premium, contents, ...row }: Row): PassageText {
  const tier = premium ? 'premium' : 'free';
  return { ...row, targetId: postId, part: '', headings: contents, anchor: null, tier };
}
