import { z } from 'zod';

/** A reader's answer to «Was this helpful?». */
export const helpfulSchema = z
  .strictObject({ helpful: z.boolean() })
  .meta({ id: 'Helpful', example: { helpful: true } });
export type Helpful = z.output<typeof helpfulSchema>;

/** The stats of a post, for those who may edit it. `reads` has a row for each of the last 30 days (UTC). */
export const postStatsSchema = z
  .object({
    readCount: z.int(),
    helpfulCount: z.int(),
    unhelpfulCount: z.int(),
    reads: z.array(z.object({ day: z.iso.date(), count: z.int() })),
  })
  .meta({
    id: 'PostStats',
    example: {
      readCount: 120,
      helpfulCount: 14,
      unhelpfulCount: 1,
      reads: [{ day: '2026-05-06', count: 9 }],
    },
  });
export type PostStats = z.infer<typeof postStatsSchema>;
