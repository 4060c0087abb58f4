import { postPath } from '#src/posts/rules.ts';
import { excerpt, highlight } from '#src/search/highlight.ts';
import type { SearchHit, SearchQuery } from '#src/search/model.ts';
import { parseQuery, type Term, toMatchExpression } from '#src/search/query.ts';
import type { Page } from '#src/shared/pagination.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { FoundPost } from '#worker/posts/queries.ts';
import { selectHits } from '#worker/search/select-hits.ts';

const LIST = 'search';

/**
 * Posts, tags and people that a query finds, best first. Only what is public now is found; a query without a letter or
 * digit finds nothing.
 */
export async function search(ctx: Context, query: SearchQuery): Promise<Page<SearchHit>> {
  const { limit, locale: only, kind, tag, author } = query;
  const keyset = await readCursor(ctx, LIST, query.cursor);
  const terms = parseQuery(query.q);
  const match = toMatchExpression(terms);
  if (match === null) return { items: [], next: null, prev: null };
  const { locale } = ctx;
  const now = ctx.clock.now();
  const [rows] = await ctx.db.batch([
    selectHits(ctx.db, { match, kind, tag, author, only, locale, now, keyset, limit: limit + 1 }),
  ]);
  const keyOf = ({ score, id }: HitRow) => ({ key: score, id: String(id) });
  const page = await toPage(ctx, LIST, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map((row) => toHit(row, terms)) };
}

type HitRow = Awaited<ReturnType<typeof selectHits>>[number];

function toHit(row: HitRow, terms: readonly Term[]): SearchHit {
  const found = {
    id: row.targetId,
    title: highlight(row.title, terms),
    excerpt: excerpt(row.body, terms),
  };
  if (row.kind === 'post') return { ...found, ...toPost(row.target), kind: 'post', locale: row.locale };
  if (row.kind === 'tag') return { ...found, ...toTag(row.target), kind: 'tag' };
  return { ...found, ...toPerson(row.target), kind: 'person' };
}

function toPost({ slug, publishedAt, authors, tags }: FoundPost) {
  return {
    path: postPath(slug),
    publishedAt: new Date(publishedAt).toISOString(),
    authors,
    tags,
  };
}

function toTag({ slug, postCount }: { slug: string; postCount: number }) {
  return { path: `/tags/${encodeURIComponent(slug)}`, postCount };
}

function toPerson({
  name,
  avatarId,
  postCount,
}: {
  name: string;
  avatarId: string | null;
  postCount: number;
}) {
  return {
    path: `/people/${encodeURIComponent(name)}`,
    name,
    avatarUrl: avatarId && variantPath(avatarId, 160),
    postCount,
  };
}
