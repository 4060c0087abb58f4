import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { approveComment, editComment, setPolicy, writeComment } from '#worker/discussion/service.ts';
import { flushWindow } from '#worker/mail/queries.ts';
import { MOST_LINES } from '#worker/mail/sending/compose-batch.ts';
import { sendBatches } from '#worker/mail/sending/send-batches.ts';
import { sendQueued } from '#worker/mail/sending/send-emails.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { emailsTo } from '#worker/testing/accounts.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenNotice } from '#worker/testing/notices.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const HOUR = 60 * 60_000;
const bob = await givenPerson('bob');
let nobody = 0;
let reader: Member;
let clock: ReturnType<typeof fixedClock>;
let ctx: Context;

beforeEach(async () => {
  nobody += 1;
  reader = await givenPerson(`reader${nobody}`);
  clock = fixedClock(TEST_NOW);
  ctx = testContext({ clock });
  await env.DB.prepare('DELETE FROM mail_windows').run();
});

const mails = async (person = reader) =>
  (await emailsTo(ctx, `${person.name}@example.com`)).filter(({ kind }) => kind === 'batch');
const set = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const windowOf = (person: Member) =>
  env.DB.prepare('SELECT opened_at, due_at FROM mail_windows WHERE person_id = ?')
    .bind(person.personId)
    .first<{ opened_at: number; due_at: number }>();
const notified = (role = 'accounts:roles.author') => ({ for: reader, params: { roleKey: role } });

async function wait(hours: number): Promise<void> {
  clock.advance(hours * HOUR);
  await sendBatches(ctx);
}

test('unread notices come four hours after the first of them, in one email, and never again', async () => {
  await givenNotice(ctx, notified());
  clock.advance(3 * HOUR);
  await givenNotice(ctx, notified('accounts:roles.moderator'));
  await sendBatches(ctx);
  expect(await mails()).toHaveLength(0);
  await wait(1);
  const [mail] = await mails();
  expect(mail?.text).toContain('Author');
  expect(mail?.text).toContain('Moderator');
  expect(await windowOf(reader)).toBeNull();
  await wait(8);
  expect(await mails()).toHaveLength(1);
  await givenNotice(ctx, notified());
  await wait(4);
  expect(await mails()).toHaveLength(2);
});

test('notices that were read meanwhile are left out; when none is left there is no email', async () => {
  const read = await givenNotice(ctx, notified('accounts:roles.moderator'));
  await givenNotice(ctx, notified());
  await set('UPDATE notices SET read_at = ? WHERE id = ?', TEST_NOW, read);
  await wait(4);
  expect((await mails())[0]?.text).not.toContain('Moderator');
  const all = await givenNotice(ctx, notified());
  await set('UPDATE notices SET read_at = ? WHERE id = ?', TEST_NOW, all);
  await wait(4);
  expect(await mails()).toHaveLength(1);
  expect(await windowOf(reader)).toBeNull();
});

test('runs at the same time write one email', async () => {
  await givenNotice(ctx, notified());
  clock.advance(4 * HOUR);
  await Promise.all([1, 2, 3, 4].map(() => sendBatches(testContext({ clock }))));
  expect(await mails()).toHaveLength(1);
  await Promise.all([1, 2, 3].map(() => sendQueued(testContext({ clock }))));
  expect((await mails())[0]).toMatchObject({ status: 'sent', attempts: 1 });
});

test('a run that dies before or after any round trip leaves the rest to the next, and there is one email', async () => {
  const deaths = [1, 2, 3].flatMap((trip) => [`before ${trip}`, `after ${trip}`]);
  for (const [at, death] of deaths.entries()) {
    const person = await givenPerson(`crash${at}`);
    await givenNotice(ctx, { ...notified(), for: person });
    clock.advance(4 * HOUR);
    const dying = testContext({ clock });
    const batch = dying.db.batch.bind(dying.db);
    let trips = 0;
    dying.db.batch = (async (statements: never) => {
      trips += 1;
      if (death === `before ${trips}`) throw new Error('the isolate died');
      const answer = await batch(statements);
      if (death === `after ${trips}`) throw new Error('the isolate died');
      return answer;
    }) as never;
    await expect(sendBatches(dying)).rejects.toThrow('the isolate died');
    await sendBatches(ctx);
    await sendBatches(ctx);
    expect(await mails(person), death).toHaveLength(1);
  }
});

