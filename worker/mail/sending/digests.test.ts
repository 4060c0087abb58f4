import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';
import { personVerified } from '#src/accounts/events.ts';
import { sendDigests } from '#worker/mail/sending/send-digests.ts';
import { getDigests, setDigest } from '#worker/mail/service.ts';
import { changeNoticePreferences } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { DigestSection } from '#worker/platform/digest-section.ts';
import { emailsTo } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenNotice } from '#worker/testing/notices.ts';
import { givenPerson } from '#worker/testing/people.ts';

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
  ctx = testContext({ clock, as: reader });
  await env.DB.prepare('DELETE FROM digests').run();
});

const set = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const mails = async (person = reader) =>
  (await emailsTo(ctx, `${person.name}@example.com`)).filter(({ kind }) => kind !== 'account');

/** A section with news for everybody, or for nobody; collects the readers and times that it was composed for. */
function newsSection(composedFor: { personId: string; since: number }[] = [], hasNews = true): DigestSection {
  return {
    name: 'test.news',
    cadences: ['daily'],
    compose: async (_, readers) => {
      composedFor.push(...readers);
      const part = {
        heading: 'New posts',
        entries: [{ title: 'Tides & more', detail: 'by Bob', path: '/posts/tides' }],
      };
      return new Map(hasNews ? readers.map(({ personId }) => [personId, part]) : []);
    },
  };
}

function withSections(context: Context, ...sections: DigestSection[]): Context {
  context.registry = { ...context.registry, digests: sections };
  return context;
}

test('a new person gets the weekly digest, and the daily one if they subscribe to it', async () => {
  await runBatch(ctx.db, [ctx.events.record(personVerified, { personId: reader.personId })]);
  await deliverAll(ctx);
  await set("UPDATE people SET time_zone = 'Asia/Taipei' WHERE id = ?", reader.personId);
  expect(await getDigests(ctx)).toEqual({ daily: null, weekly: '2026-11-23T08:00:00.000Z' });
  expect(await setDigest(ctx, 'daily', true)).toMatchObject({ daily: '2026-11-22T00:00:00.000Z' });
  expect(await setDigest(ctx, 'weekly', false)).toEqual({ daily: '2026-11-22T00:00:00.000Z', weekly: null });
});

test('a daily digest comes in the own morning and holds what came since the last one', async () => {
  const readers: { personId: string; since: number }[] = [];
  withSections(ctx, newsSection(readers));
  await set("UPDATE people SET time_zone = 'Asia/Taipei', locale = 'zh-TW' WHERE id = ?", reader.personId);
  await setDigest(ctx, 'daily', true);
  clock.advance(15 * HOUR - 1);
  await sendDigests(ctx);
  expect(await mails()).toHaveLength(0);
  clock.advance(1);
  await sendDigests(ctx);
  await sendDigests(ctx);
  const [mail] = await mails();
  expect(mail).toMatchObject({ kind: 'daily', subject: '今天在 Atoll 的新內容' });
  expect(mail?.html).toContain('Tides &amp; more');
  expect(mail?.html).toContain('/zh-TW/posts/tides');
  clock.advance(24 * HOUR);
  await sendDigests(ctx);
  expect(await mails()).toHaveLength(2);
  expect(readers[1]?.since).toBe(TEST_NOW + 15 * HOUR);
});

test.each([
  ['over the morning', '22:00', '09:30', 24.5],
  ['from the morning on', '08:00', '08:01', 23 + 1 / 60],
  ['nearly the whole day', '06:00', '23:00', 38],
  ['over midnight, until just before the morning', '23:00', '07:59', 23],
  ['all day but one minute', '02:00', '01:59', 40 + 59 / 60],
])('a daily digest comes at the end of quiet hours %s, every day once', async (_, from, to, hours) => {
  const quiet = { from, to };
  withSections(ctx, newsSection());
  await changeNoticePreferences(ctx, { quietHours: quiet });
  await setDigest(ctx, 'daily', true);
  const runUntil = async (moment: number) => {
    for (; clock.now() < moment; clock.advance(Math.min(HOUR / 2, moment - clock.now())))
      await sendDigests(ctx);
  };
  const first = TEST_NOW + Math.round(hours * 60) * 60_000;
  await runUntil(first);
  expect(await mails()).toHaveLength(0);
  await sendDigests(ctx);
  expect(await mails()).toHaveLength(1);
  await runUntil(first + 24 * HOUR);
  expect(await mails()).toHaveLength(1);
  await sendDigests(ctx);
  expect(await mails()).toHaveLength(2);
});

