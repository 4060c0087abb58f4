import { beforeEach, describe, expect, test } from 'vitest';
import { sendIssues } from '#worker/mail/newsletter/send-issue.ts';
import {
  changeIssue,
  createIssue,
  deleteIssue,
  getIssue,
  leaveList,
  listIssues,
  previewIssue,
  releaseIssue,
  testIssue,
} from '#worker/mail/service.ts';
import { emails, newsletterIssues, newsletterSubscribers } from '#worker/mail/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const clock = fixedClock(TEST_NOW);
const bob = await givenPerson('bob');
const mona = await givenPerson('mona');
const asBob = () => testContext({ as: bob, clock });
const asMona = () => testContext({ as: mona, clock });
const tides = await givenPost({ by: bob, title: 'Tides' });
const words = { subject: 'November', intro: 'Read **this**: [tides](/posts/tides)', locale: 'en' as const };

beforeEach(async () => {
  const ctx = testContext();
  await ctx.db.batch([
    ctx.db.delete(newsletterSubscribers),
    ctx.db.delete(emails),
    ctx.db.delete(newsletterIssues),
  ]);
});

async function givenSubscribers(count: number, locale: 'en' | 'zh-TW' = 'en'): Promise<void> {
  const ctx = testContext({ clock });
  for (let start = 0; start < count; start += 8) {
    const rows = Array.from({ length: Math.min(8, count - start) }, (_, at) => ({
      id: ctx.ids.next(),
      address: `${locale}-${start + at}@example.com`.toLowerCase(),
      locale,
      state: 'confirmed' as const,
      createdAt: TEST_NOW,
      confirmedAt: TEST_NOW,
      consentText: 'x',
      consentFrom: 'x',
    }));
    await ctx.db.batch([ctx.db.insert(newsletterSubscribers).values(rows)]);
  }
}

async function recipients(): Promise<string[]> {
  const ctx = testContext();
  const [rows] = await ctx.db.batch([ctx.db.select({ to: emails.recipient, key: emails.key }).from(emails)]);
  return rows.map(({ to }) => to).sort();
}

/** Runs steps of the job until there is nothing more to do. */
async function sendAll(): Promise<number> {
  let steps = 0;
  for (let more = true; more; steps += 1) more = (await sendIssues(testContext({ clock }))).cursor !== null;
  return steps;
}

