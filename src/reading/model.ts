import { z } from 'zod';
import { postCardSchema } from '#src/posts/model.ts';
import { seriesKindSchema } from '#src/series/place.ts';
import { localeSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** How far one is with a post: it was before them for some seconds, or they read it to the end. */
export const READING_STATES = ['begun', 'read'] as const;
export const readingStateSchema = z.enum(READING_STATES).meta({
  id: 'ReadingState',
  description: 'begun: it was in view for some seconds. read: to the end, or so the reader says.',
});
export type ReadingState = z.infer<typeof readingStateSchema>;

export const readingChangeSchema = z
  .strictObject({ state: readingStateSchema })
  .meta({ id: 'ReadingChange', example: { state: 'read' } });

/** How one stands to one post; null: nothing is kept of it. */
export const postReadingSchema = z
  .object({ state: readingStateSchema.nullable() })
  .meta({ id: 'PostReading' });
export type PostReading = z.infer<typeof postReadingSchema>;

/** Whether posts are noted as begun by themselves. What one marks by hand is kept either way. */
export const readingSettingsSchema = z
  .strictObject({ keeps: z.boolean() })
  .meta({ id: 'ReadingSettings', example: { keeps: true } });
export type ReadingSettings = z.infer<typeof readingSettingsSchema>;

export const readingListQuerySchema = pageQuerySchema.extend({
  show: z
    .enum(['all', ...READING_STATES])
    .default('all')
    .meta({
      description: 'all and begun: what was looked at last first. read: what was finished last first.',
    }),
});
export type ReadingListQuery = z.infer<typeof readingListQuerySchema>;

/** A post that one began or read. `readAt` is null while it is only begun. */
export const readingSchema = z
  .object({
    post: postCardSchema,
    state: readingStateSchema,
    firstAt: z.iso.datetime(),
    lastAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Reading' });
export type Reading = z.infer<typeof readingSchema>;

const nextChapterSchema = z
  .object({ slug: z.string(), title: z.string(), shownLocale: localeSchema })
  .meta({ id: 'NextChapter' });

/**
 * A series that one has begun and not finished: how many of its posts one has read of those one may see, and which one
 * comes next: what was looked at last unless it is read, or the first unread one after it, or the first unread one at all.
 */
export const seriesInProgressSchema = z
  .object({
    slug: z.string(),
    kind: seriesKindSchema,
    title: z.string(),
    shownLocale: localeSchema,
    read: z.int(),
    total: z.int(),
    lastAt: z.iso.datetime(),
    next: nextChapterSchema,
  })
  .meta({ id: 'SeriesInProgress' });
export type SeriesInProgress = z.infer<typeof seriesInProgressSchema>;

/** How many posts one has read; weeks begin on the Monday of one's own days. */
export const readingStatisticsSchema = z
  .object({ read: z.int(), readThisWeek: z.int() })
  .meta({ id: 'ReadingStatistics' });
export type ReadingStatistics = z.infer<typeof readingStatisticsSchema>;
