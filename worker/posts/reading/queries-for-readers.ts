import { sql } from 'drizzle-orm';
import type { Post, PostCard, PostListQuery } from '#src/posts/model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { selectOriginOfPerson, toOrigin } from '#worker/origins/queries.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  type PostFilters,
  selectCardPage,
  toByline,
  toWalkedCard,
  type WalkedCard,
} from '#worker/posts/reading/select-cards.ts';
import { selectPopularCards, toPopularCard } from '#worker/posts/reading/select-popular.ts';
import { type ShownPostRow, selectPostBySlug } from '#worker/posts/reading/select-post.ts';
import { showsOnPost } from '#worker/posts/reading/tag-shown.ts';
import { selectNewestOfTag, toNewest } from '#worker/questions/queries.ts';
import { selectSocial, toSocial, viewerOf } from '#worker/social/queries.ts';
import { selectExperienceOf, toLevel } from '#worker/standing/queries.ts';
import { selectTagBySlug, selectTagForPerson, selectTags } from '#worker/tags/queries.ts';

/** A post that the reader may see, in their language, else in the one that exists; one round trip. */
export async function getPost(ctx: Context, slug: string, locale: Locale = ctx.locale): Promise<Post> {
  const [rows] = await ctx.db.batch([selectPostBySlug(ctx.db, slug, locale, viewerOf(ctx), ctx.clock.now())]);
  const [row] = rows;
  if (!row) throw new AppError('not_found');
  return toPost(row);
}

/** Turns a row of `selectPostBySlug` into the post that its reader gets. */
export function toPost(row: ShownPostRow): Post {
  const { publishedAt, updatedAt, coverId, authors, faq, thread, reactionCounts, ownerId, ...rest } = row;
  return {
    ...rest,
    publishedAt: toIso(publishedAt ?? 0),
    // A scheduled post was written before it became public.
    updatedAt: toIso(Math.max(updatedAt, publishedAt ?? 0)),
    faq: faq.map(({ question, html }) => ({ question, html })),
    coverUrl: coverId && variantPath(coverId, 960),
    authors: authors.map(toByline),
    commentCount: thread?.commentCount ?? 0,
    reactions: reactionCounts ?? {},
  };
}

/** Posts that the reader may see, newest first. With a `locale` only the posts that exist in this language, shown in it. */
export async function listPosts(ctx: Context, query: PostListQuery): Promise<Page<PostCard>> {
  if (query.sort === 'popular') return listPopular(ctx, query);
  const walk = await toWalk(ctx, query);
  const [rows] = await ctx.db.batch([selectCardPage(ctx.db, query.locale ?? ctx.locale, walk)]);
  return cardPage(ctx, rows, query, walk.keyset);
}

async function listPopular(ctx: Context, query: PostListQuery): Promise<Page<PostCard>> {
  if (query.tag ?? query.author ?? query.locale) throw fieldError('/sort', 'invalid');
  const { cursor, limit } = query;
  const keyset = await readCursor(ctx, 'popular', cursor);
  const walk = { viewer: viewerOf(ctx), now: ctx.clock.now(), keyset, limit: limit + 1 };
  const [rows] = await ctx.db.batch([selectPopularCards(ctx.db, ctx.locale, walk)]);
  return popularPage(ctx, rows, query, keyset);
}

/** The page of popular posts: the list, and the tags to filter by; one round trip. */
export async function getPopularPage(ctx: Context, query: PageQuery) {
  const keyset = await readCursor(ctx, 'popular', query.cursor);
  const walk = { viewer: viewerOf(ctx), now: ctx.clock.now(), keyset, limit: query.limit + 1 };
  const [rows, tags] = await ctx.db.batch([
    selectPopularCards(ctx.db, ctx.locale, walk),
    selectTags(ctx.db, { limit: FILTER_TAGS, used: true }),
  ]);
  return {
    posts: await popularPage(ctx, rows, query, keyset),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  };
}

