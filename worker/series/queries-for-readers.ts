import type { Byline } from '#src/posts/model.ts';
import { pickLocale, sortLocales } from '#src/posts/rules.ts';
import type { Chapter, Part, Series, SeriesCard, SeriesListQuery } from '#src/series/model.ts';
import { dropEmptyHeadings, normalizeDepths, numberChapters } from '#src/series/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Page } from '#src/shared/pagination.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectSeriesProgress, selectStatesInSeries, toSeriesReading } from '#worker/reading/queries.ts';
import {
  selectPublicEntries,
  selectPublicSeries,
  selectSeriesAuthors,
  selectSeriesCards,
} from '#worker/series/select-public.ts';
import { viewerOf } from '#worker/social/queries.ts';

type CardRow = Awaited<ReturnType<typeof selectSeriesCards>>[number];
type EntryRow = Awaited<ReturnType<typeof selectPublicEntries>>[number];

/** Public series that have at least one public post, the newest first. */
export async function listSeries(ctx: Context, query: SeriesListQuery): Promise<Page<SeriesCard>> {
  const { limit, cursor, locale } = query;
  const keyset = await readCursor(ctx, 'series', cursor);
  const walk = { viewer: viewerOf(ctx), only: locale, now: ctx.clock.now(), keyset, limit: limit + 1 };
  const [rows] = await ctx.db.batch([selectSeriesCards(ctx.db, locale ?? ctx.locale, walk)]);
  const keyOf = (row: CardRow) => ({ key: row.publishedAt ?? 0, id: row.id });
  const page = await toPage(ctx, 'series', rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toCard) };
}

/**
 * A series in the reader's language, else in the one that exists, with the posts that they may see and their reading
 * progress; one round trip.
 */
export async function getSeries(ctx: Context, slug: string, locale: Locale = ctx.locale): Promise<Series> {
  const now = ctx.clock.now();
  const reading = { viewer: viewerOf(ctx), now };
  const personId = getPersonId(ctx);
  const statements = [
    selectPublicSeries(ctx.db, slug, locale, reading),
    selectPublicEntries(ctx.db, slug, locale, reading),
    selectSeriesAuthors(ctx.db, slug, reading),
  ] as const;
  const [[row], entryRows, authors, progress, states] = personId
    ? await ctx.db.batch([
        ...statements,
        selectSeriesProgress(ctx.db, slug, { personId, locale }, now),
        selectStatesInSeries(ctx.db, slug, personId, now),
      ])
    : [...(await ctx.db.batch([...statements])), null, null];
  if (!row) throw new AppError('not_found');
  const entries = toEntries(entryRows, row.originalLocale, locale);
  return {
    ...toCard(row),
    originalLocale: row.originalLocale,
    html: row.html,
    following: row.following,
    saved: row.saved,
    updatedAt: toIso(row.updatedAt),
    readingMinutes: entries.reduce(
      (sum, entry) => sum + (entry.type === 'post' ? entry.readingMinutes : 0),
      0,
    ),
    authors: authors.map(toByline),
    entries,
    reading: progress && states && toSeriesReading(progress, states),
  };
}

/** The order as readers see it; hidden posts leave no gap. */
function toEntries(rows: EntryRow[], original: Locale, wanted: Locale): (Chapter | Part)[] {
  const visible = normalizeDepths(dropEmptyHeadings(rows));
  const numbers = numberChapters(visible);
  return visible.map(({ depth, heading, slug, title, shownLocale, publishedAt, readingMinutes }, index) =>
    heading
      ? { type: 'heading', depth, ...toHeading(heading, original, wanted) }
      : {
          type: 'post',
          depth,
          number: numbers[index] ?? null,
          slug,
          title,
          shownLocale,
          publishedAt: toIso(publishedAt),
          readingMinutes,
        },
  );
}

function toHeading(texts: Partial<Record<Locale, string>>, original: Locale, wanted: Locale) {
  const locales = sortLocales(Object.keys(texts) as Locale[]);
  const shownLocale = pickLocale(locales, wanted, original) ?? original;
  return { title: texts[shownLocale] ?? '', shownLocale };
}

function toCard(row: CardRow): SeriesCard {
  const {
    id,
    slug,
    kind,
    title,
    summary,
    shownLocale,
    translations,
    entryCount,
    publishedAt,
    coverId,
    owner,
  } = row;
  return {
    id,
    slug,
    kind,
    title,
    summary,
    shownLocale,
    translations,
    entryCount,
    publishedAt: toIso(publishedAt ?? 0),
    coverUrl: coverId && variantPath(coverId, 960),
    owner: toByline(owner),
  };
}

function toByline({
  name,
  displayName,
  avatarId,
  pageless,
}: {
  name: string;
  displayName: string;
  avatarId: string | null;
  pageless: 0 | 1;
}): Byline {
  const avatarUrl = avatarId && variantPath(avatarId, 160);
  return { name, displayName, avatarUrl, ...(pageless && { hasPage: false }) };
}