test('an empty digest is skipped, and the next is due a day later', async () => {
  withSections(ctx, newsSection([], false));
  await setDigest(ctx, 'daily', true);
  clock.advance(24 * HOUR);
  expect(await sendDigests(ctx)).toEqual({ more: false, done: 0 });
  expect(await mails()).toHaveLength(0);
  expect(await getDigests(ctx)).toMatchObject({ daily: '2026-11-23T08:00:00.000Z' });
});

test('runs at the same time, and one that dies halfway, write one digest', async () => {
  await setDigest(ctx, 'daily', true);
  clock.advance(24 * HOUR);
  for (const trip of [1, 2]) {
    const dying = withSections(testContext({ clock }), newsSection());
    const batch = dying.db.batch.bind(dying.db);
    let trips = 0;
    dying.db.batch = (async (statements: never) => {
      trips += 1;
      if (trips === trip) throw new Error('the isolate died');
      return batch(statements);
    }) as never;
    await expect(sendDigests(dying)).rejects.toThrow('died');
  }
  await Promise.all([1, 2, 3].map(() => sendDigests(withSections(testContext({ clock }), newsSection()))));
  expect(await mails()).toHaveLength(1);
});

test('people who are absent for half a year, unverified, suspended or suppressed get no digest', async () => {
  const people = await Promise.all(
    ['away', 'unverified', 'banned', 'spammed', 'here'].map((name) => givenPerson(name)),
  );
  for (const person of people) {
    await set(
      'INSERT INTO digests (person_id, cadence, next_due_at) VALUES (?, ?, 0)',
      person.personId,
      'daily',
    );
  }
  const [away, unverified, banned] = people.map(({ personId }) => personId);
  await set('UPDATE people SET last_seen_at = ? WHERE id = ?', TEST_NOW - 181 * 24 * HOUR, away);
  await set('UPDATE people SET email_verified_at = NULL WHERE id = ?', unverified);
  await set('UPDATE people SET suspended_at = 1 WHERE id = ?', banned);
  await set(
    "INSERT INTO suppressions (address, score, reason, updated_at) VALUES ('spammed@example.com', 0, 'complaint', 0)",
  );
  expect(await sendDigests(withSections(ctx, newsSection()))).toEqual({ more: false, done: 1 });
  expect(await mails(people[4])).toHaveLength(1);
  const left = await env.DB.prepare('SELECT count(*) AS due FROM digests WHERE next_due_at <= ?')
    .bind(TEST_NOW)
    .first();
  expect(left).toEqual({ due: 0 });
});

test('a person who changed their time zone gets the digest in the morning of the new one', async () => {
  await set("UPDATE people SET time_zone = 'Europe/Lisbon' WHERE id = ?", reader.personId);
  withSections(ctx, newsSection());
  await setDigest(ctx, 'daily', true);
  await set("UPDATE people SET time_zone = 'America/Toronto' WHERE id = ?", reader.personId);
  clock.advance(23 * HOUR);
  await sendDigests(ctx);
  expect(await mails()).toHaveLength(0);
  clock.advance(5 * HOUR);
  await sendDigests(ctx);
  expect(await mails()).toHaveLength(1);
});

test('a section that fails is missing, and the others are there', async () => {
  const broken: DigestSection = { ...newsSection(), compose: () => Promise.reject(new Error('broken')) };
  await setDigest(ctx, 'daily', true);
  clock.advance(24 * HOUR);
  await sendDigests(withSections(ctx, broken, newsSection()));
  expect(await mails()).toHaveLength(1);
});