async function popularPage(
  ctx: Context,
  rows: Awaited<ReturnType<typeof selectPopularCards>>,
  { limit }: PageQuery,
  keyset: Keyset | null,
): Promise<Page<PostCard>> {
  const keyOf = (row: (typeof rows)[number]) => ({ key: row.popularity, id: row.id });
  const page = await toPage(ctx, 'popular', rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toPopularCard) };
}

const FILTER_TAGS = 12;

/** The page of all posts: a list, and the most used tags to filter it by; one round trip. */
export async function getPostsPage(ctx: Context, query: PageQuery & PostFilters) {
  const walk = await toWalk(ctx, query);
  const [rows, tags] = await ctx.db.batch([
    selectCardPage(ctx.db, ctx.locale, walk),
    selectTags(ctx.db, { limit: FILTER_TAGS, used: true }),
  ]);
  return {
    posts: await cardPage(ctx, rows, query, walk.keyset),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  };
}

const QUESTIONS_OF_TAG = 5;

/** A tag with its posts, its newest questions on the first page, and whether the reader follows it (null for anonymous readers); one round trip. */
export async function getTagWithPosts(ctx: Context, slug: string, query: PageQuery) {
  const walk = await toWalk(ctx, { ...query, tag: slug });
  const personId = getPersonId(ctx);
  const cards = selectCardPage(ctx.db, ctx.locale, walk);
  const alsoKnown = showsOnPost(sql`tags.id`, walk.viewer, walk.now);
  const { viewer, now } = walk;
  const asked = selectNewestOfTag(ctx.db, slug, { viewer, now, limit: QUESTIONS_OF_TAG });
  const [tags, rows, questions] = personId
    ? await ctx.db.batch([selectTagForPerson(ctx.db, slug, personId, alsoKnown), cards, asked])
    : await ctx.db.batch([selectTagBySlug(ctx.db, slug), cards, asked]);
  const [tag] = tags;
  if (!tag) throw new AppError('not_found');
  const following = 'following' in tag ? (tag.following as boolean | null) : null;
  return {
    tag: { ...tag, following },
    posts: await cardPage(ctx, rows, query, walk.keyset),
    questions: query.cursor === undefined ? toNewest(questions) : [],
  };
}

/** A person's profile with their posts, their counters and the reader's relation to them; one round trip. */
export async function getPersonWithPosts(ctx: Context, handle: string, query: PageQuery) {
  const name = handle.toLowerCase();
  const walk = await toWalk(ctx, { ...query, author: name });
  const [[person], rows, social, experience, [from]] = await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectCardPage(ctx.db, ctx.locale, walk),
    selectSocial(ctx, name),
    selectExperienceOf(ctx, name),
    selectOriginOfPerson(ctx.db, name),
  ]);
  if (!person) throw new AppError('not_found');
  return {
    person: { ...person, level: toLevel(experience) },
    posts: await cardPage(ctx, rows, query, walk.keyset),
    social: toSocial(ctx, social),
    origin: toOrigin(from?.origin ?? null),
  };
}

async function toWalk(ctx: Context, { cursor, limit, tag, author, locale }: PageQuery & PostFilters) {
  const keyset = await readCursor(ctx, 'posts', cursor);
  return { tag, author, locale, keyset, limit: limit + 1, viewer: viewerOf(ctx), now: ctx.clock.now() };
}

async function cardPage(
  ctx: Context,
  rows: WalkedCard[],
  { limit }: PageQuery,
  keyset: Keyset | null,
): Promise<Page<PostCard>> {
  const page = await toPage(ctx, 'posts', rows, {
    ...{ limit, keyset },
    keyOf: ({ walkedAt, walkedId }) => ({ key: walkedAt, id: walkedId }),
    isEnd: (row) => row.isEnd,
  });
  return {
    ...page,
    items: page.items.map(toWalkedCard),
  };
}
