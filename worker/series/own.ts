import { pickLocale, sortLocales, statusOf } from '#src/posts/rules.ts';
import type { Candidate, OwnEntry, OwnSeries, OwnSeriesCard } from '#src/series/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectSeriesTexts } from '#worker/series/select-order.ts';
import { selectCandidates, selectOwnEntries, selectOwnSeries } from '#worker/series/select-own.ts';
import { type SeriesState, selectSeriesStates } from '#worker/series/select-series.ts';

type Titles = Partial<Record<Locale, string>>;

/** A series as its owner, moderators and admins see it, with its texts and its whole order. */
export async function getOwnSeries(ctx: Context, id: string): Promise<OwnSeries> {
  await requireFreshSession(ctx);
  const [states, texts, entries] = await ctx.db.batch([
    selectSeriesStates(ctx.db, [id]),
    selectSeriesTexts(ctx.db, id),
    selectOwnEntries(ctx.db, id),
  ]);
  const { publishedAt, createdAt, updatedAt, ownerId, sourceKey, locales, ...rest } = requireEditableSeries(
    ctx,
    states[0],
  );
  return {
    ...rest,
    status: publishedAt === null ? 'draft' : 'published',
    publishedAt: publishedAt === null ? null : toIso(publishedAt),
    createdAt: toIso(createdAt),
    updatedAt: toIso(updatedAt),
    texts: texts.map((text) => ({ ...text, updatedAt: toIso(text.updatedAt) })),
    entries: entries.map((row) => toOwnEntry(ctx, row)),
  };
}

/** The actor's own series, the last touched first. */
export async function listOwnSeries(
  ctx: Context,
  { cursor, limit }: PageQuery,
): Promise<Page<OwnSeriesCard>> {
  const { personId } = await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, 'own-series', cursor);
  const [rows] = await ctx.db.batch([selectOwnSeries(ctx.db, personId, { keyset, limit: limit + 1 })]);
  const keyOf = (row: (typeof rows)[number]) => ({ key: row.updatedAt, id: row.id });
  const page = await toPage(ctx, 'own-series', rows, { limit, keyset, keyOf });
  return {
    ...page,
    items: page.items.map(({ titles, originalLocale, publishedAt, updatedAt, ...rest }) => ({
      ...rest,
      ...shownTitle(ctx, titles, originalLocale),
      locales: sortLocales(Object.keys(titles) as Locale[]),
      status: publishedAt === null ? 'draft' : 'published',
      publishedAt: publishedAt === null ? null : toIso(publishedAt),
      updatedAt: toIso(updatedAt),
    })),
  };
}

/** The posts of the series' owner that may be added to the series, the last touched first. */
export async function listCandidates(ctx: Context, id: string, text: string): Promise<Candidate[]> {
  await requireFreshSession(ctx);
  const { ownerId } = await loadEditableSeries(ctx, id);
  const [rows] = await ctx.db.batch([selectCandidates(ctx.db, ownerId, text.normalize('NFC'))]);
  return rows.map(({ postId, publishedAt, originalLocale, titles }) => ({
    postId: postId ?? '',
    ...shownTitle(ctx, titles, originalLocale),
    status: statusOf({ publishedAt }, ctx.clock.now()),
  }));
}

/** Loads the state of a series that the actor may edit. */
export async function loadEditableSeries(ctx: Context, id: string): Promise<SeriesState> {
  requireMember(ctx);
  const [states] = await ctx.db.batch([selectSeriesStates(ctx.db, [id])]);
  return requireEditableSeries(ctx, states[0]);
}

/**
 * Returns the state when the actor may edit the series. Others are refused with `forbidden` only when the series is public,
 * else with `not_found`.
 */
export function requireEditableSeries(ctx: Context, state: SeriesState | undefined): SeriesState {
  if (!state) throw new AppError('not_found');
  const member = requireMember(ctx);
  if (state.ownerId === member.personId || actsAs(ctx, 'moderator')) return state;
  const visible = state.publishedAt !== null && state.publishedAt <= ctx.clock.now();
  throw new AppError(visible ? 'forbidden' : 'not_found');
}

type EntryRow = Awaited<ReturnType<typeof selectOwnEntries>>[number];

function toOwnEntry(ctx: Context, row: EntryRow): OwnEntry {
  const { postId, publishedAt, originalLocale, titles, heading, depth, numbered } = row;
  if (postId === null) return { heading: heading ?? {}, depth };
  return {
    postId,
    ...shownTitle(ctx, titles, originalLocale),
    status: statusOf({ publishedAt }, ctx.clock.now()),
    depth,
    numbered,
  };
}

function shownTitle(
  { locale }: Context,
  titles: Titles,
  original: Locale,
): { title: string; shownLocale: Locale } {
  const locales = sortLocales(Object.keys(titles) as Locale[]);
  const shownLocale = pickLocale(locales, locale, original) ?? original;
  return { title: titles[shownLocale] ?? '', shownLocale };
}
