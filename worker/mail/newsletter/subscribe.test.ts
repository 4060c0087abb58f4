import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { CONFIRM_MS, FORGET_PENDING_MS, SAME_LINK_MS, SPIKE } from '#src/newsletter/rules.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { noteFeedback } from '#worker/mail/delivery/suppress.ts';
import { forgetUnconfirmed, watchSignUps } from '#worker/mail/newsletter/jobs.ts';
import { sendQueued } from '#worker/mail/sending/send-emails.ts';
import { confirmSubscription, leaveList, subscribe } from '#worker/mail/service.ts';
import { emails, newsletterSubscribers } from '#worker/mail/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';

const HOUR = 60 * 60_000;
const clock = fixedClock(TEST_NOW);
let caller = 0;

/** A visitor, each time from another network unless an address is given. */
function visitor(address?: string) {
  caller += 1;
  const limits = rateLimiter(env.RATE_LIMITER, env.BURST, 1);
  return Object.assign(testContext({ clock }), {
    address: address ?? `203.0.${caller}.7`,
    rateLimiter: limits,
  });
}

async function ask(email: string, more: object = {}): Promise<void> {
  const ctx = visitor();
  await subscribe(ctx, { email, locale: 'en', ...more });
  await deliverAll(ctx);
}

/** Stops all processes after their first query until every one of them has made it. */
function readTogether(...processes: Context[]): void {
  const { promise: all, resolve: go } = Promise.withResolvers<void>();
  let reading = processes.length;
  for (const { db } of processes) {
    const batch = db.batch.bind(db);
    db.batch = (async (statements: never) => {
      const answer = await batch(statements);
      db.batch = batch;
      reading -= 1;
      if (reading === 0) go();
      await all;
      return answer;
    }) as never;
  }
}

async function rowsOf() {
  const ctx = testContext({ clock });
  const [subscribers, sent] = await ctx.db.batch([
    ctx.db.select().from(newsletterSubscribers),
    ctx.db.select().from(emails),
  ]);
  return { subscribers, sent };
}

