import { eq } from 'drizzle-orm';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import { postPath } from '#src/posts/rules.ts';
import type { PostHit } from '#src/posts/search-hit.ts';
import type { OwnHitFields } from '#src/search/hit.ts';
import { seriesPath } from '#src/series/rules.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { indexedOn, type SearchDocument, searchable, type TargetIds } from '#worker/platform/searchable.ts';
import { tagsColumn } from '#worker/posts/reading/columns.ts';
import {
  type FoundPost,
  foundPostJson,
  isPublishedIn,
  postIdsWith,
  readablePostSlug,
} from '#worker/posts/reading/select-found.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';
import { selectTagsOfPosts } from '#worker/posts/writing/retag.ts';

/** How a search finds posts: one document for each language. */
export const postSearchable = searchable({
  kind: 'post',
  isNamed: false,
  indexedOn: [indexedOn([postPublished, postUnpublished, postDeleted], ({ postId }) => [postId])],
  select: selectForIndex,
  toDocument,
  isIndexed: isPublishedIn,
  slug: readablePostSlug,
  toPath: postPath,
  found: foundPostJson,
  toHit: ({ slug, publishedAt, series, ...found }: FoundPost, locale): OwnHitFields<PostHit> => ({
    ...found,
    locale,
    path: postPath(slug),
    publishedAt: new Date(publishedAt).toISOString(),
    series: series && { path: seriesPath(series.slug), title: series.title },
  }),
  idsWith: postIdsWith,
  selectTags: selectTagsOfPosts,
});

function selectForIndex(db: Db, ids: TargetIds) {
  return db
    .select({
      postId: posts.id,
      version: posts.version,
      publishedAt: posts.publishedAt,
      visibility: posts.visibility,
      ownerId: posts.ownerId,
      locale: postTranslations.locale,
      title: postTranslations.title,
      plainText: postTranslations.plainText,
      tags: tagsColumn,
    })
    .from(posts)
    .innerJoin(postTranslations, eq(postTranslations.postId, posts.id))
    .where(inList(posts.id, ids));
}

type Row = Awaited<ReturnType<typeof selectForIndex>>[number];

function toDocument({ postId, plainText, tags, publishedAt, ...row }: Row): SearchDocument | null {
  if (publishedAt === null) return null;
  return { ...row, targetId: postId, body: plainText, tags: tags.map(({ name }) => name), publishedAt };
}
