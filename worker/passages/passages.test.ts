import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { questionTerms } from '#src/passages/question-terms.ts';
import { refreshPassages } from '#worker/passages/refresh.ts';
import { findPassages } from '#worker/passages/service.ts';
import { passages } from '#worker/passages/tables.ts';
import { makePassages } from '#worker/passages/write-passages.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { deletePost, publishPost, saveDraft, unpublishPost, updatePost } from '#worker/posts/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { givenPractice } from '#worker/testing/practices.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';

const clock = fixedClock(TEST_NOW);
let bob: Member;
let carol: Member;

beforeAll(async () => {
  bob = await givenPerson('bob');
  carol = await givenPerson('carol');
});

const LONG = 'Kelp grows towards the light, and otters sleep in it. '.repeat(60);

/** A published post whose passages are made. */
async function given(title: string, markdown: string, more: object = {}) {
  const post = await givenPost({ by: bob, clock, title, markdown, ...more });
  await make(post.id);
  return post;
}

async function make(id: string, kind = 'post') {
  const ctx = testContext({ clock });
  const found = ctx.registry.passages.get(kind);
  if (!found) throw new Error(kind);
  await makePassages(ctx, found, id);
}

async function rowsOf(id: string) {
  const { db } = testContext();
  const [rows] = await db.batch([
    db
      .select()
      .from(passages)
      .where(sql`target_id = ${id}`)
      .orderBy(passages.part, passages.locale, passages.position),
  ]);
  return rows;
}

async function find(question: string, as?: Member) {
  const ctx = testContext({ clock, ...(as && { as }) });
  return findPassages(ctx, { terms: questionTerms(question), within: null, limit: 10 });
}

const titles = async (question: string, as?: Member) =>
  (await find(question, as)).passages.map(({ title }) => title);

async function change(act: (ctx: ReturnType<typeof testContext>) => Promise<unknown>) {
  const ctx = testContext({ as: bob, clock });
  await act(ctx);
  await deliverAll(ctx);
}

