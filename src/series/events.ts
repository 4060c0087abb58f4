import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { localeSchema } from '#src/shared/model.ts';

const what = z.object({
  seriesId: z.uuid(),
  /** Every slug whose page is touched: the present one and, when it changed, the one before. */
  slugs: z.array(z.string()),
  locales: z.array(localeSchema),
});

/** A series became public, or what is public of it changed: its texts, its order. */
export const seriesPublished = eventKind('series.published', what);
/** A series was taken back. */
export const seriesUnpublished = eventKind('series.unpublished', what);
/** A series is gone; its posts stay. */
export const seriesDeleted = eventKind('series.deleted', what);
