import { eq } from 'drizzle-orm';
import type { OwnHitFields } from '#src/search/hit.ts';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import { seriesPath } from '#src/series/rules.ts';
import type { SeriesHit } from '#src/series/search-hit.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { indexedOn, type SearchDocument, searchable, type TargetIds } from '#worker/platform/searchable.ts';
import {
  type FoundSeries,
  foundSeriesJson,
  isSeriesPublishedIn,
  readableSeriesSlug,
} from '#worker/series/select-found.ts';
import { series, seriesTranslations } from '#worker/series/tables.ts';

/** How a search finds series: one document for each language. */
export const seriesSearchable = searchable({
  kind: 'series',
  isNamed: true,
  indexedOn: [indexedOn([seriesPublished, seriesUnpublished, seriesDeleted], ({ seriesId }) => [seriesId])],
  select: selectForIndex,
  toDocument,
  isIndexed: isSeriesPublishedIn,
  slug: readableSeriesSlug,
  toPath: seriesPath,
  found: (id, _, view) => foundSeriesJson(id, view),
  toHit: ({ slug, kind, entryCount }: FoundSeries, locale): OwnHitFields<SeriesHit> => ({
    path: seriesPath(slug),
    locale,
    form: kind,
    partCount: entryCount,
  }),
});

function selectForIndex(db: Db, ids: TargetIds) {
  return db
    .select({
      seriesId: series.id,
      version: series.version,
      publishedAt: series.publishedAt,
      locale: seriesTranslations.locale,
      title: seriesTranslations.title,
      summary: seriesTranslations.summary,
      plainText: seriesTranslations.plainText,
    })
    .from(series)
    .innerJoin(seriesTranslations, eq(seriesTranslations.seriesId, series.id))
    .where(inList(series.id, ids));
}

type Row = Awaited<ReturnType<typeof selectForIndex>>[number];

function toDocument({ seriesId, summary, plainText, publishedAt, ...row }: Row): SearchDocument | null {
  if (publishedAt === null) return null;
  const body = [summary, plainText].filter(Boolean).join('\n\n');
  return { ...row, targetId: seriesId, body, tags: [], publishedAt };
}
