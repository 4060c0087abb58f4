import { and, eq, sql } from 'drizzle-orm';
import { renderMarkdown } from '#src/markdown/index.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import { pagesTouched, seriesPath } from '#src/series/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, inList, type Statement } from '#worker/platform/db.ts';
import { nextVersion } from '#worker/platform/versions.ts';
import {
  statementsToForgetPath,
  statementsToFreePath,
  statementsToMovePath,
} from '#worker/redirects/queries.ts';
import { type SeriesEntry, statementsToSetEntries } from '#worker/series/entries.ts';
import type { SeriesState } from '#worker/series/select-series.ts';
import { series, seriesEntries, seriesFollows, seriesTranslations } from '#worker/series/tables.ts';

/** The row of a series as it is to be. `publishedAt` null: not public. */
export type SeriesRow = {
  id: string;
  slug: string;
  kind?: 'series' | 'book';
  ownerId: string;
  originalLocale: Locale;
  coverId: string | null;
  publishedAt: number | null;
  sourceKey?: string | null;
};

/** The texts of a series in one language, rendered (`renderSeriesText`). */
export type SeriesText = Omit<
  typeof seriesTranslations.$inferInsert,
  'seriesId' | 'renderedWith' | 'updatedAt'
>;

/**
 * A change of a series: the present state (`null`: a new series) and the new one. `translations` replace those of the same
 * language; others stay, except the `dropped` ones. `entries` are the whole order; without them it stays.
 */
export type SeriesChange = {
  before: SeriesState | null;
  series: SeriesRow;
  translations?: readonly SeriesText[];
  dropped?: readonly Locale[];
  entries?: readonly SeriesEntry[];
};

type KnownImages = NonNullable<Parameters<typeof renderMarkdown>[1]['images']>;

/** Renders the texts of a series in one language for storage. */
export function renderSeriesText(
  text: { locale: Locale; title: string; summary: string; markdown: string },
  images: KnownImages = new Map(),
): SeriesText {
  const { html, text: plainText } = renderMarkdown(text.markdown, { locale: text.locale, images });
  return { ...text, html, plainText };
}

/**
 * The statements of a change, to be run in one batch. The first one is the guard: if the series no longer has the version of
 * `before`, or its slug is taken, the whole batch fails and nothing changes (`isSeriesStale`, `isSeriesSlugTaken`,
 * `isPostTaken`). The event is recorded only when somebody could or can see the series.
 */
export function statementsToStoreSeries(ctx: Context, change: SeriesChange): Statement[] {
  const { db } = ctx;
  const { before, series: row, translations = [], dropped = [], entries } = change;
  return [
    before ? updateSeries(ctx, before, row) : insertSeries(ctx, row),
    ...recordChange(ctx, change),
    ...(dropped.length > 0
      ? [
          db
            .delete(seriesTranslations)
            .where(and(eq(seriesTranslations.seriesId, row.id), inList(seriesTranslations.locale, dropped))),
        ]
      : []),
    ...translations.map((text) => putText(ctx, row.id, text)),
    ...(entries ? statementsToSetEntries(ctx, row.id, entries) : []),
    ...moveAddress(ctx, change),
  ];
}

/** Deletes a series with its texts and its order; its posts stay. */
export function statementsToDeleteSeries(ctx: Context, before: SeriesState): Statement[] {
  const { db } = ctx;
  const { id } = before;
  return [
    db
      .update(series)
      .set({ version: nextVersion(before) })
      .where(eq(series.id, id)),
    ...(before.publishedAt === null
      ? []
      : [ctx.events.recordWhenChanged(seriesDeleted, { seriesId: id, ...pagesTouched(before, null) })]),
    db.delete(seriesEntries).where(eq(seriesEntries.seriesId, id)),
    db.delete(seriesTranslations).where(eq(seriesTranslations.seriesId, id)),
    db.delete(seriesFollows).where(eq(seriesFollows.seriesId, id)),
    db.delete(series).where(eq(series.id, id)),
    ...statementsToForgetPath(db, pathOf(before)),
  ];
}

/** Whether a batch failed because of a concurrent change of the series. */
export function isSeriesStale(error: unknown): boolean {
  return brokenConstraint(error) === 'series.version';
}

/** Whether a batch failed because another series has the slug. */
export function isSeriesSlugTaken(error: unknown): boolean {
  return brokenConstraint(error) === 'series.slug';
}

function insertSeries(ctx: Context, row: SeriesRow): Statement {
  const now = ctx.clock.now();
  return ctx.db.insert(series).values({ ...row, createdAt: now, updatedAt: now });
}

function updateSeries(ctx: Context, before: SeriesState, { id, ...rest }: SeriesRow): Statement {
  return ctx.db
    .update(series)
    .set({ ...rest, updatedAt: ctx.clock.now(), version: nextVersion(before) })
    .where(eq(series.id, id));
}

function recordChange(ctx: Context, { before, series: row, translations = [] }: SeriesChange): Statement[] {
  const wasPublic = before !== null && before.publishedAt !== null;
  if (row.publishedAt === null && !wasPublic) return [];
  const locales = [...(before?.locales ?? []), ...translations.map((text) => text.locale)];
  const touched = pagesTouched(wasPublic ? before : null, { slug: row.slug, locales });
  const kind = row.publishedAt === null ? seriesUnpublished : seriesPublished;
  return [ctx.events.recordWhenChanged(kind, { seriesId: row.id, ...touched })];
}

/** Writes a text. A text that is the same keeps its date, because rendering anew is no change. */
function putText(ctx: Context, seriesId: string, text: SeriesText): Statement {
  const row = { ...text, renderedWith: RENDERER_VERSION, updatedAt: ctx.clock.now() };
  return ctx.db
    .insert(seriesTranslations)
    .values({ seriesId, ...row })
    .onConflictDoUpdate({
      target: [seriesTranslations.seriesId, seriesTranslations.locale],
      set: {
        ...row,
        updatedAt: sql`iif(title = excluded.title AND summary = excluded.summary AND markdown = excluded.markdown,
          updated_at, excluded.updated_at)`,
      },
    });
}

/**
 * Redirects the address that readers know to the new one, and removes redirects that start at the address of a public
 * series.
 */
function moveAddress(ctx: Context, { before, series: row }: SeriesChange): Statement[] {
  const to = pathOf(row);
  if (before?.publishedAt != null && before.slug !== row.slug)
    return statementsToMovePath(ctx.db, { from: pathOf(before), to, kind: 'slug', now: ctx.clock.now() });
  const appears = row.publishedAt !== null && (before?.publishedAt ?? null) === null;
  return appears ? statementsToFreePath(ctx.db, to) : [];
}

/** The path of a series' page as redirects store it. */
function pathOf({ slug }: { slug: string }): string {
  return decodeURIComponent(seriesPath(slug)).toLowerCase();
}
