import { and, eq, gte, sql } from 'drizzle-orm';
import type { PostCard } from '#src/posts/model.ts';
import type { Reading, ReadingListQuery, ReadingStatistics, SeriesInProgress } from '#src/reading/model.ts';
import { toIso } from '#src/shared/instant.ts';
import { localDay, type OwnClock, startOfDay, startOfWeek } from '#src/shared/local-day.ts';
import type { Keyset, Page } from '#src/shared/pagination.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectCardsByIds, toCard } from '#worker/posts/queries.ts';
import { selectBegun, selectReadings } from '#worker/reading/select-readings.ts';
import { selectSeriesInProgress, toSeriesInProgress } from '#worker/reading/select-series.ts';
import { readers, readings } from '#worker/reading/tables.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** How many series the API offers to continue. */
const CONTINUED_SERIES = 12;
/** The page offers fewer series, and beside them posts that are in no series. */
const PAGE_SERIES = 6;
const PAGE_BEGUN = 3;

type WalkedRow = Awaited<ReturnType<typeof selectReadings>>[number];
type ReadingRow = Omit<WalkedRow, 'walkedAt' | 'isEnd'>;

/** Lists what the actor began and read, as far as they may still see it. Takes two round trips after the session's. */
export async function listReadings(ctx: Context, query: ReadingListQuery): Promise<Page<Reading>> {
  const { personId } = await requireFreshSession(ctx);
  const walk = await toWalk(ctx, query);
  const [rows] = await ctx.db.batch([selectReadings(ctx.db, personId, walk)]);
  const page = await readingPage(ctx, rows, query, walk.keyset);
  const [cards] = await ctx.db.batch([selectCardsOf(ctx, page.items)]);
  return { ...page, items: toReadings(page.items, cards) };
}

/** Lists the series that the actor has begun and not finished, the last opened first. */
export async function listSeriesInProgress(ctx: Context): Promise<SeriesInProgress[]> {
  await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([selectInProgress(ctx, CONTINUED_SERIES)]);
  return rows.flatMap(toSeriesInProgress);
}

/** Returns how many posts the actor has read, in all and this week. */
export async function getReadingStatistics(ctx: Context): Promise<ReadingStatistics> {
  const { personId } = await requireFreshSession(ctx);
  const [[clock], [reader]] = await ctx.db.batch([
    selectOwnClock(ctx.db, personId),
    selectReader(ctx, personId),
  ]);
  const [[week]] = await ctx.db.batch([selectReadSince(ctx, personId, weekOf(ctx, clock))]);
  return { read: reader?.readCount ?? 0, readThisWeek: week?.count ?? 0 };
}

/** What the page of readings shows. `goOn` is what the actor could continue; it is null after the first page. */
export type ReadingPage = {
  statistics: ReadingStatistics;
  keeps: boolean;
  goOn: { series: SeriesInProgress[]; posts: Reading[] } | null;
  readings: Page<Reading>;
};

/** Returns the page of readings. Takes two round trips after the session's. */
export async function getReadingPage(ctx: Context, query: ReadingListQuery): Promise<ReadingPage> {
  const { personId } = await requireFreshSession(ctx);
  const now = ctx.clock.now();
  const walk = await toWalk(ctx, query);
  const isFirst = walk.keyset === null;
  const [rows, [clock], [reader], series, begun] = await ctx.db.batch([
    selectReadings(ctx.db, personId, walk),
    selectOwnClock(ctx.db, personId),
    selectReader(ctx, personId),
    selectInProgress(ctx, isFirst ? PAGE_SERIES : 0),
    selectBegun(ctx.db, [personId], { now, limit: isFirst ? PAGE_BEGUN : 0 }),
  ]);
  const page = await readingPage(ctx, rows, query, walk.keyset);
  const [cards, [week]] = await ctx.db.batch([
    selectCardsOf(ctx, [...page.items, ...begun]),
    selectReadSince(ctx, personId, weekOf(ctx, clock)),
  ]);
  return {
    statistics: { read: reader?.readCount ?? 0, readThisWeek: week?.count ?? 0 },
    keeps: reader?.keeps ?? true,
    goOn: isFirst ? { series: series.flatMap(toSeriesInProgress), posts: toReadings(begun, cards) } : null,
    readings: { ...page, items: toReadings(page.items, cards) },
  };
}

async function toWalk(ctx: Context, { show, cursor, limit }: ReadingListQuery) {
  const keyset = await readCursor(ctx, `reading.${show}`, cursor);
  return { show, now: ctx.clock.now(), keyset, limit: limit + 1 };
}

function readingPage(
  ctx: Context,
  rows: WalkedRow[],
  { show, limit }: ReadingListQuery,
  keyset: Keyset | null,
): Promise<Page<WalkedRow>> {
  return toPage(ctx, `reading.${show}`, rows, {
    ...{ limit, keyset },
    keyOf: ({ walkedAt, postId }) => ({ key: walkedAt, id: postId }),
    isEnd: (row) => row.isEnd,
  });
}

function selectInProgress({ db, actor, locale, clock }: Context, limit: number) {
  const personIds = actor.kind === 'member' && limit > 0 ? [actor.personId] : [];
  const of = personIds.map((personId) => ({ personId, locale }));
  return selectSeriesInProgress(db, of, { now: clock.now(), limit });
}

function selectReader({ db }: Context, personId: string) {
  return db
    .select({ readCount: readers.readCount, keeps: readers.keeps })
    .from(readers)
    .where(eq(readers.personId, personId));
}

function selectReadSince({ db }: Context, personId: string, since: number) {
  return db
    .select({ count: sql<number>`count(*)`.as('count') })
    .from(readings)
    .where(and(eq(readings.personId, personId), gte(readings.finishedAt, since)));
}

function weekOf(ctx: Context, clock: OwnClock | undefined): number {
  const own = clock ?? { timeZone: 'UTC', dayStartMinutes: 0 };
  return startOfDay(startOfWeek(localDay(ctx.clock.now(), own)), own);
}

function selectCardsOf(ctx: Context, rows: readonly { postId: string }[]) {
  const ids = [...new Set(rows.map(({ postId }) => postId))];
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  return selectCardsByIds(ctx.db, ctx.locale, ids, view);
}

/** Presents rows with their posts. Rows whose post has disappeared in between are left out. */
function toReadings(
  rows: readonly ReadingRow[],
  cards: Awaited<ReturnType<typeof selectCardsByIds>>,
): Reading[] {
  const cardOf = new Map<string, PostCard>(cards.map((card) => [card.id, toCard(card)]));
  return rows.flatMap(({ postId, firstAt, lastAt, finishedAt }): Reading[] => {
    const post = cardOf.get(postId);
    if (!post) return [];
    const state = finishedAt === null ? 'begun' : 'read';
    const readAt = finishedAt === null ? null : toIso(finishedAt);
    return [{ post, state, firstAt: toIso(firstAt), lastAt: toIso(lastAt), readAt }];
  });
}