describe('an issue', () => {
  test('is written by an author, of public posts in their order, and shown as text and HTML', async () => {
    const lamps = await givenPost({ by: mona, title: 'Lamps' });
    const issue = await createIssue(asBob(), { ...words, postIds: [lamps.id, tides.id] });
    expect(issue).toMatchObject({ status: 'draft', author: 'Bob', maySend: false, recipients: 0 });
    expect(issue.posts.map((post) => post.title)).toEqual(['Lamps', 'Tides']);
    const { subject, text, html } = await previewIssue(asBob(), issue.id);
    expect(subject).toBe('November');
    expect(text.indexOf('Lamps')).toBeLessThan(text.indexOf('* Tides'));
    expect(text).toContain('Read **this**');
    expect(text).toContain('[tides](http://localhost:8787/posts/tides)');
    expect(html).toContain('<strong>this</strong>');
    expect(html).toContain('href="http://localhost:8787/posts/tides"');
    expect(html).toContain("<a href='http://localhost:8787/posts/tides'>tides</a>");
  });

  test('accepts only public posts', async () => {
    const draft = await givenDraft({ by: bob, title: 'Secret' });
    await expect(createIssue(asBob(), { ...words, postIds: [draft.id] })).rejects.toMatchObject({
      fields: [{ pointer: '/postIds', code: 'post_not_public' }],
    });
  });

  test('holds no HTML of its author', async () => {
    const issue = await createIssue(asBob(), {
      ...words,
      intro: '<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![p](https://e.example/p.png)',
      postIds: [],
    });
    const { html } = await previewIssue(asBob(), issue.id);
    expect(html).not.toMatch(/<script|href="javascript|<img/);
  });

  test('is changed one version after the other', async () => {
    const { id, version } = await createIssue(asBob(), { ...words, postIds: [] });
    await changeIssue(asBob(), id, { ...words, subject: 'December', postIds: [], version });
    await expect(changeIssue(asBob(), id, { ...words, postIds: [], version })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    expect((await getIssue(asBob(), id)).subject).toBe('December');
  });

  test('is visible to its author and moderators only', async () => {
    const { id } = await createIssue(asBob(), { ...words, postIds: [] });
    const erin = testContext({ as: await givenPerson('erin', 'author') });
    await expect(getIssue(erin, id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await listIssues(erin, { limit: 10 })).items).toEqual([]);
    expect((await listIssues(asMona(), { limit: 10 })).items).toMatchObject([{ id }]);
    const carol = testContext({ as: await givenPerson('carol') });
    await expect(listIssues(carol, { limit: 10 })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('goes to its author alone when they test it', async () => {
    await givenSubscribers(2);
    const { id } = await createIssue(asBob(), { ...words, postIds: [] });
    expect(await testIssue(asBob(), id)).toEqual({ sentTo: 'bob@example.com' });
    expect(await recipients()).toEqual(['bob@example.com']);
  });

  test('that is empty is not sent, and only a moderator sends', async () => {
    const { id, version } = await createIssue(asBob(), { ...words, intro: ' ', postIds: [] });
    await expect(releaseIssue(asBob(), id, version)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(releaseIssue(asMona(), id, version)).rejects.toMatchObject({
      fields: [{ pointer: '/intro', code: 'required' }],
    });
  });
});

describe('the sending of an issue', () => {
  async function release(): Promise<string> {
    const { id, version } = await createIssue(asBob(), { ...words, postIds: [tides.id] });
    await releaseIssue(asMona(), id, version);
    return id;
  }

  test('reaches every subscriber of its language once, batch by batch', async () => {
    await givenSubscribers(230);
    await givenSubscribers(3, 'zh-TW');
    const id = await release();
    expect(await sendAll()).toBe(4);
    const to = await recipients();
    expect(to).toHaveLength(230);
    expect(new Set(to).size).toBe(230);
    expect(to.every((address) => address.startsWith('en-'))).toBe(true);
    expect(await getIssue(asBob(), id)).toMatchObject({ status: 'sent', recipients: 230, subscribers: 230 });
    expect(await sendAll()).toBe(1);
  });

  test('repeats and skips nobody when steps run at once or die halfway', async () => {
    await givenSubscribers(250);
    const id = await release();
    const step = () => sendIssues(testContext({ clock }));
    const dying = testContext({ clock });
    const alive = dying.db.batch.bind(dying.db);
    let calls = 0;
    dying.db.batch = ((statements: never) => {
      calls += 1;
      return calls > 3 ? Promise.reject(new Error('died')) : alive(statements);
    }) as typeof dying.db.batch;
    await expect(sendIssues(dying)).rejects.toThrow('died');
    await Promise.all([step(), step(), step()]);
    await sendAll();
    expect((await recipients()).length).toBe(250);
    expect(await getIssue(asBob(), id)).toMatchObject({ status: 'sent', recipients: 250 });
  });

  test('is not begun twice, and the issue cannot be deleted meanwhile', async () => {
    await givenSubscribers(1);
    const { id, version } = await createIssue(asBob(), { ...words, postIds: [] });
    await releaseIssue(asMona(), id, version);
    await expect(releaseIssue(asMona(), id, version)).rejects.toMatchObject({ code: 'version_conflict' });
    await expect(deleteIssue(asBob(), id)).rejects.toMatchObject({ code: 'version_conflict' });
    await sendAll();
    await expect(releaseIssue(asMona(), id, version + 1)).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await recipients()).toHaveLength(1);
  });

  test('gives each subscriber a link of their own, and those who leave by it get no queued emails', async () => {
    await givenSubscribers(2);
    await release();
    await sendAll();
    const ctx = testContext({ clock });
    const [[email, other]] = await ctx.db.batch([ctx.db.select().from(emails)]);
    expect(email?.headers?.['List-Unsubscribe']).not.toBe(other?.headers?.['List-Unsubscribe']);
    const token = /\/u\/([\w-]+)/.exec(email?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '';
    expect(email?.text).toContain(token);
    await leaveList(testContext({ clock }), token);
    const [rows] = await ctx.db.batch([ctx.db.select().from(emails)]);
    expect(rows.map(({ key, status }) => [key === email?.key, status]).sort()).toEqual([
      [false, 'queued'],
      [true, 'suppressed'],
    ]);
  });
});
