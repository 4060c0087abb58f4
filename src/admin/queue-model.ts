import { z } from 'zod';
import { countSchema } from '#src/admin/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** Events settled within an hour are counted up to here. */
export const MOST_SETTLED = 10_000;
/** Emails that are replayed at once. */
export const MOST_REPLAYED = 200;

/** What waits on the way from events to their subscribers. Counting stops at a thousand: `more` then. */
export const queuesSchema = z
  .object({
    waiting: countSchema,
    byType: z.array(z.object({ type: z.string(), count: z.int() })),
    oldestAt: z.iso.datetime().nullable(),
    retrying: countSchema,
    deadEvents: countSchema,
    settledLastHour: countSchema,
  })
  .meta({ id: 'Queues' });
export type Queues = z.infer<typeof queuesSchema>;

/** An event that was given up. `replayedAt`: brought back, or through after all; `type` is null once the event is forgotten. */
export const deadEventSchema = z
  .object({
    id: z.string(),
    eventId: z.string(),
    type: z.string().nullable(),
    reason: z.string(),
    at: z.iso.datetime(),
    replayedAt: z.iso.datetime().nullable(),
    settledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DeadEvent' });
export type DeadEvent = z.infer<typeof deadEventSchema>;

/** What followed an event, or has yet to: `at` is null while it has not had it. */
const subscriberSchema = z.object({
  name: z.string(),
  kind: z.enum(['handler', 'effect']),
  at: z.iso.datetime().nullable(),
});

/** A dead event with the event, who has had it, and what went wrong last. */
export const deadEventDetailSchema = deadEventSchema
  .extend({
    event: z
      .object({
        payload: z.record(z.string(), z.unknown()),
        actorId: z.string().nullable(),
        recordedAt: z.iso.datetime(),
        attempts: z.int(),
        failure: z
          .object({ subscriber: z.string().nullable(), message: z.string(), at: z.iso.datetime() })
          .nullable(),
      })
      .nullable(),
    subscribers: z.array(subscriberSchema),
  })
  .meta({ id: 'DeadEventDetail' });
export type DeadEventDetail = z.infer<typeof deadEventDetailSchema>;

export const deadEventIdSchema = z
  .string()
  .min(1)
  .max(100)
  .meta({ example: '01a1fd55-7a80-7511-a4a3-fca5eef6ea6a@1795264205586' });

/** The query of the list of dead events, the newest first. */
export const deadEventListQuerySchema = pageQuerySchema.extend({
  state: z.enum(['open', 'replayed']).default('open'),
});
export type DeadEventListQuery = z.output<typeof deadEventListQuerySchema>;

/** How many emails were brought back; `more`: as many as fit in once, there are others. */
export const replayedSchema = z.object({ replayed: z.int(), more: z.boolean() }).meta({ id: 'Replayed' });
export type Replayed = z.infer<typeof replayedSchema>;
