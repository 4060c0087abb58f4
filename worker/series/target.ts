import { sql } from 'drizzle-orm';
import { seriesDeleted } from '#src/series/events.ts';
import { seriesPath } from '#src/series/rules.ts';
import { LISTS } from '#src/shared/page-cache.ts';
import { inList } from '#worker/platform/db.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { readableSeries } from '#worker/series/predicates.ts';
import { shownText } from '#worker/series/select-public.ts';
import { series, seriesTranslations } from '#worker/series/tables.ts';

/** Series as targets that can be saved. They have neither comments nor reactions: their posts have. */
export const seriesTarget: TargetKind = {
  kind: 'series',
  hasComments: false,
  hasReactions: false,
  canBeSaved: true,
  goneOn: targetEvent(seriesDeleted, ({ seriesId }) => seriesId),
  select: (db, ids, { viewer, locale, now }) =>
    db
      .select({
        id: series.id,
        title: seriesTranslations.title,
        path: sql<string>`series.slug`.mapWith(seriesPath).as('path'),
        authorId: series.ownerId,
        locale: seriesTranslations.locale,
      })
      .from(series)
      .innerJoin(seriesTranslations, shownText(locale))
      .where(sql`${inList(series.id, ids)} AND ${readableSeries(viewer, now)}`),
  isVisible: (id, { viewer, now }) =>
    sql`EXISTS (SELECT 1 FROM series WHERE series.id = ${id} AND ${readableSeries(viewer, now)})`,
  authorOf: (id) => sql`(SELECT series.owner_id FROM series WHERE series.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`${LISTS}`.as('page_group') })
      .from(series)
      .where(inList(series.id, ids)),
};