test('a notice that is created between reading and writing opens the next window', async () => {
  await givenNotice(ctx, notified());
  clock.advance(4 * HOUR);
  const slow = testContext({ clock: fixedClock(clock.now()) });
  const batch = slow.db.batch.bind(slow.db);
  let trips = 0;
  slow.db.batch = (async (statements: never) => {
    trips += 1;
    if (trips === 3) {
      clock.advance(500);
      await givenNotice(ctx, notified('accounts:roles.moderator'));
    }
    return batch(statements);
  }) as never;
  await sendBatches(slow);
  expect((await mails())[0]?.text).not.toContain('Moderator');
  await wait(4);
  expect(await mails()).toHaveLength(2);
  expect((await mails())[0]?.text).toContain('Moderator');
});

test('P2 is merged by type below the P1 notices, and a long email counts what it leaves out', async () => {
  const post = await givenPost({ by: bob, title: 'Tides', also: { 'zh-TW': '潮汐' } });
  for (let number = 0; number < 3; number += 1) {
    await givenNotice(ctx, {
      ...{ for: reader, by: bob, type: 'social.followed', priority: 2 as const, actorCount: 4 },
      target: { kind: 'post', id: post.id },
    });
  }
  await set("UPDATE people SET locale = 'zh-TW' WHERE id = ?", reader.personId);
  for (let number = 0; number < 60; number += 1) await givenNotice(ctx, notified());
  await wait(4);
  const [mail] = await mails();
  expect(mail?.subject).toContain('63');
  expect(mail?.text?.match(/^\* /gm)).toHaveLength(50);
  expect(mail?.text).toContain('還有 13 則');
  expect(mail?.text).toContain('/zh-TW/notifications');
});

describe('a notice whose target is gone or hidden from the reader', () => {
  const about = (post: { id: string }) => ({ for: reader, by: bob, target: { kind: 'post', id: post.id } });
  const mention = { type: 'discussion.mention', params: {} };
  const hide = (post: { id: string }) =>
    set("UPDATE posts SET visibility = 'connections' WHERE id = ?", post.id);

  test('is left out of the email, and not counted', async () => {
    const [hidden, open] = [
      await givenPost({ by: bob, title: 'For my connections' }),
      await givenPost({ by: bob, title: 'For everybody' }),
    ];
    await hide(hidden);
    await givenNotice(ctx, { ...mention, ...about(hidden) });
    await givenNotice(ctx, { ...mention, ...about({ id: ctx.ids.next() }) });
    await givenNotice(ctx, { ...mention, ...about(open) });
    await wait(4);
    const [mail] = await mails();
    expect(mail?.text?.match(/^\* /gm)).toHaveLength(1);
    expect(mail?.subject).toContain('For everybody');
    expect(mail?.text).not.toContain('For my connections');
    expect(mail?.text).not.toContain('was deleted');
  });

  test('is no reason for an email; its window closes and opens no other', async () => {
    const post = await givenPost({ by: bob });
    await hide(post);
    await givenNotice(ctx, { ...mention, ...about(post) });
    await givenNotice(ctx, { ...about(post), type: 'discussion.reaction', priority: 2 });
    await wait(4);
    expect(await mails()).toHaveLength(0);
    expect(await windowOf(reader)).toBeNull();
    await givenNotice(ctx, notified());
    await wait(4);
    expect((await mails()).map(({ text }) => text?.match(/^\* /gm)?.length)).toEqual([1]);
  });

  test('does not represent the notices that are merged with it, however new it is', async () => {
    const [open, hidden] = [await givenPost({ by: bob, title: 'Tides' }), await givenPost({ by: bob })];
    const liked = { type: 'discussion.reaction', priority: 2 as const };
    for (const post of [open, open, hidden]) {
      await givenNotice(ctx, { ...about(post), ...liked });
      clock.advance(1);
    }
    await hide(hidden);
    await wait(4);
    const [mail] = await mails();
    expect(mail?.text).toContain('Tides');
    expect(mail?.text).toContain('and 1 more like this');
  });

  test('hides no later notice, though there are more of its kind than one email holds', async () => {
    const gone = { id: ctx.ids.next() };
    for (let number = 0; number < MOST_LINES; number += 1)
      await givenNotice(ctx, { ...mention, ...about(gone) });
    clock.advance(1);
    await givenNotice(ctx, notified());
    await wait(4);
    expect(await mails()).toHaveLength(0);
    await wait(4);
    expect((await mails())[0]?.text).toContain('Author');
  });
});

