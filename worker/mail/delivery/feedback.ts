import { z } from 'zod';
import type { Feedback } from '#src/mail/rules.ts';
import { noteFeedback } from '#worker/mail/delivery/suppress.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, runBatch } from '#worker/platform/db.ts';
import type { QueueConsumer } from '#worker/platform/feature.ts';
import { deliveries } from '#worker/platform/tables.ts';

/** An event of Cloudflare about an email; other fields are ignored. */
const eventSchema = z.object({
  type: z.string(),
  payload: z.object({
    eventId: z.string().min(1).max(200),
    recipient: z.string().min(3).max(320),
    bounce: z.object({ type: z.string() }).partial().optional(),
    rejection: z.object({ reason: z.string(), party: z.string() }).partial().optional(),
  }),
});

const SUBSCRIBER = 'mail.feedback';

/** Records the feedback of an event at the address, once for each event. Returns whether the event was new and counts. */
export async function noteSendingEvent(ctx: Context, body: unknown): Promise<boolean> {
  const parsed = eventSchema.safeParse(body);
  const feedback = parsed.success ? toFeedback(parsed.data) : null;
  if (!parsed.success || !feedback) return false;
  const { eventId, recipient } = parsed.data.payload;
  try {
    await runBatch(ctx.db, [
      ctx.db.insert(deliveries).values({ eventId, subscriber: SUBSCRIBER, at: ctx.clock.now() }),
      ...noteFeedback(ctx, recipient.toLowerCase(), feedback),
    ]);
    return true;
  } catch (error) {
    if (brokenConstraint(error)?.startsWith('deliveries.')) return false;
    throw error;
  }
}

/** Returns the feedback of an event; null for delays and failures of the platform, which say nothing of the address. */
function toFeedback({ type, payload }: z.output<typeof eventSchema>): Feedback | null {
  switch (type.slice(type.lastIndexOf('.') + 1)) {
    case 'delivered':
      return 'delivered';
    case 'bounced':
      return payload.bounce?.type === 'soft' ? 'soft_bounce' : 'hard_bounce';
    case 'complained':
      return 'complaint';
    case 'rejected':
      return payload.rejection?.reason === 'suppressed' ? 'refused' : null;
    default:
      return null;
  }
}

/** Consumes the queue of Cloudflare's Email Sending; each message is acked or retried by itself. */
export const mailEvents: QueueConsumer = {
  queue: 'mail-events',
  consume: async (ctx, messages) => {
    for (const message of messages) {
      try {
        await noteSendingEvent(ctx, message.body);
        message.ack();
      } catch (error) {
        ctx.log.error('what became of an email was not noted', error);
        message.retry({ delaySeconds: 30 });
      }
    }
  },
};
