import { z } from 'zod';
import { countSchema } from '#src/admin/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** Events settled within an hour are counted up to here. */
export const MOST_SETTLED = 10_000;
/** Letters that are replayed at once. */
export const MOST_REPLAYED = 200;

/** What waits on the way from events to their followers. Counting stops at a thousand: `more` then. */
export const queuesSchema = z
  .object({
    waiting: countSchema,
    byType: z.array(z.object({ type: z.string(), count: z.int() })),
    oldestAt: z.iso.datetime().nullable(),
    retrying: countSchema,
    deadLetters: countSchema,
    settledLastHour: countSchema,
  })
  .meta({ id: 'Queues' });
export type Queues = z.infer<typeof queuesSchema>;

/** An event that was given up. `replayedAt`: brought back, or through after all; `type` is null once the event is forgotten. */
export const deadLetterSchema = z
  .object({
    id: z.string(),
    eventId: z.string(),
    type: z.string().nullable(),
    reason: z.string(),
    at: z.iso.datetime(),
    replayedAt: z.iso.datetime().nullable(),
    settledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof deadLetterSchema>;

/** What followed an event, or has yet to: `at` is null while it has not had it. */
const followerSchema = z.object({
  name: z.string(),
  kind: z.enum(['reaction', 'effect']),
  at: z.iso.datetime().nullable(),
});

/** A dead letter with the event, who has had it, and what went wrong last. */
export const deadLetterDetailSchema = deadLetterSchema
  .extend({
    event: z
      .object({
        payload: z.record(z.string(), z.unknown()),
        actorId: z.string().nullable(),
        toldAt: z.iso.datetime(),
        attempts: z.int(),
        failure: z
          .object({ follower: z.string().nullable(), message: z.string(), at: z.iso.datetime() })
          .nullable(),
      })
      .nullable(),
    followers: z.array(followerSchema),
  })
  .meta({ id: 'DeadLetterDetail' });
export type DeadLetterDetail = z.infer<typeof deadLetterDetailSchema>;

export const deadLetterIdSchema = z
  .string()
  .min(1)
  .max(100)
  .meta({ example: '01a1fd55-7a80-7511-a4a3-fca5eef6ea6a@1795264205586' });

/** The query of the list of dead letters, the newest first. */
export const deadLetterListQuerySchema = pageQuerySchema.extend({
  state: z.enum(['open', 'replayed']).default('open'),
});
export type DeadLetterListQuery = z.output<typeof deadLetterListQuerySchema>;

/** How many letters were brought back; `more`: as many as fit in once, there are others. */
export const replayedSchema = z.object({ replayed: z.int(), more: z.boolean() }).meta({ id: 'Replayed' });
export type Replayed = z.infer<typeof replayedSchema>;
