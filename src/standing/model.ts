import { z } from 'zod';
import { bylineSchema } from '#src/posts/model.ts';
import { periodSchema } from '#src/standing/boards/periods.ts';

/** A person's place on a board, as a reader may see it. */
export const rankedPersonSchema = z
  .object({
    id: z
      .uuid()
      .meta({ description: 'The id of the person, by which the live messages of the board name them.' }),
    rank: z.int().min(1).meta({ description: 'Equal scores share a rank: 1, 2, 2, 4.' }),
    score: z.int().min(1),
    person: bylineSchema,
    isMe: z.boolean(),
  })
  .meta({ id: 'RankedPerson' });
export type RankedPerson = z.infer<typeof rankedPersonSchema>;

export const boardSummarySchema = z
  .object({ name: z.string(), periods: z.array(periodSchema) })
  .meta({ id: 'BoardSummary' });

/** A board in a period, as a reader may see it. */
export const leaderboardSchema = z
  .object({
    board: z.string(),
    period: periodSchema,
    endsAt: z.iso.datetime().nullable().meta({ description: 'When the period ends; null for all time.' }),
    members: z.int().meta({ description: 'How many people have a score.' }),
    top: z.array(rankedPersonSchema),
    around: z.array(rankedPersonSchema).meta({
      description: 'The actor and up to three people on each side; empty for those who are not on the board.',
    }),
    followed: z.array(rankedPersonSchema).nullable().meta({
      description: 'The actor among the people they follow, ranked among these; null without an actor.',
    }),
  })
  .meta({ id: 'Leaderboard' });
export type Leaderboard = z.infer<typeof leaderboardSchema>;

export const boardQuerySchema = z.object({ period: periodSchema.default('week') });

/** One's own experience. */
export const myStandingSchema = z
  .object({
    experience: z.int(),
    level: z.int(),
    nextLevelAt: z.int().meta({ description: 'The experience that the next level needs.' }),
    hidden: z.boolean().meta({
      description: 'Whether boards leave the person out, and others do not see the level.',
    }),
    days: z.array(z.object({ day: z.iso.date(), gained: z.int() })).meta({
      description: 'The last 30 days of the person’s own, oldest first.',
    }),
    reasons: z
      .array(z.object({ reason: z.string(), count: z.int(), gained: z.int() }))
      .meta({ description: 'What the experience of these days comes from.' }),
  })
  .meta({ id: 'MyStanding' });
export type MyStanding = z.infer<typeof myStandingSchema>;

export const standingSettingsSchema = z
  .strictObject({ hidden: z.boolean() })
  .meta({ id: 'StandingSettings', example: { hidden: true } });
export type StandingSettings = z.output<typeof standingSettingsSchema>;
