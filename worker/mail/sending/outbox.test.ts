import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { EmailTemplate } from '#src/mail/email.ts';
import { TRY_AGAIN_MS } from '#src/mail/rules.ts';
import { people } from '#worker/accounts/tables.ts';
import { noteFeedback } from '#worker/mail/delivery/suppress.ts';
import { forgetEmails } from '#worker/mail/jobs.ts';
import { sendQueued } from '#worker/mail/sending/send-emails.ts';
import {
  getEmail,
  getMailOverview,
  getOutboxEmail,
  listEmails,
  listOutbox,
  listSuppressions,
  removeSuppression,
  retryEmail,
  sendEmail,
} from '#worker/mail/service.ts';
import { digests } from '#worker/mail/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { Email } from '#worker/platform/mailer/mailer.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const MINUTE = 60_000;
const template: EmailTemplate<{ what: string }> = (_, { what }) => ({
  subject: `About ${what}`,
  greeting: 'Hello,',
  paragraphs: [what],
});

/** A context whose mailer collects the emails it sends, and fails as `fail` decides. */
function postOffice(fail: (tries: number, email: Email) => Error | null = () => null) {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const sent: Email[] = [];
  let tries = 0;
  ctx.mailer = {
    send: async (email) => {
      tries += 1;
      const error = fail(tries, email);
      if (error) throw error;
      sent.push(email);
    },
  };
  const send = (key: string, more: { to?: string; kind?: 'account' | 'weekly'; personId?: string } = {}) =>
    sendEmail(ctx, { key, to: 'a@example.com', locale: 'en', template, params: { what: key }, ...more });
  const stateOf = async (key: string) => getOutboxEmail(await asAdmin(ctx), key);
  return { ctx, clock, sent, send, stateOf };
}

async function asAdmin<T extends object>(ctx: T): Promise<T> {
  return Object.assign(ctx, { actor: await givenPerson('alice') });
}

const failing = (code: string) => Object.assign(new Error('no'), { code });

test('an email is sent once for each key, however often it is requested', async () => {
  const { sent, send } = postOffice();
  await send('once');
  await send('once');
  await send('another');
  expect(sent.map((email) => email.subject)).toEqual(['About once', 'About another']);
  expect(sent.map((email) => email.key)).toEqual(['once', 'another']);
});

test('of many processes that send the same email at once, only one does', async () => {
  const { sent, send } = postOffice();
  await Promise.all([send('race'), send('race'), send('race')]);
  expect(sent).toHaveLength(1);
});

test('a failed email is retried after longer and longer times, and sent by a later try', async () => {
  const { ctx, clock, sent, send, stateOf } = postOffice((tries) => (tries < 3 ? failing('E_BUSY') : null));
  await send('failing');
  expect(await stateOf('failing')).toMatchObject({ status: 'failed', attempts: 1, error: 'E_BUSY: no' });
  await sendQueued(ctx);
  expect((await stateOf('failing')).attempts).toBe(1);
  clock.advance(MINUTE);
  await sendQueued(ctx);
  clock.advance(MINUTE);
  await sendQueued(ctx);
  expect(sent).toHaveLength(0);
  clock.advance(3 * MINUTE);
  await sendQueued(ctx);
  await sendQueued(ctx);
  expect(sent).toHaveLength(1);
  expect(await stateOf('failing')).toMatchObject({ status: 'sent', error: null, nextTryAt: null });
});

test('an email is given up after eight tries, until an admin tries it again', async () => {
  let broken = true;
  const { ctx, clock, sent, send, stateOf } = postOffice(() => (broken ? failing('E_BUSY') : null));
  await send('hopeless');
  for (let hour = 0; hour < 48; hour += 1) {
    clock.advance(60 * MINUTE);
    await sendQueued(ctx);
  }
  expect(await stateOf('hopeless')).toMatchObject({ status: 'failed', attempts: 8, nextTryAt: null });
  expect(await getMailOverview(ctx)).toMatchObject({ givenUp: 1 });
  broken = false;
  expect(await retryEmail(ctx, 'hopeless')).toMatchObject({ status: 'sent', canRetry: false });
  expect(sent).toHaveLength(1);
  await expect(retryEmail(ctx, 'hopeless')).rejects.toMatchObject({ code: 'version_conflict' });
});

