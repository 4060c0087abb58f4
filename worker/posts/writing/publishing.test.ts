import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { PublishPost } from '#src/posts/model.ts';
import type { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import {
  createPost,
  deletePost,
  getOwnPost,
  getPost,
  listOwnPosts,
  listRevisions,
  publishPost,
  saveDraft,
  unpublishPost,
  updatePost,
} from '#worker/posts/service.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const olga = await givenPerson('olga', 'author');

function asBob(clock = fixedClock(TEST_NOW)) {
  return testContext({ as: bob, clock });
}

describe('publishing', () => {
  test('renders the text once and takes the slug from the title', async () => {
    const draft = await givenDraft({
      by: bob,
      title: 'Why is the sea salty?',
      markdown: '## Rivers\n\nSalt & *more*.',
    });
    expect(draft).toMatchObject({ slug: null, status: 'draft', publishedAt: null });

    const post = await publishPost(asBob(), draft.id, {});

    expect(post).toMatchObject({
      slug: 'why-is-the-sea-salty',
      status: 'published',
      drafts: [{ changed: false }],
    });
    const read = await getPost(testContext(), 'why-is-the-sea-salty');
    expect(read).toMatchObject({
      title: 'Why is the sea salty?',
      summary: expect.stringContaining('Salt & more'),
      readingMinutes: 1,
    });
    expect(read.html).toContain('<em>more</em>');
    expect(read.publishedAt).toBe(new Date(TEST_NOW).toISOString());
  });

  test('numbers the slug of a title that another post has', async () => {
    const slugs = [];
    for (let count = 0; count < 3; count += 1)
      slugs.push((await givenPost({ by: bob, title: 'Same!' })).slug);
    expect(slugs).toEqual(['same', 'same-2', 'same-3']);
  });

  test('keeps the letters of a Chinese title, and falls back to the id without letters', async () => {
    const chinese = await givenPost({ by: bob, title: '潮汐 與 月亮' });
    const wordless = await givenPost({ by: bob, title: '🌊' });
    expect(chinese.slug).toBe('潮汐-與-月亮');
    expect(wordless.slug).toBe(wordless.id);
    expect((await getPost(testContext(), wordless.id)).title).toBe('🌊');
  });

  test('needs a title and a text', async () => {
    const draft = await givenDraft({ by: bob, title: ' ', markdown: 'x' });
    await expect(publishPost(asBob(), draft.id, {})).rejects.toMatchObject({ code: 'nothing_to_publish' });
  });

  test('of changes keeps the date and the slug, and updates the date of the text', async () => {
    const post = await givenPost({ by: bob, title: 'First words' });
    await saveDraft(asBob(), post.id, 'en', {
      title: 'Other words',
      summary: '',
      markdown: 'New.',
      version: 1,
    });
    expect((await getPost(testContext(), post.slug)).title).toBe('First words');

    const again = await publishPost(asBob(), post.id, {});

    expect([again.publishedAt, again.slug]).toEqual([post.publishedAt, post.slug]);
    const read = await getPost(testContext(), post.slug);
    expect([read.title, read.updatedAt]).toEqual(['Other words', new Date(TEST_NOW).toISOString()]);
  });

  test('of nothing new leaves the date of the text', async () => {
    const post = await givenPost({ by: bob, title: 'Unmoved' });
    const before = await getPost(testContext(), post.slug);
    await publishPost(asBob(), post.id, {});
    expect((await getPost(testContext(), post.slug)).updatedAt).toBe(before.updatedAt);
  });

  test('records which pages it affects, and a draft records nothing', async () => {
    const ctx = asBob();
    const draft = await createPost(ctx, {
      locale: 'en',
      title: 'Told',
      summary: '',
      markdown: 'x',
      tags: ['Old Tag'],
    });
    await publishPost(ctx, draft.id, {});
    const updater = asBob();
    await updatePost(updater, draft.id, { slug: 'told-anew', tags: ['New Tag'] });
    const [rows] = await ctx.db.batch([ctx.db.select().from(outbox)]);
    const notified = rows
      .filter((row) => row.payload.postId === draft.id)
      .map(({ type, payload }) => ({ type, ...payload }));
    const reach = { postId: draft.id, authors: ['bob'], locales: ['en'] };
    expect(notified).toEqual([
      {
        type: 'posts.published',
        ...reach,
        slugs: ['told'],
        tags: ['old-tag'],
        wasPublic: false,
        isPublic: true,
      },
      {
        type: 'posts.published',
        ...reach,
        slugs: ['told', 'told-anew'],
        tags: ['old-tag', 'new-tag'],
        wasPublic: true,
        isPublic: true,
      },
    ]);
  });
});

describe('languages', () => {
  test('a reader gets the language of the path, else the one there is, marked', async () => {
    const both = await givenPost({ by: bob, title: 'Tide pools', also: { 'zh-TW': '潮池' } });
    const chinese = await givenPost({ by: bob, locale: 'zh-TW', title: '只有中文' });
    const read = async (locale: 'en' | 'zh-TW', slug: string) => {
      const { title, shownLocale, translations } = await getPost(testContext({ locale }), slug);
      return [title, shownLocale, translations];
    };
    expect(await read('en', both.slug)).toEqual(['Tide pools', 'en', ['en', 'zh-TW']]);
    expect(await read('zh-TW', both.slug)).toEqual(['潮池', 'zh-TW', ['en', 'zh-TW']]);
    expect(await read('en', chinese.slug)).toEqual(['只有中文', 'zh-TW', ['zh-TW']]);
  });

  test('a program chooses with `locale` or Accept-Language', async () => {
    const { slug } = await givenPost({ by: bob, title: 'Sand', also: { 'zh-TW': '沙' } });
    const asked = await call('GET', `/api/v1/posts/${slug}?locale=zh-TW`);
    const negotiated = await call('GET', `/api/v1/posts/${slug}`, {
      headers: { 'Accept-Language': 'zh-Hant' },
    });
    expect([asked.body.data, negotiated.body.data]).toMatchObject([{ title: '沙' }, { title: '沙' }]);
  });

  test('a language that is only half written stays a draft', async () => {
    const post = await givenPost({ by: bob, title: 'Half' });
    await saveDraft(asBob(), post.id, 'zh-TW', { title: '一半', summary: '', markdown: '', version: 0 });
    await publishPost(asBob(), post.id, {});
    expect((await getPost(testContext({ locale: 'zh-TW' }), post.slug)).translations).toEqual(['en']);
  });

  test('a post whose other language is finished first is published in that one', async () => {
    const draft = await givenDraft({ by: bob, title: '', markdown: '', also: { 'zh-TW': '先寫中文' } });
    const post = await publishPost(asBob(), draft.id, {});
    expect(post).toMatchObject({ originalLocale: 'zh-TW', slug: '先寫中文' });
  });
});

describe('the languages to publish', () => {
  const WRITTEN = { en: 'Ebb, rewritten', 'zh-TW': '退潮，重寫' } as const;

  /** A post in English, with a changed working copy in English and a first one in Chinese. */
  async function givenChanges() {
    const post = await givenPost({ by: bob, title: 'Ebb' });
    await saveDraft(asBob(), post.id, 'en', textOf(WRITTEN.en, 1));
    await saveDraft(asBob(), post.id, 'zh-TW', textOf(WRITTEN['zh-TW'], 0));
    return post;
  }

  const textOf = (title: string, version: number) => ({ title, summary: '', markdown: title, version });

  const rows: [languages: Locale[] | undefined, en: string, translations: Locale[], changed: boolean[]][] = [
    [['en'], WRITTEN.en, ['en'], [false, true]],
    [['zh-TW'], 'Ebb', ['en', 'zh-TW'], [true, false]],
    [['zh-TW', 'en'], WRITTEN.en, ['en', 'zh-TW'], [false, false]],
    [undefined, WRITTEN.en, ['en', 'zh-TW'], [false, false]],
  ];

  test.each(rows)('%s: those come out, and others stay as they are', async (languages, en, all, changed) => {
    const { id, slug } = await givenChanges();
    const answer = await call('POST', `/api/v1/me/posts/${id}/publication`, {
      as: bob,
      body: languages ? { languages } : {},
    });
    expect(answer.status).toBe(200);
    const { title, translations } = await getPost(testContext(), slug);
    expect([title, translations]).toEqual([en, all]);
    const { drafts } = await getOwnPost(asBob(), id);
    expect(drafts.map((draft) => draft.changed)).toEqual(changed);
  });

  test('need a text, and one that makes sense', async () => {
    const { id } = await givenPost({ by: bob, title: 'Only English' });
    const path = `/api/v1/me/posts/${id}/publication`;
    const refused: [body: unknown, code: string][] = [
      [{ languages: ['zh-TW'] }, 'nothing_to_publish'],
      [{ languages: ['en', 'zh-TW'] }, 'nothing_to_publish'],
      [{ languages: [] }, 'validation_failed'],
      [{ languages: ['fr'] }, 'validation_failed'],
    ];
    for (const [body, code] of refused)
      expect((await call('POST', path, { as: bob, body })).body.code).toBe(code);
    expect((await call('POST', path, { as: bob, body: { languages: ['en'] } })).status).toBe(200);
  });

  test('of a first publication decide its language and its address', async () => {
    const draft = await givenDraft({ by: bob, title: 'Later', also: { 'zh-TW': '先出中文' } });
    const post = await publishPost(asBob(), draft.id, { languages: ['zh-TW'] });
    expect(post).toMatchObject({ originalLocale: 'zh-TW', slug: '先出中文' });
    expect(post.drafts.map(({ published, changed }) => [published, changed])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

test('the list of my posts has the titles of the page’s language, where there are any', async () => {
  const nora = await givenPerson('nora', 'author');
  const rows: [en: string, zh: string | undefined, shown: Record<Locale, string>][] = [
    ['Both', '都有', { en: 'Both', 'zh-TW': '都有' }],
    ['Only English', undefined, { en: 'Only English', 'zh-TW': 'Only English' }],
    ['Untitled there', '', { en: 'Untitled there', 'zh-TW': 'Untitled there' }],
    ['', '只有中文', { en: '只有中文', 'zh-TW': '只有中文' }],
  ];
  for (const [title, zh, shown] of rows) {
    const { id } = await givenDraft({ by: nora, title, ...(zh !== undefined && { also: { 'zh-TW': zh } }) });
    for (const locale of ['en', 'zh-TW'] as const) {
      const { items } = await listOwnPosts(testContext({ as: nora, locale }), { limit: 20 });
      expect(items.find((post) => post.id === id)?.title).toBe(shown[locale]);
    }
  }
});

test('a text that is saved during a publication is neither published nor kept as published', async () => {
  const { id, slug } = await givenPost({ by: bob, title: 'Tide mark' });
  const change = (title: string, version: number) =>
    saveDraft(asBob(), id, 'en', { title, summary: '', markdown: title, version });
  await change('Asked for', 1);
  const ctx = asBob();
  const { $client } = ctx.db;
  const batch = $client.batch.bind($client);
  let trips = 0;
  $client.batch = async <T>(statements: D1PreparedStatement[]) => {
    const results = await batch<T>(statements);
    trips += 1;
    // The publication has read the working copy, and writes later.
    if (trips === 1) await change('Typed meanwhile', 2);
    return results;
  };

  await publishPost(ctx, id, {});

  expect((await getPost(testContext(), slug)).title).toBe('Asked for');
  const { items } = await listRevisions(asBob(), id, { locale: 'en', limit: 10 });
  expect(items.filter(({ kind }) => kind === 'published').map(({ title }) => title)).toEqual([
    'Asked for',
    'Tide mark',
  ]);
  expect((await getOwnPost(asBob(), id)).drafts).toMatchObject([{ title: 'Typed meanwhile', changed: true }]);
});

describe('a post that is taken back', () => {
  test('is gone for readers and is published again at its address', async () => {
    const post = await givenPost({ by: bob, title: 'Back and forth', tags: ['Waves'] });
    await unpublishPost(asBob(), post.id);
    await expect(getPost(testContext(), post.slug)).rejects.toMatchObject({ code: 'not_found' });
    await publishPost(asBob(), post.id, {});
    expect((await getPost(testContext(), post.slug)).title).toBe('Back and forth');
  });

  test('or deleted leaves no trace', async () => {
    const post = await givenPost({ by: bob, title: 'Soon gone', also: { 'zh-TW': '快沒了' } });
    await updatePost(asBob(), post.id, { slug: 'sooner-gone' });
    await deletePost(asBob(), post.id);
    await expect(getOwnPost(asBob(), post.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(resolveRedirect(testContext(), '/posts/soon-gone')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(deletePost(asBob(), post.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('two concurrent requests', () => {
  test('that save from the same version: one wins, the other is refused and overwrites nothing', async () => {
    const draft = await givenDraft({ by: bob });
    const save = (title: string) =>
      saveDraft(asBob(), draft.id, 'en', { title, summary: '', markdown: 'x', version: 1 });
    const outcomes = await Promise.allSettled([save('left'), save('right')]);

    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost.map(({ reason }) => (reason as AppError).code)).toEqual(['version_conflict']);
    const { drafts } = await getOwnPost(asBob(), draft.id);
    expect(drafts[0]?.version).toBe(2);
  });

  test('that begin the same translation: one wins', async () => {
    const draft = await givenDraft({ by: bob });
    const save = (title: string) =>
      saveDraft(asBob(), draft.id, 'zh-TW', { title, summary: '', markdown: 'x', version: 0 });
    const outcomes = await Promise.allSettled([save('左'), save('右')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('that publish the same: all succeed, and it happens once', async () => {
    const draft = await givenDraft({ by: bob, title: 'Twenty clicks', also: { 'zh-TW': '按了二十次' } });
    const ctx = asBob();
    const clicks = Array.from({ length: 20 }, () => publishPost(asBob(), draft.id, {}));

    const posts = await Promise.all(clicks);

    expect(new Set(posts.map(({ slug, status, version }) => `${slug} ${status} ${version}`))).toEqual(
      new Set(['twenty-clicks published 2']),
    );
    const [events] = await ctx.db.batch([
      ctx.db
        .select()
        .from(outbox)
        .where(sql`type = 'posts.published' AND payload ->> 'postId' = ${draft.id}`),
    ]);
    const { items } = await listRevisions(asBob(), draft.id, { locale: 'en', limit: 10 });
    expect([events.length, items.map(({ kind }) => kind)]).toEqual([1, ['published']]);
  });

  test('that publish otherwise: one wins', async () => {
    const rows: [PublishPost, PublishPost][] = [
      [{ slug: 'ebb-here' }, { slug: 'ebb-there' }],
      [{}, { visibility: 'members' }],
      [{}, { publishAt: new Date(TEST_NOW + 60_000).toISOString() }],
      [{ languages: ['en'] }, { languages: ['zh-TW'] }],
    ];
    for (const wishes of rows) {
      const draft = await givenDraft({ by: bob, title: 'Two minds', also: { 'zh-TW': '兩個主意' } });
      const outcomes = await Promise.allSettled(wishes.map((wish) => publishPost(asBob(), draft.id, wish)));
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost.map(({ reason }) => (reason as AppError).code)).toEqual(['version_conflict']);
    }
  });

  test('that want the same slug: one gets it', async () => {
    await givenPost({ by: bob, title: 'Mine', slug: 'wanted' });
    const draft = await givenDraft({ by: olga, title: 'Hers' });
    const answer = await call('PATCH', `/api/v1/me/posts/${draft.id}`, {
      as: olga,
      body: { slug: 'wanted' },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'slug_taken']);
  });
});

describe('malformed input', () => {
  const bodies: unknown[] = [
    {},
    [],
    'text',
    { locale: 'fr', title: 'x' },
    { locale: 'en', title: 'x'.repeat(201) },
    { locale: 'en', title: 'a\u0000b' },
    { locale: 'en', title: 'x', tags: 'Sea' },
    { locale: 'en', title: 'x', tags: Array.from({ length: 11 }, (_, number) => `t${number}`) },
    { locale: 'en', title: 'x', slug: 'Not A Slug' },
    { locale: 'en', title: 'x', slug: '../admin' },
    { locale: 'en', title: 'x', markdown: 'x'.repeat(300_001) },
    { locale: 'en', title: 'x', ownerId: olga.personId },
    JSON.parse('{"locale":"en","__proto__":{"title":"x"}}'),
  ];

  test.each(bodies.map((body) => [JSON.stringify(body).slice(0, 60), body]))(
    '%s begins no post',
    async (_, body) => {
      const answer = await call('POST', '/api/v1/posts', { as: bob, body });
      expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    },
  );

  test('invalid ids and languages are refused', async () => {
    const body = { title: 'x', markdown: 'x', version: 0 };
    const unknown = '018f0000-0000-7000-8000-000000000000';
    const paths: [string, number][] = [
      ['/api/v1/me/posts/not-an-id/drafts/en', 422],
      [`/api/v1/me/posts/${unknown}/drafts/fr`, 422],
      [`/api/v1/me/posts/${unknown}/drafts/en`, 404],
    ];
    for (const [path, status] of paths)
      expect((await call('PUT', path, { as: bob, body })).status).toBe(status);
  });
});

test('the list of my posts shows drafts and public ones, the last touched first, page by page', async () => {
  const nina = await givenPerson('nina', 'author');
  const clock = fixedClock(Date.UTC(2025, 0, 1));
  const posts = [];
  for (const title of ['one', 'two', 'three']) {
    posts.push(await givenDraft({ by: nina, title, clock, also: { 'zh-TW': `${title}號` } }));
    clock.advance(1000);
  }
  await saveDraft(testContext({ as: nina }), posts[0]?.id ?? '', 'en', {
    title: 'One',
    summary: '',
    markdown: 'x',
    version: 1,
  });
  const ctx = testContext({ as: nina });

  const first = await listOwnPosts(ctx, { limit: 2 });
  const second = await listOwnPosts(ctx, { limit: 2, cursor: first.next ?? '' });

  expect([...first.items, ...second.items].map((post) => post.title)).toEqual(['One', 'three', 'two']);
  expect(first.items[0]).toMatchObject({
    status: 'draft',
    slug: null,
    locales: ['en', 'zh-TW'],
    shownLocale: 'en',
  });
  expect(
    (await listOwnPosts(ctx, { limit: 2, cursor: second.prev ?? '' })).items.map((post) => post.title),
  ).toEqual(['One', 'three']);
  expect((await listOwnPosts(ctx, { limit: 20, status: 'published' })).items).toEqual([]);
});