test('the notice of a moderated comment is mailed when the comment is approved, and opens no window before', async () => {
  const [author, post] = [await givenPerson(`author${nobody}`), await givenPost({ by: bob })];
  const target = { kind: 'post', id: post.id };
  const done = doneBy(clock);
  const ask = (what: string) => `Ask @${reader.name} of ${what}.`;
  const { id } = await done(author, (own) => writeComment(own, target, { markdown: ask('the tides') }));
  await done(bob, (own) => setPolicy(own, target, 'approve'));
  const moderated = await done(author, (own) =>
    editComment(own, id, { markdown: ask('the moon'), version: 1 }),
  );
  await wait(4);
  await wait(4);
  expect([await mails(), await windowOf(reader)]).toEqual([[], null]);
  await done(bob, (own) => approveComment(own, id, moderated));
  await wait(4);
  expect((await mails()).map(({ text }) => text)).toEqual([expect.stringContaining('the moon')]);
  await wait(8);
  expect(await mails()).toHaveLength(1);
});

test('quiet hours postpone an email until they are over, also if they were chosen later', async () => {
  const settings =
    'INSERT INTO notice_settings (person_id, quiet_from, quiet_to, updated_at) VALUES (?, ?, ?, 0)';
  await set(settings, reader.personId, 12 * 60, 18 * 60);
  await givenNotice(ctx, notified());
  await wait(4);
  expect(await mails()).toHaveLength(0);
  await wait(4.9);
  expect(await mails()).toHaveLength(0);
  await wait(0.2);
  expect(await mails()).toHaveLength(1);
  const late = await givenPerson('late-sleeper');
  await givenNotice(ctx, { ...notified(), for: late });
  await set(settings, late.personId, 0, 23 * 60);
  await wait(4);
  expect(await mails(late)).toHaveLength(0);
});

test('the email comes in the own morning if it is wanted daily or weekly, and never if it is not wanted', async () => {
  await set("UPDATE people SET time_zone = 'Asia/Taipei' WHERE id = ?", reader.personId);
  const choose = (frequency: string) =>
    set(
      `INSERT INTO notice_settings (person_id, mail_frequency, updated_at) VALUES (?1, ?2, 0)
        ON CONFLICT DO UPDATE SET mail_frequency = ?2`,
      reader.personId,
      frequency,
    );
  await choose('daily');
  await givenNotice(ctx, notified());
  expect((await windowOf(reader))?.due_at).toBe(Date.UTC(2026, 10, 22, 0));
  await wait(15);
  expect(await mails()).toHaveLength(1);
  await choose('weekly');
  await givenNotice(ctx, notified());
  expect((await windowOf(reader))?.due_at).toBe(Date.UTC(2026, 10, 23, 0));
  await choose('never');
  await wait(24 * 8);
  expect(await mails()).toHaveLength(1);
  await givenNotice(ctx, notified());
  expect(await windowOf(reader)).toBeNull();
});

test('a change of the frequency sends what is due at once, and «never» drops it', async () => {
  await givenNotice(ctx, notified());
  const flush = (frequency: 'daily' | 'never') =>
    runBatch(ctx.db, [flushWindow(ctx.db, { personId: reader.personId, frequency, now: clock.now() })]);
  await flush('daily');
  await sendBatches(ctx);
  expect(await mails()).toHaveLength(1);
  await givenNotice(ctx, notified());
  await flush('never');
  await wait(10);
  expect(await mails()).toHaveLength(1);
});

test('unverified and suspended people get nothing, and a type that is not wanted by email stays in the app', async () => {
  await set('UPDATE people SET email_verified_at = NULL WHERE id = ?', reader.personId);
  await givenNotice(ctx, notified());
  expect(await windowOf(reader)).toBeNull();
  const gone = await givenPerson('gone');
  await givenNotice(ctx, { ...notified(), for: gone });
  await set('UPDATE people SET suspended_at = 1 WHERE id = ?', gone.personId);
  const picky = await givenPerson('picky');
  await set(
    "INSERT INTO notice_preferences (person_id, type, channel, wanted) VALUES (?, 'accounts.role_changed', 'mail', 0)",
    picky.personId,
  );
  await givenNotice(ctx, { ...notified(), for: picky });
  await wait(4);
  for (const person of [reader, gone, picky]) expect(await mails(person)).toHaveLength(0);
});

test('a batch of people costs three round trips, four if notices have targets, and few rows each', async () => {
  const people = await Promise.all(Array.from({ length: 30 }, (_, index) => givenPerson(`many${index}`)));
  for (const person of people)
    for (let n = 0; n < 3; n += 1) await givenNotice(ctx, { ...notified(), for: person });
  clock.advance(4 * HOUR);
  const own = testContext({ clock });
  expect(await sendBatches(own)).toEqual({ more: false, done: 30 });
  expect(own.db.stats.roundTrips).toBe(3);
  expect(own.db.stats.rowsRead / 30).toBeLessThan(80);
});
