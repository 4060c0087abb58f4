import { beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { getPost } from '#worker/posts/service.ts';
import {
  createSeries,
  deleteSeries,
  deleteSeriesText,
  getOwnSeries,
  getSeries,
  listCandidates,
  listOwnSeries,
  listSeries,
  publishSeries,
  saveSeriesText,
  setSeriesEntries,
  unpublishSeries,
  updateSeries,
} from '#worker/series/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft } from '#worker/testing/posts.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

let bob: Member;
let dora: Member;
let mona: Member;

beforeAll(async () => {
  bob = await givenPerson('bob');
  dora = await givenPerson('dora', 'author');
  mona = await givenPerson('mona');
});

const asBob = () => testContext({ as: bob });
const refused = (code: string) => expect.objectContaining({ code });
const at = (postIds: string[], depth = 0) => postIds.map((postId) => ({ postId, depth, numbered: true }));

let count = 0;
async function givenChapters(titles: string[], more: { by?: Member; at?: number } = {}): Promise<string[]> {
  const ids = [];
  for (const title of titles) {
    count += 1;
    const post = { by: bob, texts: { en: { title } }, slug: `chapter-${count}`, ...more };
    ids.push(await givenPublished(testContext(), post));
  }
  return ids;
}

async function givenOwnSeries(title: string) {
  return createSeries(asBob(), { locale: 'en', title, summary: '', markdown: '' });
}

describe('a series begins as a draft', () => {
  test('with an address made of its title, numbered where another has it', async () => {
    expect((await givenOwnSeries('Tides & Times')).slug).toBe('tides-times');
    expect((await givenOwnSeries('Tides & Times')).slug).toBe('tides-times-2');
  });

  test('that only its author and moderators see', async () => {
    const { id, slug } = await givenOwnSeries('Secret sea');
    await expect(getSeries(testContext(), slug)).rejects.toEqual(refused('not_found'));
    await expect(getOwnSeries(testContext({ as: dora }), id)).rejects.toEqual(refused('not_found'));
    expect((await getOwnSeries(testContext({ as: mona }), id)).id).toBe(id);
  });

  test('created by an author, not by a member', async () => {
    const carol = await givenPerson('carol');
    const input = { locale: 'en', title: 'Mine', summary: '', markdown: '' } as const;
    await expect(createSeries(testContext({ as: carol }), input)).rejects.toEqual(refused('forbidden'));
  });
});

describe('the texts of a series', () => {
  test('are rendered in each language as they were written in it', async () => {
    const { id, version, slug } = await givenOwnSeries('Coral');
    const text = { title: '珊瑚', summary: '一步一步來。', markdown: '從*這裡*開始。', version };
    await saveSeriesText(asBob(), id, 'zh-TW', text);
    await setSeriesEntries(asBob(), id, {
      entries: at(await givenChapters(['Polyps'])),
      version: version + 1,
    });
    await publishSeries(asBob(), id);
    const chinese = await getSeries(testContext({ locale: 'zh-TW' }), slug);
    expect(chinese).toMatchObject({ title: '珊瑚', shownLocale: 'zh-TW', translations: ['en', 'zh-TW'] });
    expect(chinese.html).toContain('<em>這裡</em>');
    expect((await getSeries(testContext(), slug)).title).toBe('Coral');
  });

  test('are not overwritten by a change of an older version', async () => {
    const { id, version } = await givenOwnSeries('Races');
    const text = { title: 'Races won', summary: '', markdown: '', version };
    await saveSeriesText(asBob(), id, 'en', text);
    await expect(saveSeriesText(asBob(), id, 'en', text)).rejects.toEqual(refused('version_conflict'));
  });

  test('of a language can be removed, except the last', async () => {
    const { id, version } = await givenOwnSeries('Two');
    await saveSeriesText(asBob(), id, 'zh-TW', { title: '二', summary: '', markdown: '', version });
    const left = await deleteSeriesText(asBob(), id, 'en');
    expect(left).toMatchObject({ originalLocale: 'zh-TW', texts: [{ title: '二' }] });
    await expect(deleteSeriesText(asBob(), id, 'zh-TW')).rejects.toEqual(refused('validation_failed'));
  });
});

describe('the order of a series', () => {
  test('takes own posts, drafts included, and shows readers the public ones without a gap', async () => {
    const { id, version, slug } = await givenOwnSeries('Shown');
    const draft = await givenDraft({ by: bob, title: 'Not yet' });
    const [first = '', second = ''] = await givenChapters(['First', 'Second']);
    const own = await setSeriesEntries(asBob(), id, {
      version,
      entries: [
        { heading: { en: 'Part one', 'zh-TW': '第一部' }, depth: 0 },
        { postId: draft.id, depth: 0, numbered: true },
        { postId: first, depth: 1, numbered: true },
        { postId: second, depth: 1, numbered: true },
        { heading: { en: 'Part two' }, depth: 0 },
      ],
    });
    expect(own.entries).toHaveLength(5);
    expect(own.entries[1]).toMatchObject({ title: 'Not yet', status: 'draft' });
    await publishSeries(asBob(), id);
    const { entries, entryCount, authors } = await getSeries(testContext({ locale: 'zh-TW' }), slug);
    expect(
      entries.map((entry) => [entry.depth, 'number' in entry ? entry.number : null, entry.title]),
    ).toEqual([
      [0, null, '第一部'],
      [0, '1', 'First'],
      [1, '1.1', 'Second'],
    ]);
    expect(entryCount).toBe(2);
    expect(authors.map(({ name }) => name)).toEqual(['bob']);
  });

  test('takes no post of somebody else, none of another series, none twice, and none that does not exist', async () => {
    const { id, version } = await givenOwnSeries('Refusals');
    const [theirs = ''] = await givenChapters(['Theirs'], { by: dora });
    const [elsewhere = '', mine = ''] = await givenChapters(['Elsewhere', 'Mine']);
    await givenSeries(testContext(), { by: bob, slug: 'elsewhere', entries: at([elsewhere]) });
    const unknown = testContext().ids.next();
    const entries = at([theirs, elsewhere, mine, mine, unknown]);
    await expect(setSeriesEntries(asBob(), id, { entries, version })).rejects.toMatchObject({
      fields: [
        { pointer: '/entries/0/postId', code: 'no_such_post' },
        { pointer: '/entries/1/postId', code: 'in_other_series' },
        { pointer: '/entries/3/postId', code: 'twice' },
        { pointer: '/entries/4/postId', code: 'no_such_post' },
      ],
    });
  });

  test('is not overwritten by a change of an older version', async () => {
    const { id, version } = await givenOwnSeries('Orders');
    await setSeriesEntries(asBob(), id, { entries: [], version });
    const again = setSeriesEntries(asBob(), id, { entries: [], version });
    await expect(again).rejects.toEqual(refused('version_conflict'));
  });

  test('can be changed only by its author and moderators', async () => {
    const { id, version } = await givenOwnSeries('Whose');
    const asDora = setSeriesEntries(testContext({ as: dora }), id, { entries: [], version });
    await expect(asDora).rejects.toEqual(refused('not_found'));
    const entries = at(await givenChapters(['Of Bob']));
    const asMona = await setSeriesEntries(testContext({ as: mona }), id, { entries, version });
    expect(asMona.entries).toHaveLength(1);
  });

  test('gets candidates from own posts that are in no series, found by their titles', async () => {
    const { id, version } = await givenOwnSeries('Seekers');
    const [seal = '', sealion = ''] = await givenChapters(['Grey seal', 'Sea lion']);
    const draft = await givenDraft({ by: bob, title: '海豹 Seal pups' });
    const found = await listCandidates(asBob(), id, 'SEAL');
    expect(found.map(({ postId }) => postId)).toEqual(expect.arrayContaining([seal, draft.id]));
    expect(found.map(({ postId }) => postId)).not.toContain(sealion);
    expect(await listCandidates(asBob(), id, '海豹')).toMatchObject([
      { title: '海豹 Seal pups', status: 'draft' },
    ]);
    await setSeriesEntries(asBob(), id, { entries: at([seal]), version });
    expect((await listCandidates(asBob(), id, 'grey seal')).length).toBe(0);
  });
});

test('a public series is changed by authors only, and taken back by its owner as a member', async () => {
  const erin = await givenPerson('erin', 'author');
  const { id } = await createSeries(testContext({ as: erin }), {
    ...{ locale: 'en', title: 'Of an author', summary: '', markdown: '' },
  });
  const { version } = await publishSeries(testContext({ as: erin }), id);
  const asMember = testContext({ as: { ...erin, role: 'member' } });
  const text = { title: 'Buy', summary: '', markdown: '', version };
  const entries = [{ heading: { en: 'Buy' }, depth: 0 }];
  await expect(saveSeriesText(asMember, id, 'en', text)).rejects.toEqual(refused('forbidden'));
  await expect(updateSeries(asMember, id, { slug: 'buy' })).rejects.toEqual(refused('forbidden'));
  await expect(setSeriesEntries(asMember, id, { entries, version })).rejects.toEqual(refused('forbidden'));
  const { version: back } = await unpublishSeries(asMember, id);
  expect((await saveSeriesText(asMember, id, 'en', { ...text, version: back })).status).toBe('draft');
  await expect(publishSeries(asMember, id)).rejects.toEqual(refused('forbidden'));
});

describe('the page of a post', () => {
  test('names its public neighbours, in the language of the reader', async () => {
    const [first = ''] = await givenChapters(['Wind']);
    const [soon = ''] = await givenChapters(['Soon'], { at: TEST_NOW + 60_000 });
    const draft = await givenDraft({ by: bob });
    const here = await givenPublished(testContext(), {
      by: bob,
      slug: 'here',
      texts: { en: { title: 'Here' } },
    });
    const last = await givenPublished(testContext(), {
      by: bob,
      slug: 'last',
      texts: { en: { title: 'Last' }, 'zh-TW': { title: '最後' } },
    });
    await givenSeries(testContext(), {
      by: bob,
      titles: { en: 'Weather', 'zh-TW': '天氣' },
      entries: [
        ...at([first]),
        { heading: { en: 'Between' }, depth: 0 },
        ...at([draft.id, soon, here, last]),
      ],
    });
    const { series } = await getPost(testContext({ locale: 'zh-TW' }), 'here');
    expect(series).toEqual({
      slug: 'weather',
      kind: 'series',
      title: '天氣',
      shownLocale: 'zh-TW',
      number: 2,
      total: 3,
      previous: { slug: expect.any(String), title: 'Wind', shownLocale: 'en' },
      next: { slug: 'last', title: '最後', shownLocale: 'zh-TW' },
    });
    const later = testContext({ clock: fixedClock(TEST_NOW + 60_000) });
    expect((await getPost(later, 'here')).series?.previous?.title).toBe('Soon');
    expect((await getPost(testContext(), 'last')).series).toMatchObject({ number: 3, next: null });
  });

  test('shows nothing of a draft series, and nothing for a post in no series', async () => {
    const [inDraft = ''] = await givenChapters(['In a draft']);
    const slug = `chapter-${count}`;
    await givenSeries(testContext(), { by: bob, slug: 'a-draft', entries: at([inDraft]), at: null });
    expect((await getPost(testContext(), slug)).series).toBeNull();
  });

  test('costs hardly more in a book of a hundred chapters than in a short series', async () => {
    const rowsReadIn = async (length: number) => {
      const posts = await givenChapters(Array.from({ length }, (_, index) => `Page ${index}`));
      const middle = `chapter-${count - Math.floor(length / 2)}`;
      await givenSeries(testContext(), { by: bob, slug: `long-${length}`, kind: 'book', entries: at(posts) });
      const ctx = testContext();
      expect((await getPost(ctx, middle)).series?.total).toBe(length);
      expect(ctx.db.stats.roundTrips).toBe(1);
      return ctx.db.stats.rowsRead;
    };
    const few = await rowsReadIn(5);
    expect(await rowsReadIn(100)).toBeLessThanOrEqual(few + 10);
  });
});

describe('a public series', () => {
  test('can be taken back, published again, and is gone when it is deleted; its posts stay', async () => {
    const { id, version, slug } = await givenOwnSeries('Comes and goes');
    await setSeriesEntries(asBob(), id, { entries: at(await givenChapters(['Stays'])), version });
    const chapter = `chapter-${count}`;
    await publishSeries(asBob(), id);
    expect((await getPost(testContext(), chapter)).series?.slug).toBe(slug);
    await unpublishSeries(asBob(), id);
    await expect(getSeries(testContext(), slug)).rejects.toEqual(refused('not_found'));
    await publishSeries(asBob(), id);
    await deleteSeries(asBob(), id);
    await expect(getOwnSeries(asBob(), id)).rejects.toEqual(refused('not_found'));
    expect((await getPost(testContext(), chapter)).series).toBeNull();
  });

  test('is in the list once it has a public post, the newest first, page by page', async () => {
    const ctx = testContext({ clock: fixedClock(TEST_NOW + 10) });
    await givenSeries(ctx, { by: bob, slug: 'empty' });
    const posts = await givenChapters(['A', 'B', 'C']);
    for (const [index, post] of posts.entries()) {
      const at = TEST_NOW + index + 1;
      const clock = fixedClock(at);
      await givenSeries(testContext({ clock }), {
        by: bob,
        slug: `listed-${index}`,
        entries: [{ postId: post, depth: 0 }],
      });
    }
    const first = await listSeries(ctx, { limit: 2 });
    expect(first.items.map(({ slug }) => slug)).toEqual(['listed-2', 'listed-1']);
    const next = await listSeries(ctx, { limit: 2, cursor: first.next ?? '' });
    expect(next.items[0]?.slug).toBe('listed-0');
    const back = await listSeries(ctx, { limit: 2, cursor: next.prev ?? '' });
    expect(back.items.map(({ slug }) => slug)).toEqual(['listed-2', 'listed-1']);
    const chinese = await listSeries(ctx, { limit: 50, locale: 'zh-TW' });
    expect(chinese.items.map(({ slug }) => slug)).not.toContain('listed-0');
  });

  test('moves to a new address that is free', async () => {
    const { id, slug } = await givenOwnSeries('Moves');
    expect((await updateSeries(asBob(), id, { slug: 'moved' })).slug).toBe('moved');
    await expect(updateSeries(asBob(), id, { slug: 'tides-times' })).rejects.toEqual(refused('slug_taken'));
    expect(slug).toBe('moves');
  });

  test('is in its author’s own list, the last touched first', async () => {
    const asDora = testContext({ as: dora, clock: fixedClock(TEST_NOW + 5) });
    const { id } = await createSeries(asDora, { locale: 'zh-TW', title: '我的', summary: '', markdown: '' });
    const { items } = await listOwnSeries(asDora, { limit: 20 });
    expect(items).toMatchObject([
      { id, title: '我的', shownLocale: 'zh-TW', status: 'draft', entryCount: 0 },
    ]);
  });
});
