import { personVerified, profileChanged } from '#src/accounts/events.ts';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import { tagChanged, tagRemoved } from '#src/tags/events.ts';
import { selectPeopleForIndex } from '#worker/accounts/queries.ts';
import type { Statement } from '#worker/platform/db.ts';
import { reaction } from '#worker/platform/feature.ts';
import { selectPostForIndex } from '#worker/posts/queries.ts';
import {
  type SearchDocument,
  statementToForget,
  statementToForgetPost,
  statementToForgetSeries,
  statementToIndex,
  statementToIndexPost,
  statementToIndexSeries,
} from '#worker/search/documents.ts';
import { retagPosts } from '#worker/search/retag.ts';
import { selectSeriesForIndex } from '#worker/series/queries.ts';
import { selectTagForIndex } from '#worker/tags/queries.ts';

/**
 * Keeps a post's documents, a language each, as the post is; its authors' too, because those whom an import brought
 * along never signed up.
 */
const indexPost = reaction(
  'search.index',
  [postPublished, postUnpublished, postDeleted],
  async (ctx, { payload }) => {
    const [rows, authors] = await ctx.db.batch([
      selectPostForIndex(ctx.db, payload.postId),
      selectPeopleForIndex(ctx.db, { names: payload.authors }),
    ]);
    const documents = rows.flatMap((row) => (row.publishedAt === null ? [] : [toPostDocument(row)]));
    return [
      ...documents.map((document) => statementToIndexPost(ctx.db, document)),
      statementToForgetPost(ctx.db, payload.postId),
      ...authors.map((author): Statement => statementToIndex(ctx.db, toPersonDocument(author))),
    ];
  },
);

/** Keeps the documents of a series, a language each, as the series is. */
const indexSeries = reaction(
  'search.index_series',
  [seriesPublished, seriesUnpublished, seriesDeleted],
  async (ctx, { payload }) => {
    const [rows] = await ctx.db.batch([selectSeriesForIndex(ctx.db, payload.seriesId)]);
    const documents = rows.flatMap((row) => (row.publishedAt === null ? [] : [toSeriesDocument(row)]));
    return [
      ...documents.map((document) => statementToIndexSeries(ctx.db, document)),
      statementToForgetSeries(ctx.db, payload.seriesId),
    ];
  },
);

const indexTag = reaction('search.index_tag', [tagChanged], async (ctx, { payload }) => {
  const [rows] = await ctx.db.batch([selectTagForIndex(ctx.db, payload.tagId)]);
  const version = ctx.clock.now();
  return rows.map((row) => statementToIndex(ctx.db, toTagDocument(row, version)));
});

/** A tag that is gone cannot be found any more. */
const forgetTag = reaction('search.forget_tag', [tagRemoved], async (ctx, { payload }) => [
  statementToForget(ctx.db, 'tag', payload.tagId),
]);

const indexPerson = reaction(
  'search.index_person',
  [personVerified, profileChanged],
  async (ctx, { payload }) => {
    const [rows] = await ctx.db.batch([selectPeopleForIndex(ctx.db, { ids: [payload.personId] })]);
    return rows.map((row) => statementToIndex(ctx.db, toPersonDocument(row)));
  },
);

/** What can be found follows what happens elsewhere. */
export const searchReactions = [indexPost, indexSeries, indexTag, forgetTag, retagPosts, indexPerson];

type PostRow = Awaited<ReturnType<typeof selectPostForIndex>>[number];
type SeriesRow = Awaited<ReturnType<typeof selectSeriesForIndex>>[number];
type TagRow = Awaited<ReturnType<typeof selectTagForIndex>>[number];
type PersonRow = Awaited<ReturnType<typeof selectPeopleForIndex>>[number];

function toPostDocument(row: PostRow): SearchDocument {
  return {
    kind: 'post',
    targetId: row.postId,
    locale: row.locale,
    title: row.title,
    body: row.plainText,
    tags: row.tags.map((tag) => tag.name),
    visibility: row.visibility,
    ownerId: row.ownerId,
    publishedAt: row.publishedAt ?? 0,
    version: row.version,
  };
}

function toSeriesDocument(row: SeriesRow): SearchDocument {
  return {
    kind: 'series',
    targetId: row.seriesId,
    locale: row.locale,
    title: row.title,
    body: [row.summary, row.plainText].filter(Boolean).join('\n\n'),
    tags: [],
    publishedAt: row.publishedAt ?? 0,
    version: row.version,
  };
}

/** Tags have no version: when a tag was read tells which reading is the newer. */
function toTagDocument(row: TagRow, version: number): SearchDocument {
  const { id, name, slug, description, synonyms } = row;
  return {
    kind: 'tag',
    targetId: id,
    locale: 'any',
    title: name,
    body: description,
    tags: [slug, ...synonyms.map((synonym) => synonym.name)],
    publishedAt: 0,
    version,
  };
}

function toPersonDocument(row: PersonRow): SearchDocument {
  const { id, name, displayName, bio, updatedAt } = row;
  return {
    kind: 'person',
    targetId: id,
    locale: 'any',
    title: displayName,
    body: bio,
    tags: [name],
    publishedAt: 0,
    version: updatedAt,
  };
}