test('the weekly digest counts what others did, and proposes one step', async () => {
  await setDigest(ctx, 'weekly', true);
  for (let number = 0; number < 3; number += 1) await givenNotice(ctx, { for: reader, by: bob });
  await givenNotice(ctx, { for: reader, by: bob, type: 'social.followed', priority: 2, actorCount: 12 });
  await givenNotice(ctx, { for: reader });
  clock.advance(3 * 24 * HOUR);
  await sendDigests(ctx);
  const [mail] = await mails();
  expect(mail?.subject).toBe('Your week on Atoll');
  expect(mail?.text).toMatch(/: 12\b/);
  expect(mail?.text).toMatch(/: 3\b/);
  expect(mail?.text).toContain('You have 5 unread notifications.');
  expect(mail?.headers).toMatchObject({
    'List-Unsubscribe': expect.stringMatching(/^<http:\/\/localhost:8787\/u\/[\w-]+>$/),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': '<weekly.localhost>',
    'Auto-Submitted': 'auto-generated',
  });
});

test('of the proposed steps the weekly digest holds only the weightiest, and the daily one none', async () => {
  const proposing = (name: string, weight: number): DigestSection => ({
    name,
    cadences: ['daily', 'weekly'],
    compose: async (_, readers) => {
      const step = { weight, text: `Because of ${name}.`, label: `Do ${name}`, path: `/${name}` };
      const entries = [{ title: `About ${name}`, path: '/' }];
      return new Map(readers.map(({ personId }) => [personId, { heading: name, entries, step }]));
    },
  });
  withSections(ctx, proposing('light', 1), proposing('heavy', 20), proposing('as-heavy', 20));
  await setDigest(ctx, 'daily', true);
  await setDigest(ctx, 'weekly', true);
  clock.advance(3 * 24 * HOUR);
  await sendDigests(ctx);
  const byKind = new Map((await mails()).map((mail) => [mail.kind, mail.text]));
  expect(byKind.get('weekly')).toMatch(/Because of heavy\.\s+Do heavy:\s+\S+\/heavy\n/);
  expect(byKind.get('weekly')?.match(/Because of/g)).toHaveLength(1);
  expect(byKind.get('daily')).toContain('About heavy');
  expect(byKind.get('daily')).not.toContain('Because of');
});

test('a batch costs few round trips, and the longest due digests come first', async () => {
  const ids = Array.from(
    { length: 150 },
    (_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  );
  await env.DB.batch(
    ids.flatMap((id, index) => [
      env.DB.prepare(
        `INSERT INTO people (id, name, display_name, email, email_verified_at, created_at, updated_at)
          VALUES (?, ?, 'X', ? || '@example.com', 1, ?, 0)`,
      ).bind(id, id, id, TEST_NOW),
      env.DB.prepare("INSERT INTO digests (person_id, cadence, next_due_at) VALUES (?, 'daily', ?)").bind(
        id,
        index,
      ),
    ]),
  );
  const own = withSections(testContext({ clock }), newsSection());
  expect(await sendDigests(own)).toEqual({ more: true, done: 100 });
  expect(own.db.stats.roundTrips).toBe(2);
  const first = await env.DB.prepare('SELECT count(*) AS left FROM digests WHERE next_due_at < 100').first();
  expect(first).toEqual({ left: 0 });
  expect(await sendDigests(own)).toEqual({ more: false, done: 50 });
});

test('a digest that cannot be composed delays no other, and comes an hour later', async () => {
  const other = await givenPerson(`other${nobody}`);
  for (const person of [reader, other]) {
    await setDigest(testContext({ clock, as: person }), 'daily', true);
  }
  const { compose, ...section } = newsSection();
  let broken = true;
  withSections(ctx, {
    ...section,
    compose: async (context, readers) => {
      const parts = await compose(context, readers);
      const part = parts.get(reader.personId);
      if (part && broken) parts.set(reader.personId, { ...part, entries: [null as never] });
      return parts;
    },
  });
  clock.advance(24 * HOUR);
  await sendDigests(ctx);
  expect([await mails(), await mails(other)].map(({ length }) => length)).toEqual([0, 1]);

  broken = false;
  clock.advance(HOUR);
  await sendDigests(ctx);
  expect([await mails(), await mails(other)].map(({ length }) => length)).toEqual([1, 1]);
});
