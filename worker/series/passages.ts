import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import { seriesPath } from '#src/series/rules.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { type PassageText, passageKind } from '#worker/platform/passage-kind.ts';
import { indexedOn, type TargetIds } from '#worker/platform/searchable.ts';
import { readableSeriesSlug } from '#worker/series/select-found.ts';
import { series, seriesTranslations } from '#worker/series/tables.ts';

/** What series say of themselves, each language by itself; their posts are texts of their own. */
export const seriesPassages = passageKind({
  kind: 'series',
  madeOn: [indexedOn([seriesPublished, seriesUnpublished, seriesDeleted], ({ seriesId }) => [seriesId])],
  select: selectTexts,
  toText,
  ids: sql`(SELECT id FROM series WHERE published_at IS NOT NULL)`,
  slug: ({ id }, view) => readableSeriesSlug(id, view),
  toPath: seriesPath,
});

function selectTexts(db: Db, ids: TargetIds) {
  return db
    .select({
      targetId: series.id,
      ownerId: series.ownerId,
      locale: seriesTranslations.locale,
      title: seriesTranslations.title,
      summary: seriesTranslations.summary,
      plainText: seriesTranslations.plainText,
    })
    .from(series)
    .innerJoin(seriesTranslations, eq(seriesTranslations.seriesId, series.id))
    .where(and(inList(series.id, ids), isNotNull(series.publishedAt)));
}

type Row = Awaited<ReturnType<typeof selectTexts>>[number];

function toText({ summary, plainText, ...row }: Row): PassageText {
  const text = [summary, plainText].filter(Boolean).join('\n');
  return { ...row, part: '', text, headings: [], anchor: null, tier: 'free', visibility: 'public' };
}