describe('passages of a post', () => {
  test('have the path of their headings and lead to their place', async () => {
    const post = await given(
      'Forests',
      `Intro.\n\n## Kelp\n\n${LONG}\n\n## Wrasse\n\nWrasse hide in crevices.`,
    );
    const rows = await rowsOf(post.id);
    expect(rows.map(({ path, anchor }) => [path, anchor])).toEqual([
      ['', null],
      ['Kelp', 'kelp'],
      ['Kelp', 'kelp'],
      ['Wrasse', 'wrasse'],
    ]);
    const { passages: found } = await find('Where do wrasse hide?');
    expect(found[0]).toMatchObject({ title: 'Forests', path: ['Wrasse'], url: '/posts/forests#wrasse' });
  });

  test('that did not change are not written again; the others are', async () => {
    const post = await given('Edited', `## One\n\n${LONG}\n\n## Two\n\nAbout lampreys.`);
    const before = await rowsOf(post.id);
    await change(async (ctx) => {
      const markdown = `New words first.\n\n## One\n\n${LONG}\n\n## Two\n\nAbout hagfish.`;
      await saveDraft(ctx, post.id, 'en', { title: 'Edited', summary: '', markdown, version: 0 }).catch(() =>
        saveDraft(ctx, post.id, 'en', { title: 'Edited', summary: '', markdown, version: 1 }),
      );
      await publishPost(ctx, post.id, {});
    });
    const after = await rowsOf(post.id);
    const kept = after.filter(({ rowid }) => before.some((one) => one.rowid === rowid));
    expect(kept.map(({ path }) => path)).toEqual(['One', 'One']);
    expect(kept.every((row) => row.startsAt > 0)).toBe(true);
    expect(await titles('lampreys')).toEqual([]);
    expect(await titles('hagfish')).toEqual(['Edited']);

    const ctx = testContext({ clock });
    await make(post.id);
    const kind = ctx.registry.passages.get('post');
    if (kind) await makePassages(ctx, kind, post.id);
    expect(ctx.db.stats).toMatchObject({ roundTrips: 1, rowsWritten: 0 });
  });

  test('are gone with the post, and when it is taken back', async () => {
    const post = await given('Narwhals', 'Narwhals dive deep.');
    expect(await titles('narwhals')).toEqual(['Narwhals']);
    await change((ctx) => unpublishPost(ctx, post.id));
    expect(await rowsOf(post.id)).toEqual([]);
    await change((ctx) => publishPost(ctx, post.id, {}));
    expect(await titles('narwhals')).toEqual(['Narwhals']);
    await change((ctx) => unpublishPost(ctx, post.id));
    await change((ctx) => deletePost(ctx, post.id));
    expect(await rowsOf(post.id)).toEqual([]);
  });

  test('hidden from somebody are not found by them, also while the index is behind', async () => {
    const post = await given('Sturgeons', 'Sturgeons are old.');
    const ctx = testContext({ as: bob, clock });
    await updatePost(ctx, post.id, { visibility: 'private' });
    expect(await titles('sturgeons', carol)).toEqual([]);
    expect(await titles('sturgeons', bob)).toEqual(['Sturgeons']);
    await deliverAll(ctx);
    expect(await titles('sturgeons', carol)).toEqual([]);
    expect((await rowsOf(post.id))[0]).toMatchObject({ visibility: 'private', ownerId: bob.personId });
  });

  test('of premium posts are titles only to those without premium, also while the index is behind', async () => {
    const post = await given('Coelacanths', 'Coelacanths have lobed fins.');
    const ctx = testContext({ as: bob, clock });
    await updatePost(ctx, post.id, { premium: true });
    for (const isBehind of [true, false]) {
      const found = await find('coelacanths', carol);
      expect(found.passages).toEqual([]);
      expect(JSON.stringify(found)).not.toContain('lobed');
      if (!isBehind)
        expect(found.locked).toMatchObject([{ title: 'Coelacanths', url: '/posts/coelacanths' }]);
      expect((await find('coelacanths', bob)).passages[0]).toMatchObject({
        text: 'Coelacanths have lobed fins.',
      });
      await deliverAll(ctx);
    }
  });

  test('are found in Chinese, in either script and in a whole question', async () => {
    await given('珊瑚', '珊瑚礁由珊瑚蟲的骨骼堆積而成。', { locale: 'zh-TW' });
    expect(await titles('珊瑚礁是怎麼形成的？')).toEqual(['珊瑚']);
    expect(await titles('珊瑚虫的骨骼')).toEqual(['珊瑚']);
  });
});

describe('other texts', () => {
  test('questions are cut with their answers, which are parts with a place of their own', async () => {
    const question = await givenQuestion({ by: carol, title: 'Do barnacles walk?', markdown: 'I saw one.' });
    const answer = await givenAnswer(bob, question, 'Barnacles only walk as cyprid larvae.');
    const { passages: found } = await find('cyprid larvae');
    expect(found[0]).toMatchObject({
      part: answer,
      url: `/questions/${question.slug}#answer-${answer}`,
      title: 'Do barnacles walk?',
    });
  });

  test('practices are cut while they are public', async () => {
    await givenPractice({ by: carol, action: 'Sketch a nautilus', visibility: 'public' });
    await givenPractice({ by: carol, action: 'Sketch an ammonite' });
    let cursor: string | null = null;
    do cursor = (await refreshPassages.run(testContext({ clock }), cursor))?.cursor ?? null;
    while (cursor !== null);
    expect(await titles('nautilus')).toEqual(['Sketch a nautilus']);
    expect(await titles('ammonite', carol)).toEqual([]);
  });
});

test('the job makes missing and old passages, and removes those of nothing', async () => {
  const post = await given('Remoras', 'Remoras hold on to sharks.');
  const ctx = testContext({ clock });
  await ctx.db.batch([
    ctx.db.delete(passages).where(sql`target_id = ${post.id}`),
    ctx.db.update(passages).set({ hash: 'old' }).where(sql`title = 'Narwhals'`),
  ]);
  await ctx.db.$client.batch([ctx.db.$client.prepare('UPDATE passage_documents SET made_with = 0')]);
  let steps = 0;
  let cursor: string | null = null;
  do {
    cursor = (await refreshPassages.run(ctx, cursor))?.cursor ?? null;
    steps += 1;
  } while (cursor !== null && steps < 50);
  expect(await titles('remoras')).toEqual(['Remoras']);
  expect((await refreshPassages.run(ctx, null))?.done).toBe(0);
});
