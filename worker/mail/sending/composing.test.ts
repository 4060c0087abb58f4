import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';
import { approveComment, editComment, setPolicy, writeComment } from '#worker/discussion/service.ts';
import { MOST_LINES } from '#worker/mail/sending/compose-batch.ts';
import { sendBatches } from '#worker/mail/sending/send-batches.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { connect, disconnect } from '#worker/social/service.ts';
import { emailsTo } from '#worker/testing/accounts.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenNotice } from '#worker/testing/notices.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const HOUR = 60 * 60_000;
let nobody = 0;
let host: Member;
let reader: Member;
let author: Member;
let clock: ReturnType<typeof fixedClock>;

beforeEach(async () => {
  nobody += 1;
  reader = await givenPerson(`reader${nobody}`);
  host = await givenPerson(`host${nobody}`, 'author');
  author = await givenPerson(`author${nobody}`);
  clock = fixedClock(TEST_NOW);
  await env.DB.prepare('DELETE FROM mail_windows').run();
});

const done: ReturnType<typeof doneBy> = (as, act) => doneBy(clock)(as, act);

const notifyOfSomethingElse = () =>
  givenNotice(testContext({ clock }), { for: reader, params: { roleKey: 'accounts:roles.author' } });

/** The texts of the emails, the first of them first. */
async function mails(): Promise<string[]> {
  const emails = await emailsTo(testContext(), `${reader.name}@example.com`);
  return emails.flatMap(({ kind, text }) => (kind === 'batch' ? [text ?? ''] : [])).reverse();
}

/** Sends what is due, while something happens after the unread notices, or their places, were read. */
async function sendWhile<T>(happens: () => Promise<T>, after: 'notices' | 'places'): Promise<T> {
  clock.advance(5 * HOUR);
  const slow = testContext({ clock: fixedClock(clock.now()) });
  const batch = slow.db.batch.bind(slow.db);
  const happened: T[] = [];
  let trips = 0;
  slow.db.batch = (async (statements: never) => {
    const answer = await batch(statements);
    trips += 1;
    clock.advance(10);
    if (trips === { notices: 2, places: 3 }[after]) happened.push(await happens());
    return answer;
  }) as never;
  await sendBatches(slow);
  return happened[0] as T;
}

/** Sends the emails of the next day. */
async function sendLater(): Promise<void> {
  for (let times = 0; times < 4; times += 1) {
    clock.advance(6 * HOUR);
    await sendBatches(testContext({ clock }));
  }
}

/** A comment that mentions the reader, on a post whose comments need approval from now on. */
async function givenMention() {
  const post = await givenPost({ by: host, title: 'Tides' });
  const target = { kind: 'post', id: post.id };
  const call = (what: string) => `Ask @${reader.name} of ${what}.`;
  const { id } = await done(author, (own) => writeComment(own, target, { markdown: call('the tides') }));
  await done(host, (own) => setPolicy(own, target, 'approve'));
  return {
    edit: () => done(author, (own) => editComment(own, id, { markdown: call('the moon'), version: 1 })),
    approve: (moderated: Awaited<ReturnType<typeof editComment>>) =>
      done(host, (own) => approveComment(own, id, moderated)),
  };
}

const mentioning = (texts: readonly string[], what: string) =>
  texts.filter((text) => text.includes(what)).length;

test('a comment that is approved while an email is composed comes with the next one', async () => {
  const mention = await givenMention();
  const moderated = await mention.edit();
  await notifyOfSomethingElse();
  await sendWhile(() => mention.approve(moderated), 'notices');
  expect((await mails()).map((text) => mentioning([text], 'the moon'))).toEqual([0]);
  await sendLater();
  expect((await mails()).map((text) => mentioning([text], 'the moon'))).toEqual([0, 1]);
});

test('nor is it lost in an email that counts more than it lists, and nothing comes twice', async () => {
  const mention = await givenMention();
  const moderated = await mention.edit();
  for (let number = 0; number < MOST_LINES + 3; number += 1) await notifyOfSomethingElse();
  await sendWhile(() => mention.approve(moderated), 'notices');
  expect((await mails())[0]).toContain('3 more');
  await sendLater();
  const [, second, ...others] = await mails();
  expect([second?.match(/^\* /gm)?.length, mentioning([second ?? ''], 'the moon'), others]).toEqual([
    1,
    1,
    [],
  ]);
});

test('a comment that is moderated after it was put in an email comes in no other when it is approved', async () => {
  const mention = await givenMention();
  const moderated = await sendWhile(mention.edit, 'places');
  expect(mentioning(await mails(), `@${reader.name}`)).toBe(1);
  await mention.approve(moderated);
  await sendLater();
  expect(await mails()).toHaveLength(1);
});

test('a comment that is moderated before it is put in an email comes in one when it is approved', async () => {
  const mention = await givenMention();
  await notifyOfSomethingElse();
  const moderated = await sendWhile(mention.edit, 'notices');
  expect(mentioning(await mails(), `@${reader.name}`)).toBe(0);
  await mention.approve(moderated);
  await sendLater();
  expect((await mails()).map((text) => mentioning([text], 'the moon'))).toEqual([0, 1]);
});

test('a request that is made anew during composing comes with the next email; one that is withdrawn comes once', async () => {
  const [ask, takeBack] = [connect, disconnect].map(
    (act) => () => done(author, (own) => act(own, reader.name)),
  ) as [() => Promise<unknown>, () => Promise<unknown>];
  const counted = async () => (await mails()).map((text) => mentioning([text], `Author${nobody}`));
  await ask();
  await takeBack();
  await notifyOfSomethingElse();
  await sendWhile(ask, 'notices');
  expect(await counted()).toEqual([0]);
  await sendWhile(takeBack, 'notices');
  expect(await counted()).toEqual([0, 1]);
  await ask();
  await sendLater();
  expect(await counted()).toEqual([0, 1]);
});
