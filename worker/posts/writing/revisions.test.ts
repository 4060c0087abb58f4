import { describe, expect, test } from 'vitest';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import {
  compareRevisions,
  deletePost,
  findNewestOther,
  getOwnPost,
  getPost,
  getRevision,
  listOwnPosts,
  listRevisions,
  publishPost,
  restoreRevision,
  saveDraft,
} from '#worker/posts/service.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const MINUTE = 60_000;

/** A draft of Bob's: every save makes a new version, some minutes later. */
async function bobsDesk(markdown = 'First.') {
  const clock = fixedClock(TEST_NOW);
  const ctx = () => testContext({ as: bob, clock });
  const post = await givenDraft({ by: bob, clock, title: 'Tides', markdown });
  let version = 1;
  const texts = async () => {
    const { items } = await listRevisions(ctx(), post.id, { locale: 'en', limit: 100 });
    const whole = await Promise.all(items.map(({ id }) => getRevision(ctx(), post.id, id)));
    return whole.map((each) => `${each.kind}: ${each.markdown}`);
  };
  const save = async (text: string, after: number, more = {}) => {
    clock.advance(after * MINUTE);
    const input = { title: 'Tides', summary: '', markdown: text, version, ...more };
    version = (await saveDraft(ctx(), post.id, 'en', input)).version;
  };
  return { ctx, post, texts, save, version: () => version };
}

