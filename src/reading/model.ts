import { z } from 'zod';
import { postCardSchema } from '#src/posts/model.ts';
import { seriesKindSchema } from '#src/series/place.ts';
import { localeSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** The state of a reading: the post was open for some seconds, or was read to the end. */
export const READING_STATES = ['begun', 'read'] as const;
export const readingStateSchema = z.enum(READING_STATES).meta({
  id: 'ReadingState',
  description: 'begun: the post was open for some seconds. read: it was read to the end, or marked as read.',
});
export type ReadingState = z.infer<typeof readingStateSchema>;

export const readingChangeSchema = z
  .strictObject({ state: readingStateSchema })
  .meta({ id: 'ReadingChange', example: { state: 'read' } });

/** The reading state of one post. Null: there is no reading. */
export const postReadingSchema = z
  .object({ state: readingStateSchema.nullable() })
  .meta({ id: 'PostReading' });
export type PostReading = z.infer<typeof postReadingSchema>;

/** Whether posts are noted as begun automatically. What is marked by hand is kept either way. */
export const readingSettingsSchema = z
  .strictObject({ keeps: z.boolean() })
  .meta({ id: 'ReadingSettings', example: { keeps: true } });
export type ReadingSettings = z.infer<typeof readingSettingsSchema>;

export const readingListQuerySchema = pageQuerySchema.extend({
  show: z
    .enum(['all', ...READING_STATES])
    .default('all')
    .meta({
      description: 'all and begun: the last opened first. read: the last finished first.',
    }),
});
export type ReadingListQuery = z.infer<typeof readingListQuerySchema>;

/** A post that the reader began or read. `readAt` is null while it is only begun. */
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
 * A series that the reader has begun and not finished: how many of its visible posts they have read, and the next one. That is
 * the post opened last unless it is read, else the first unread one after it, else the first unread one.
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

/** How many posts the reader has read. Weeks begin on Monday, in the reader's own days. */
export const readingStatisticsSchema = z
  .object({ read: z.int(), readThisWeek: z.int() })
  .meta({ id: 'ReadingStatistics' });
export type ReadingStatistics = z.infer<typeof readingStatisticsSchema>;
