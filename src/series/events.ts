import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { localeSchema } from '#src/shared/model.ts';

const payload = z.object({
  seriesId: z.uuid(),
  /** Every slug whose page is affected: the present one and, after a change, the old one. */
  slugs: z.array(z.string()),
  locales: z.array(localeSchema),
});

/** A series was published, or the texts or order of a public series changed. */
export const seriesPublished = eventKind('series.published', payload);
/** A series was taken back. */
export const seriesUnpublished = eventKind('series.unpublished', payload);
/** A series was deleted; its posts stay. */
export const seriesDeleted = eventKind('series.deleted', payload);