const tokenIn = (text: string | null | undefined) =>
  decodeURIComponent(/token=([^\s"]+)/.exec(text ?? '')?.[1] ?? '');

async function confirm(token: string): Promise<void> {
  const ctx = visitor();
  await confirmSubscription(ctx, token);
  await deliverAll(ctx);
}

/** Signs an address up and confirms it; returns the welcome email. */
async function join(email: string, more: object = {}) {
  await ask(email, more);
  const confirmation = (await rowsOf()).sent.findLast((message) => message.recipient === email);
  await confirm(tokenIn(confirmation?.text));
  return (await rowsOf()).sent.find(
    (message) => message.recipient === email && message.kind === 'newsletter',
  );
}

beforeEach(async () => {
  clock.advance(25 * HOUR);
  const ctx = testContext();
  await ctx.db.batch([ctx.db.delete(newsletterSubscribers), ctx.db.delete(emails)]);
});

describe('a person who signs up for the newsletter', () => {
  test('is subscribed only after they confirmed by the email, and is welcomed once', async () => {
    await ask('ann@example.com');
    const { subscribers, sent } = await rowsOf();
    expect(subscribers).toMatchObject([
      { address: 'ann@example.com', state: 'pending', consentText: '2026-11' },
    ]);
    expect(subscribers[0]?.consentFrom).not.toContain('203.0');
    expect(sent).toMatchObject([
      { recipient: 'ann@example.com', kind: 'newsletter-confirmation', status: 'sent' },
    ]);

    const token = tokenIn(sent[0]?.text);
    await confirm(token);
    await confirm(token);
    const after = await rowsOf();
    expect(after.subscribers).toMatchObject([
      { state: 'confirmed', confirmedAt: clock.now(), expiresAt: null },
    ]);
    expect(after.sent).toHaveLength(2);
    const welcome = after.sent.find((message) => message.kind === 'newsletter');
    expect(welcome?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  });

  test('gets no email if they are subscribed, and the answer does not reveal it', async () => {
    await join('ann@example.com');
    await expect(ask('ann@example.com')).resolves.toBeUndefined();
    expect((await rowsOf()).sent).toHaveLength(2);
    expect((await rowsOf()).subscribers).toMatchObject([{ state: 'confirmed' }]);
  });

  test('gets emails in their language, and the welcome of their referral', async () => {
    const welcome = await join('mei@example.com', { locale: 'zh-TW', referral: 'school' });
    expect(welcome?.subject).toBe('歡迎訂閱 Atoll 電子報');
    expect(welcome?.text).toContain('你是從學校來的');
    expect((await join('bo@example.com', { referral: 'no-such-group' }))?.text).toContain('plenty to read');
  });

  test('confirms by the newest link only, and within two days', async () => {
    await ask('ann@example.com');
    const first = tokenIn((await rowsOf()).sent[0]?.text);
    clock.advance(SAME_LINK_MS);
    await ask('ann@example.com');
    const second = tokenIn(
      (await rowsOf()).sent.findLast((message) => tokenIn(message.text) !== first)?.text,
    );
    await expect(confirm(first)).rejects.toMatchObject({ code: 'link_expired' });
    clock.advance(CONFIRM_MS);
    await expect(confirm(second)).rejects.toMatchObject({ code: 'link_expired' });
    for (const made of ['', 'a.b.c', `${second}x`, second.replace(/.$/, '_')])
      await expect(confirm(made)).rejects.toMatchObject({ code: 'link_expired' });
  });

  test.each([0, 1])(
    'may sign up twice at the same moment: two emails come, and number %i of them confirms',
    async (which) => {
      const [first, second] = [visitor(), visitor()];
      second.clock = fixedClock(clock.now() + 300);
      readTogether(first, second);
      await Promise.all(
        [first, second].map((ctx) => subscribe(ctx, { email: 'ann@example.com', locale: 'en' })),
      );
      await Promise.all([deliverAll(second), deliverAll(first)]);
      const { subscribers, sent } = await rowsOf();
      expect(subscribers).toMatchObject([{ address: 'ann@example.com', state: 'pending' }]);
      expect(sent).toHaveLength(2);
      await confirm(tokenIn(sent[which]?.text));
      expect((await rowsOf()).subscribers).toMatchObject([{ state: 'confirmed' }]);
    },
  );

  test('may sign up again if the email does not come, and the first link stays valid', async () => {
    await ask('ann@example.com');
    const first = tokenIn((await rowsOf()).sent[0]?.text);
    const [evidence] = (await rowsOf()).subscribers;
    clock.advance(SAME_LINK_MS - 1);
    await ask('ann@example.com', { locale: 'zh-TW' });
    const { subscribers, sent } = await rowsOf();
    const { createdAt, consentFrom } = evidence ?? {};
    expect(subscribers).toMatchObject([{ locale: 'zh-TW', createdAt, consentFrom }]);
    expect(sent).toHaveLength(2);
    await confirm(first);
    expect((await rowsOf()).subscribers).toMatchObject([{ state: 'confirmed' }]);
  });

  test('gets no confirmation email after they complained of one, or while emails bounce', async () => {
    const ctx = testContext({ clock });
    await runBatch(ctx.db, noteFeedback(ctx, 'spam@example.com', 'complaint'));
    await runBatch(ctx.db, noteFeedback(ctx, 'gone@example.com', 'refused'));
    for (const address of ['spam@example.com', 'gone@example.com']) await ask(address);
    const { sent } = await rowsOf();
    expect(sent).toMatchObject([{ status: 'suppressed' }, { status: 'suppressed' }]);
  });

  test('gets no confirmation email that is no longer needed, and none with a button to leave', async () => {
    const ctx = visitor();
    ctx.mailer = { send: () => Promise.reject(new Error('busy')) };
    for (const email of ['ann@example.com', 'bo@example.com']) await subscribe(ctx, { email, locale: 'en' });
    await deliverAll(ctx);
    const failed = (await rowsOf()).sent;
    expect(failed).toMatchObject([
      { status: 'failed', headers: null },
      { status: 'failed', headers: null },
    ]);
    const ann = failed.find(({ recipient }) => recipient === 'ann@example.com');
    await confirm(tokenIn(ann?.text));
    clock.advance(HOUR);
    await sendQueued(testContext({ clock }));
    const emails = (await rowsOf()).sent.filter(({ kind }) => kind === 'newsletter-confirmation');
    const states = emails.map(({ recipient, status }) => [recipient, status]);
    expect(Object.fromEntries(states)).toEqual({ 'ann@example.com': 'suppressed', 'bo@example.com': 'sent' });
  });

  test('may subscribe again after they left, by confirming again', async () => {
    const welcome = await join('ann@example.com');
    const leaveToken = /\/u\/([\w-]+)/.exec(welcome?.text ?? '')?.[1] ?? '';
    await leaveList(visitor(), leaveToken);
    expect((await rowsOf()).subscribers).toMatchObject([{ state: 'left', leftAt: clock.now() }]);
    await ask('ann@example.com');
    expect((await rowsOf()).subscribers).toMatchObject([{ state: 'pending' }]);
  });
});

test.each([
  ['en', 'zh-TW', '改收中文'],
  ['zh-TW', 'en', 'in English'],
] as const)(
  'a confirmed subscriber in %s who signs up in %s changes the language by an email',
  async (from, to, subject) => {
    await join('bilingual@example.com', { locale: from });
    const before = (await rowsOf()).sent.length;
    await ask('bilingual@example.com', { locale: from });
    expect((await rowsOf()).sent).toHaveLength(before);
    await ask('bilingual@example.com', { locale: to });
    const { subscribers, sent } = await rowsOf();
    expect(subscribers).toMatchObject([{ state: 'confirmed', locale: from }]);
    const message = sent.find((one) => one.subject.includes(subject));
    const token = tokenIn(message?.text);
    await confirm(token);
    await confirm(token);
    expect((await rowsOf()).subscribers).toMatchObject([{ state: 'confirmed', locale: to }]);
    for (const made of [`${token}x`, token.replace(`.${to}.`, `.${from}.`)])
      await expect(confirm(made)).rejects.toMatchObject({ code: 'link_expired' });
    clock.advance(CONFIRM_MS);
    await expect(confirm(token)).rejects.toMatchObject({ code: 'link_expired' });
  },
);

describe('a crowd', () => {
  test('of machines that fill in every field gets the usual answer and no emails', async () => {
    await ask('bot@example.com', { leaveEmpty: 'https://casino.example' });
    expect(await rowsOf()).toEqual({ subscribers: [], sent: [] });
  });

  test('with mailboxes that live for minutes is refused', async () => {
    await expect(ask('x@eu.mailinator.com')).rejects.toMatchObject({
      fields: [{ pointer: '/email', code: 'address_disposable' }],
    });
  });

  test('causes at most three emails a day to one address, whoever signs up', async () => {
    for (const _ of [1, 2, 3]) await ask('victim@example.com');
    await expect(ask('victim@example.com')).rejects.toMatchObject({ code: 'rate_limited' });
    await ask('somebody-else@example.com');
  });

  test.each([
    ['plus-addresses', (at: number) => `victim+${at}@example.com`],
    ['dots of gmail', (at: number) => `vic${'.'.repeat(at % 2)}tim+${at}@gmail.com`],
  ])('causes no more emails to one mailbox by its %s', async (_, addressOf) => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => ask(addressOf(at))));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect((await rowsOf()).sent).toHaveLength(3);
  });

  test('from one caller, or one network, is stopped', async () => {
    const from = (address: string, at: number) =>
      subscribe(visitor(address), {
        email: `p${address}-${at}@example.com`,
      });
    for (let at = 0; at < 10; at += 1) await from('198.51.100.1', at);
    await expect(from('198.51.100.1', 11)).rejects.toMatchObject({ code: 'rate_limited' });
    for (let at = 0; at < 20; at += 1) await from(`198.51.100.${20 + at}`, at);
    await expect(from('198.51.100.99', 0)).rejects.toMatchObject({ code: 'rate_limited' });
    await from('198.51.101.99', 0);
  });

  test('that comes within an hour is logged', async () => {
    const ctx = testContext({ clock });
    const warned: unknown[] = [];
    ctx.log = { ...ctx.log, warn: (message, fields) => void warned.push([message, fields]) };
    const rows = Array.from({ length: SPIKE + 1 }, (_, at) => ({
      id: ctx.ids.next(),
      address: `crowd-${at}@example.com`,
      locale: 'en' as const,
      state: 'pending' as const,
      createdAt: clock.now(),
      expiresAt: clock.now() + CONFIRM_MS,
      consentText: 'x',
      consentFrom: 'x',
    }));
    for (let at = 0; at < rows.length - 1; at += 10)
      await ctx.db.batch([
        ctx.db.insert(newsletterSubscribers).values(rows.slice(at, Math.min(at + 10, SPIKE))),
      ]);
    await watchSignUps(ctx);
    expect(warned).toEqual([]);
    await ctx.db.batch([ctx.db.insert(newsletterSubscribers).values(rows.slice(SPIKE))]);
    await watchSignUps(ctx);
    expect(warned).toHaveLength(1);
  });
});

test('sign-ups that are not confirmed within a week are deleted, confirmed ones are not', async () => {
  await join('stays@example.com');
  await ask('goes@example.com');
  clock.advance(FORGET_PENDING_MS);
  await forgetUnconfirmed(testContext({ clock }));
  expect((await rowsOf()).subscribers).toHaveLength(2);
  clock.advance(1);
  expect(await forgetUnconfirmed(testContext({ clock }))).toEqual({ cursor: null, done: 1 });
  expect((await rowsOf()).subscribers.map((row) => row.address)).toEqual(['stays@example.com']);
});