test('an email that is invalid itself is not retried', async () => {
  const { send, stateOf } = postOffice(() => failing('E_HEADER_NOT_ALLOWED'));
  await send('malformed');
  expect(await stateOf('malformed')).toMatchObject({ status: 'failed', attempts: 1, nextTryAt: null });
});

test('an address that the platform refuses is suppressed', async () => {
  const { ctx, sent, send, stateOf } = postOffice((_, { to }) =>
    to === 'gone@example.com' ? failing('E_RECIPIENT_SUPPRESSED') : null,
  );
  await send('refused', { to: 'Gone@example.com' });
  expect(await stateOf('refused')).toMatchObject({ status: 'suppressed' });
  ctx.mailer = { send: async (email) => void sent.push(email) };
  await send('after', { to: 'gone@example.com' });
  expect(await stateOf('after')).toMatchObject({ status: 'suppressed' });
  expect(await listSuppressions(ctx, { limit: 10 })).toMatchObject({
    items: [{ address: 'gone@example.com', reason: 'refused', stops: 'everything' }],
  });
  await removeSuppression(ctx, 'gone@example.com');
  expect(await retryEmail(ctx, 'after')).toMatchObject({ status: 'sent' });
});

test('after a complaint only emails about the account are sent; after bounces, too, and those not without end', async () => {
  const { ctx, clock, send, stateOf } = postOffice();
  await runBatch(ctx.db, noteFeedback(ctx, 'spam@example.com', 'complaint'));
  await send('list-1', { to: 'spam@example.com', kind: 'weekly' });
  await send('account-1', { to: 'spam@example.com' });
  expect((await stateOf('list-1')).status).toBe('suppressed');
  expect((await stateOf('account-1')).status).toBe('sent');
  const bounceTwice = async () => {
    for (let bounce = 0; bounce < 2; bounce += 1)
      await runBatch(ctx.db, noteFeedback(ctx, 'full@example.com', 'hard_bounce'));
  };
  await bounceTwice();
  await send('account-2', { to: 'full@example.com' });
  await send('list-3', { to: 'full@example.com', kind: 'weekly' });
  expect((await stateOf('account-2')).status).toBe('sent');
  expect((await stateOf('list-3')).status).toBe('suppressed');
  await bounceTwice();
  await send('account-4', { to: 'full@example.com' });
  expect((await stateOf('account-4')).status).toBe('suppressed');
  clock.advance(TRY_AGAIN_MS);
  await send('account-3', { to: 'full@example.com' });
  await send('list-2', { to: 'spam@example.com', kind: 'weekly' });
  expect((await stateOf('account-3')).status).toBe('sent');
  expect((await stateOf('list-2')).status).toBe('suppressed');
});

test('a claim that a crash left is taken over after ten minutes, and sent by one', async () => {
  const { clock, ctx, sent, send } = postOffice();
  const mailer = ctx.mailer;
  ctx.mailer = { send: () => new Promise(() => {}) };
  void send('crashed');
  while (!(await listEmails(ctx)).some(({ key, status }) => key === 'crashed' && status === 'sending'));
  ctx.mailer = mailer;
  await send('crashed');
  await sendQueued(ctx);
  expect(sent).toHaveLength(0);
  clock.advance(10 * MINUTE + 1);
  await sendQueued(ctx);
  await sendQueued(ctx);
  expect(sent).toHaveLength(1);
});

