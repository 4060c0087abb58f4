import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { type AddressRecord, type Feedback, judgeAddress } from '#src/mail/rules.ts';
import worker from '#worker/index.ts';
import { noteSendingEvent } from '#worker/mail/delivery/feedback.ts';
import { noteFeedback } from '#worker/mail/delivery/suppress.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';

const notified = (kind: string, recipient: string, more: object = {}, eventId = crypto.randomUUID()) => ({
  type: `cf.email.sending.message.${kind}`,
  source: { type: 'email.sending', domain: 'example.com' },
  payload: { eventId, messageId: 'm', sender: 'hello@atoll.example', recipient, terminal: true, ...more },
  metadata: { eventSchemaVersion: 1, eventTimestamp: '2026-06-01T02:48:57.132Z' },
});
const recordOf = (address: string) =>
  env.DB.prepare('SELECT score, reason FROM suppressions WHERE address = ?').bind(address).first();

test('feedback of Cloudflare on an address counts, and the same event counts once', async () => {
  const ctx = testContext();
  const hard = notified('bounced', 'A@example.com', { bounce: { type: 'hard' } });
  expect(await noteSendingEvent(ctx, hard)).toBe(true);
  expect(await noteSendingEvent(ctx, hard)).toBe(false);
  await Promise.all([1, 2, 3].map(() => noteSendingEvent(testContext(), hard)));
  expect(await recordOf('a@example.com')).toEqual({ score: 20, reason: 'hard_bounce' });
  await noteSendingEvent(ctx, notified('bounced', 'a@example.com', { bounce: { type: 'soft' } }));
  await noteSendingEvent(ctx, notified('delivered', 'a@example.com'));
  expect(await recordOf('a@example.com')).toEqual({ score: 29, reason: 'soft_bounce' });
  await noteSendingEvent(ctx, notified('complained', 'a@example.com', { complaint: { type: 'abuse' } }));
  expect(await recordOf('a@example.com')).toMatchObject({ reason: 'complaint' });
  await noteSendingEvent(
    ctx,
    notified('rejected', 'b@example.com', { rejection: { reason: 'suppressed', party: 'recipient' } }),
  );
  expect(await recordOf('b@example.com')).toEqual({ score: 40, reason: 'refused' });
});

test('delays, failures of the platform and unknown events count nothing and cause no error', async () => {
  const ctx = testContext();
  const strange = [
    notified('deferred', 'c@example.com'),
    notified('failed', 'c@example.com'),
    notified('opened', 'c@example.com'),
  ];
  for (const body of [...strange, {}, null, 'text', { type: 'cf.email.sending.message.bounced' }])
    expect(await noteSendingEvent(ctx, body)).toBe(false);
  expect(await recordOf('c@example.com')).toBeNull();
});

test('the queue is consumed by the Worker, message by message', async () => {
  const bodies = [
    notified('bounced', 'q@example.com', { bounce: { type: 'hard' } }),
    { nonsense: true },
    null,
  ];
  const messages = bodies.map((body, index) => ({
    id: `m${index}`,
    timestamp: new Date(),
    attempts: 1,
    body,
  }));
  const batch = createMessageBatch('atoll-mail-events', messages);
  await worker.queue(batch as never, env as never, createExecutionContext());
  expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(['m0', 'm1', 'm2']);
  expect(await recordOf('q@example.com')).toMatchObject({ score: 20 });
});

test('the statements in SQL agree with the rule `judgeAddress`', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const words: [Feedback, number][] = [
    ['delivered', 0],
    ['soft_bounce', 1],
    ['delivered', 2],
    ['hard_bounce', 20],
    ['delivered', 1],
    ['soft_bounce', 31],
    ['complaint', 1],
    ['delivered', 40],
    ['hard_bounce', 1],
    ['refused', 1],
    ...Array.from({ length: 12 }, (): [Feedback, number] => ['delivered', 0]),
  ];
  let known: AddressRecord | null = null;
  for (const [word, days] of words) {
    clock.advance(days * 24 * 60 * 60_000);
    known = judgeAddress(known, word, clock.now());
    await runBatch(ctx.db, noteFeedback(ctx, 'rule@example.com', word));
    const row = await env.DB.prepare(
      'SELECT score, reason, updated_at AS badAt FROM suppressions WHERE address = ?',
    )
      .bind('rule@example.com')
      .first();
    expect(row, word).toEqual(known);
  }
});
