import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { react, writeComment } from '#worker/discussion/service.ts';
import { sendBatches } from '#worker/mail/sending/send-batches.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { setRestriction } from '#worker/social/service.ts';
import { emailsTo } from '#worker/testing/accounts.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const FOUR_HOURS = 4 * 60 * 60_000;
const [carol, dan] = [await givenPerson('carol'), await givenPerson('dan')];
const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 60_000);
let number = 0;
let newcomer: Member;
let post: { id: string };

beforeEach(async () => {
  number += 1;
  newcomer = await givenPerson(`newcomer${number}`, 'author');
  post = await givenPost({ by: newcomer, title: 'My first tides' });
});

const target = () => ({ kind: 'post', id: post.id });
const reply = (by: Member, markdown: string, parentId?: string) =>
  done(by, (ctx) => writeComment(ctx, target(), { markdown, ...(parentId && { parentId }) }));
const like = (by: Member) => done(by, (ctx) => react(ctx, target(), 'like'));
const mailed = async () =>
  (await emailsTo(testContext({ clock }), `${newcomer.name}@example.com`)).filter(
    ({ kind }) => kind === 'batch',
  );
const set = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

/** The texts of what is mailed once the window has ended, beside what was mailed before. */
async function mailedInTheNextBatch(): Promise<string[]> {
  const before = (await mailed()).length;
  clock.advance(FOUR_HOURS);
  await sendBatches(testContext({ clock }));
  const all = await mailed();
  return all.slice(0, all.length - before).map(({ text }) => text ?? '');
}

describe('the first response that somebody gets', () => {
  test('is mailed at once with its words, and left out of the next email; later ones wait', async () => {
    await reply(carol, 'Welcome, and *well seen*!\n\nWhere was it?');
    const [mail] = await mailed();
    expect(mail).toMatchObject({ status: 'sent', subject: expect.stringContaining('My first tides') });
    expect(mail?.text).toContain('Welcome, and *well seen*!');
    expect(mail?.html).toContain('<p>Where was it?</p>');
    expect(mail?.text).toMatch(/\/comments\/[0-9a-f-]{36}/);
    expect(await mailedInTheNextBatch()).toEqual([]);
    await reply(dan, 'A second one.');
    expect(await mailed()).toHaveLength(1);
    expect(await mailedInTheNextBatch()).toHaveLength(1);
  });

  test('is a reaction, too, in the language of its person', async () => {
    await set(`UPDATE people SET locale = 'zh-TW' WHERE id = ?`, newcomer.personId);
    await like(carol);
    const [mail] = await mailed();
    expect(mail?.text).toContain('第一次有人');
    await like(dan);
    expect(await mailed()).toHaveLength(1);
  });

  test('is a reply to a comment, even where it mentions its person', async () => {
    const answered = await givenPerson(`answered${number}`);
    const { id } = await reply(answered, 'A question.');
    await set(`UPDATE comments SET status = 'public', published_at = created_at WHERE id = ?`, id);
    await reply(carol, `@${answered.name} An answer.`, id);
    const mails = await emailsTo(testContext({ clock }), `${answered.name}@example.com`);
    expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining('An answer.')]);
  });

  test('is one of two at the same moment', async () => {
    const both = [carol, dan].map((as) => testContext({ as, clock }));
    await Promise.all(both.map((ctx) => react(ctx, target(), 'like')));
    await Promise.all(both.map(deliverAll));
    expect(await mailed()).toHaveLength(1);
  });

  test('is mailed once, however often its event is delivered', async () => {
    await reply(carol, 'Once.');
    await set(`DELETE FROM deliveries WHERE subscriber LIKE 'mail.%'`);
    await set('UPDATE outbox SET settled_at = NULL, wake_at = 0, claimed_until = 0');
    await set('UPDATE notices SET mailed_at = NULL');
    await deliverAll(testContext({ clock }));
    expect(await mailed()).toHaveLength(1);
  });

  test('is none by people whom they muted or blocked, nor their own', async () => {
    await done(newcomer, (ctx) => setRestriction(ctx, 'carol', 'mute'));
    await reply(carol, 'Unheard.');
    await reply(newcomer, 'My own.');
    expect(await mailed()).toHaveLength(0);
    await reply(dan, 'Heard.');
    expect((await mailed()).map(({ text }) => text)).toEqual([expect.stringContaining('Heard.')]);
  });

  test('waits for no quiet hours and no weekly digest', async () => {
    await set(
      `INSERT INTO notice_settings (person_id, mail_frequency, quiet_from, quiet_to, updated_at)
        VALUES (?, 'weekly', 0, 1439, 1)`,
      newcomer.personId,
    );
    await like(carol);
    expect(await mailed()).toHaveLength(1);
  });

  test('is not mailed to people who want no email, who had it all the same', async () => {
    await set(
      `INSERT INTO notice_settings (person_id, mail_frequency, updated_at) VALUES (?, 'never', 1)`,
      newcomer.personId,
    );
    await like(carol);
    await set('DELETE FROM notice_settings WHERE person_id = ?', newcomer.personId);
    await reply(dan, 'Later.');
    expect(await mailed()).toHaveLength(0);
  });

  test('is not mailed to an unverified address', async () => {
    await set('UPDATE people SET email_verified_at = NULL WHERE id = ?', newcomer.personId);
    await like(carol);
    expect(await mailed()).toHaveLength(0);
  });
});