test('an address gets five emails in two minutes and a hundred a day; more are postponed and none is lost', async () => {
  const { ctx, clock, sent, send } = postOffice();
  ctx.config = { ...ctx.config, rateLimitScale: 1 };
  for (let number = 0; number < 7; number += 1) await send(`many-${number}`, { to: 'many@example.com' });
  await send('other', { to: 'other@example.com' });
  expect(sent).toHaveLength(6);
  clock.advance(2 * MINUTE);
  await sendQueued(ctx);
  expect(sent).toHaveLength(8);
  ctx.mailer = { send: () => Promise.reject(failing('E_BUSY')) };
  for (let number = 0; number < 110; number += 1) await send(`day-${number}`, { to: 'day@example.com' });
  ctx.mailer = { send: async (email) => void sent.push(email) };
  sent.length = 0;
  for (let minute = 0; minute < 200; minute += 2) {
    clock.advance(2 * MINUTE);
    await sendQueued(ctx);
  }
  expect(sent).toHaveLength(100);
  clock.advance(24 * 60 * MINUTE);
  for (let minute = 0; minute < 6; minute += 2) {
    clock.advance(2 * MINUTE);
    await sendQueued(ctx);
  }
  expect(new Set(sent.map((email) => email.key)).size).toBe(110);
  expect(sent).toHaveLength(110);
});

test('the outbox is listed by status and kind, and never holds the text of an email', async () => {
  const { ctx, send } = postOffice();
  await asAdmin(ctx);
  for (const number of [1, 2, 3])
    await send(`weekly-${number}`, { to: `w${number}@example.com`, kind: 'weekly' });
  const first = await listOutbox(ctx, { status: 'sent', kind: 'weekly', limit: 2 });
  const second = await listOutbox(ctx, {
    status: 'sent',
    kind: 'weekly',
    limit: 2,
    cursor: first.next ?? undefined,
  });
  expect([...first.items, ...second.items].map(({ key }) => key)).toEqual([
    'weekly-3',
    'weekly-2',
    'weekly-1',
  ]);
  expect(JSON.stringify(await getOutboxEmail(ctx, 'weekly-1'))).not.toContain('Hello');
  ctx.actor = await givenPerson('mona');
  await expect(listOutbox(ctx, { limit: 2 })).rejects.toMatchObject({ code: 'forbidden' });
});

test('in production there is no inbox, and the text of a sent email is not kept', async () => {
  const { ctx, send } = postOffice();
  const development = ctx.config;
  ctx.config = { ...development, environment: 'production' };
  await send('secret');
  await expect(listEmails(ctx)).rejects.toMatchObject({ code: 'not_found' });
  await expect(getEmail(ctx, 'secret')).rejects.toMatchObject({ code: 'not_found' });
  ctx.config = development;
  expect(await getEmail(ctx, 'secret')).toMatchObject({ text: '', html: '', subject: 'About secret' });
});

test('emails are deleted after three months, the text of those that were never sent after a week', async () => {
  const { ctx, clock, send } = postOffice(() => failing('E_VALIDATION_ERROR'));
  await send('old');
  clock.advance(8 * 24 * 60 * MINUTE);
  await forgetEmails(ctx);
  expect(await getEmail(ctx, 'old')).toMatchObject({ text: '', html: '' });
  clock.advance(83 * 24 * 60 * MINUTE);
  await send('new');
  await forgetEmails(ctx);
  const keys = (await listEmails(ctx)).map((email) => email.key);
  expect(keys).toContain('new');
  expect(keys).not.toContain('old');
});

test('queued emails to people who left their list or were suspended are suppressed, even if an admin retries them', async () => {
  const { ctx, clock, sent, send, stateOf } = postOffice((tries) => (tries <= 3 ? failing('E_BUSY') : null));
  const readers = [await givenPerson('stays'), await givenPerson('leaves'), await givenPerson('suspended')];
  for (const { personId, name } of readers) {
    await runBatch(ctx.db, [ctx.db.insert(digests).values({ personId, cadence: 'weekly', nextDueAt: 1 })]);
    await send(`to-${name}`, { to: `${name}@example.com`, kind: 'weekly', personId });
  }
  await runBatch(ctx.db, [
    ctx.db.delete(digests).where(eq(digests.personId, readers[1]?.personId ?? '')),
    ctx.db.update(people).set({ suspendedAt: 1 }).where(eq(people.name, 'suspended')),
  ]);
  clock.advance(MINUTE);
  await sendQueued(ctx);
  await retryEmail(await asAdmin(ctx), 'to-leaves');
  expect(sent.map(({ key }) => key)).toEqual(['to-stays']);
  expect(await stateOf('to-leaves')).toMatchObject({ status: 'suppressed' });
  expect(await stateOf('to-suspended')).toMatchObject({ status: 'suppressed' });
});