describe('the newest revision that differs from the present text', () => {
  test('is not the last publication of that text', async () => {
    const { ctx, post, save, version } = await bobsDesk('First.');
    const other = async () => {
      const [draft] = (await getOwnPost(ctx(), post.id)).drafts;
      const id = draft && (await findNewestOther(ctx(), post.id, draft));
      return id ? (await getRevision(ctx(), post.id, id)).markdown : null;
    };
    await publishPost(ctx(), post.id, {});
    expect(await other()).toBeNull();
    await save('Second.', 20);
    expect(await other()).toBe('First.');
    await publishPost(ctx(), post.id, {});
    expect(await other()).toBe('First.');
    await save('First.', 20);
    expect([await other(), version()]).toEqual(['Second.', 3]);
  });

  test('is not for others to see', async () => {
    const { ctx, post } = await bobsDesk();
    const stranger = testContext({ as: await givenPerson('stranger', 'author') });
    const [draft] = (await getOwnPost(ctx(), post.id)).drafts;
    if (!draft) throw new Error('Bob wrote nothing');
    await expect(findNewestOther(stranger, post.id, draft)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('while one writes', () => {
  test('the text before a save is kept, at most every ten minutes', async () => {
    const { save, texts } = await bobsDesk();
    await save('Second.', 1);
    await save('Third.', 5);
    await save('Fourth.', 3);
    await save('Fifth.', 11);
    expect(await texts()).toEqual(['saved: Fourth.', 'saved: First.']);
  });

  test('nothing is kept of a save that came too late', async () => {
    const { ctx, post, texts } = await bobsDesk();
    const stale = { title: 'x', summary: '', markdown: 'x', version: 7 };
    await expect(saveDraft(ctx(), post.id, 'en', stale)).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await texts()).toEqual([]);
  });

  test('what another window wrote is kept in any case when asked for', async () => {
    const { save, texts } = await bobsDesk();
    await save('Theirs.', 1);
    await save('Merged.', 1, { keep: true });
    expect(await texts()).toContain('saved: Theirs.');
  });

  test('the newest hundred are kept, and every publication', async () => {
    const { ctx, post, save, texts } = await bobsDesk();
    await publishPost(ctx(), post.id, {});
    for (let number = 1; number <= 104; number += 1) await save(`Text ${number}.`, 11);
    const all = await texts();
    expect(all.filter((text) => text.startsWith('saved')).length).toBeLessThanOrEqual(100);
    expect(all).toContain('saved: Text 103.');
    const { items, next } = await listRevisions(ctx(), post.id, { locale: 'en', limit: 100 });
    const older = next
      ? await listRevisions(ctx(), post.id, { locale: 'en', limit: 100, cursor: next })
      : null;
    expect([...items, ...(older?.items ?? [])].at(-1)?.kind).toBe('published');
  });
});

describe('a publication', () => {
  test('is kept, the same one once', async () => {
    const { ctx, post, save, texts } = await bobsDesk();
    await publishPost(ctx(), post.id, {});
    await publishPost(ctx(), post.id, {});
    await save('Second.', 1);
    await publishPost(ctx(), post.id, {});
    expect(await texts()).toEqual(['published: Second.', 'published: First.']);
  });

  test('is deleted with the post', async () => {
    const { ctx, post } = await bobsDesk();
    await publishPost(ctx(), post.id, {});
    await deletePost(ctx(), post.id);
    await expect(listRevisions(ctx(), post.id, { locale: 'en', limit: 10 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('restoring', () => {
  test('writes the working copy, keeps what was there, and leaves what readers see', async () => {
    const { ctx, post, save, texts, version } = await bobsDesk();
    await publishPost(ctx(), post.id, {});
    await save('Second.', 1);
    const { slug } = await publishPost(ctx(), post.id, {});
    await save('Third.', 1);
    const { items } = await listRevisions(ctx(), post.id, { locale: 'en', limit: 10 });
    const first = items.at(-1)?.id ?? '';

    await restoreRevision(ctx(), post.id, first, { version: version() });

    expect((await getOwnPost(ctx(), post.id)).drafts).toMatchObject([{ markdown: 'First.', changed: true }]);
    expect((await texts()).slice(0, 1)).toEqual(['restored: Third.']);
    expect((await getPost(testContext(), slug ?? '')).html).toContain('Second.');
  });

  test('over a text that was changed in the meantime is refused', async () => {
    const { ctx, post, save } = await bobsDesk();
    await publishPost(ctx(), post.id, {});
    await save('Second.', 1);
    const { items } = await listRevisions(ctx(), post.id, { locale: 'en', limit: 10 });
    const restored = restoreRevision(ctx(), post.id, items[0]?.id ?? '', { version: 1 });
    await expect(restored).rejects.toMatchObject({ code: 'version_conflict' });
    expect((await getOwnPost(ctx(), post.id)).drafts).toMatchObject([{ markdown: 'Second.' }]);
  });
});

test('two revisions are compared, and one with the working copy', async () => {
  const { ctx, post, save } = await bobsDesk('The sea comes.');
  await publishPost(ctx(), post.id, {});
  await save('The sea goes.', 1);
  await publishPost(ctx(), post.id, {});
  await save('The moon goes.', 1);
  const { items } = await listRevisions(ctx(), post.id, { locale: 'en', limit: 10 });
  const [second, first] = items;
  const between = await compareRevisions(ctx(), post.id, { from: first?.id ?? '', to: second?.id });
  expect(between.fields).toMatchObject([
    {
      field: 'markdown',
      rows: [{ kind: 'changed', right: expect.arrayContaining([{ text: 'goes', changed: true }]) }],
    },
  ]);
  const toNow = await compareRevisions(ctx(), post.id, { from: second?.id ?? '' });
  expect(toNow).toMatchObject({ to: null, fields: [{ rows: [{ kind: 'changed' }] }] });
});

describe('who may read revisions', () => {
  test.each<[string, number, () => Promise<Member> | undefined]>([
    ['the owner', 200, () => givenPerson('bob')],
    ['a moderator', 200, () => givenPerson('mona')],
    ['another author of a draft', 404, () => givenPerson('olga', 'author')],
    ['a member', 404, () => givenPerson('carol')],
    ['nobody', 401, () => undefined],
  ])('%s gets %i', async (_, status, who) => {
    const as = await who();
    const { ctx, post, save } = await bobsDesk();
    await save('Second.', 11);
    const { items } = await listRevisions(ctx(), post.id, { locale: 'en', limit: 10 });
    const path = `/api/v1/me/posts/${post.id}`;
    const revision = items[0]?.id ?? '';
    const answers = [
      await call('GET', `${path}/revisions?locale=en`, { as }),
      await call('GET', `${path}/revisions/${revision}`, { as }),
      await call('GET', `${path}/comparison?from=${revision}`, { as }),
      await call('POST', `${path}/revisions/${revision}/restoration`, { as, body: { version: 2 } }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
  });

  test('a revision of another post is not found', async () => {
    const one = await bobsDesk();
    await one.save('Second.', 11);
    const { items } = await listRevisions(one.ctx(), one.post.id, { locale: 'en', limit: 1 });
    const other = await givenPost({ by: bob, title: 'Another' });
    await expect(getRevision(one.ctx(), other.id, items[0]?.id ?? '')).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what an import overwrites', () => {
  const imported = (markdown: string) => ({
    source: 'beach',
    documents: [{ path: 'tides.md', locale: 'en', slug: 'imported-tides', title: 'Tides', markdown }],
  });
  const bringIn = (markdown: string) =>
    call('POST', '/api/v1/imports', { as: bob, body: imported(markdown) });

  test('stays as a revision: the published text and the working copy', async () => {
    expect((await bringIn('First import.')).status).toBe(200);
    const ctx = testContext({ as: bob });
    const { items } = await listOwnPosts(ctx, { limit: 100 });
    const id = items.find((post) => post.slug === 'imported-tides')?.id ?? '';
    const mine = { title: 'Tides', summary: '', markdown: 'By hand.', version: 0 };
    await saveDraft(ctx, id, 'en', mine);
    await bringIn('Second import.');
    const { items: revisions } = await listRevisions(ctx, id, { locale: 'en', limit: 10 });
    const texts = await Promise.all(revisions.map((each) => getRevision(ctx, id, each.id)));
    expect(new Set(texts.map((text) => text.markdown))).toEqual(new Set(['First import.', 'By hand.']));
  });
});
