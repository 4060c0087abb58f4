import { z } from 'zod';
import { countSchema } from '#src/admin/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** The number at which counting the events settled within an hour stops. */
export const MOST_SETTLED = 10_000;
/** How many dead events are replayed at once. */
export const MOST_REPLAYED = 200;

/** The unsettled events, in numbers. Counting stops at a thousand (`more`). */
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

/** A dead event. `replayedAt`: when it was replayed or settled after all. `type` is null once the event is deleted. */
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

/** A subscriber of an event; `at` is when it was done, or null. */
const subscriberSchema = z.object({
  name: z.string(),
  kind: z.enum(['handler', 'effect']),
  at: z.iso.datetime().nullable(),
});

/** A dead event with its event, its subscribers, and the last failure. */
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

/** How many dead events were replayed. `more`: others are still open. */
export const replayedSchema = z.object({ replayed: z.int(), more: z.boolean() }).meta({ id: 'Replayed' });
export type Replayed = z.infer<typeof replayedSchema>;
