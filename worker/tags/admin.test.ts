import { env, exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { postPublished } from '#src/posts/events.ts';
import { tagRemoved } from '#src/tags/events.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { claimAndDeliver } from '#worker/platform/deliver.ts';
import { outbox } from '#worker/platform/tables.ts';
import { getTagWithPosts, updatePost } from '#worker/posts/service.ts';
import { search } from '#worker/search/service.ts';
import { callByName } from '#worker/tags/call-by-name.ts';
import {
  addSynonym,
  createTag,
  deleteTag,
  followTag,
  getAdminTag,
  getTag,
  listAdminTags,
  mergeTags,
  removeSynonym,
  updateTag,
} from '#worker/tags/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { onlySearch } from '#worker/testing/search-index.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const mona = await givenPerson('mona');
const asMona = () => testContext({ as: mona });

/** What readers find on the page of a tag. */
async function pageOf(slug: string) {
  const { tag, posts } = await getTagWithPosts(testContext(), slug, { limit: 50 });
  return { slug: tag.slug, count: tag.postCount, titles: posts.items.map((post) => post.title).sort() };
}

async function titlesFound(q: string): Promise<string[]> {
  const page = await search(testContext(), { q, limit: 20 } as never);
  return page.items.map((hit) => JSON.stringify(hit.title).replace(/<\/?mark>/g, ''));
}

describe('merging two tags', () => {
  test('moves posts, followers and counters, each once, and leaves the old address', async () => {
    await givenPost({ by: bob, title: 'Only old', tags: ['Ocean'] });
    await givenPost({ by: bob, title: 'Both', tags: ['Ocean', 'Sea'] });
    await givenPost({ by: bob, title: 'Only new', tags: ['Sea'] });
    await followTag(testContext({ as: bob }), 'ocean');
    await followTag(testContext({ as: bob }), 'sea');
    await followTag(testContext({ as: carol }), 'ocean');

    const merged = await mergeTags(asMona(), 'ocean', 'sea');

    expect(merged).toMatchObject({ slug: 'sea', postCount: 3, followerCount: 2 });
    expect(merged.synonyms).toEqual([{ slug: 'ocean', name: 'Ocean' }]);
    const all = { slug: 'sea', count: 3, titles: ['Both', 'Only new', 'Only old'] };
    expect([await pageOf('sea'), await pageOf('ocean')]).toEqual([all, all]);
    const ctx = asMona();
    const [events] = await ctx.db.batch([ctx.db.select().from(outbox)]);
    expect(events.filter((event) => event.type === tagRemoved.type)).toMatchObject([
      { actorId: mona.personId, payload: { slug: 'ocean', intoId: merged.id } },
    ]);
  });

  test('moves the synonyms of the old tag, however often tags are merged', async () => {
    for (const tag of ['First', 'Second', 'Third'])
      await givenPost({ by: bob, title: `In ${tag}`, tags: [tag] });
    await addSynonym(asMona(), 'first', 'Foremost');
    await mergeTags(asMona(), 'first', 'second');
    await mergeTags(asMona(), 'second', 'third');
    expect((await getAdminTag(asMona(), 'foremost')).synonyms.map(({ slug }) => slug)).toEqual([
      'first',
      'foremost',
      'second',
    ]);
    expect((await pageOf('foremost')).count).toBe(3);
  });

  test('refuses the tag itself, and an unknown tag', async () => {
    await givenPost({ by: bob, title: 'Alone', tags: ['Alone'] });
    await addSynonym(asMona(), 'alone', 'Lonely');
    await expect(mergeTags(asMona(), 'alone', 'lonely')).rejects.toMatchObject({
      fields: [{ pointer: '/into', code: 'tag_is_same' }],
    });
    await expect(mergeTags(asMona(), 'alone', 'no-such')).rejects.toMatchObject({
      fields: [{ pointer: '/into', code: 'tag_unknown' }],
    });
    await expect(mergeTags(asMona(), 'no-such', 'alone')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('takes as many statements for thousands of posts, and reads each post a few times only', async () => {
    const many = 3_000;
    await givenPost({ by: bob, title: 'Pattern', tags: ['Crowd'] });
    await givenPost({ by: bob, title: 'Other', tags: ['Gathering'] });
    await multiply('pattern', many);

    const ctx = asMona();
    const merged = await mergeTags(ctx, 'crowd', 'gathering');

    expect(merged.postCount).toBe(many + 2);
    expect(ctx.db.stats.roundTrips).toBeLessThan(6);
    expect(ctx.db.stats.rowsRead).toBeLessThan(many * 15);
  });
});

/** Copies a public post with its tag, straight into the tables. */
async function multiply(slug: string, times: number): Promise<void> {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${times})`;
  const columns = 'owner_id, original_locale, published_at, listed_at, announced_at, created_at, updated_at';
  await env.DB.batch([
    env.DB.prepare(
      `${numbers} INSERT INTO posts (id, slug, ${columns}) SELECT p.id || i, p.slug || i, ${columns} FROM n, posts p WHERE p.slug = ?`,
    ).bind(slug),
    env.DB.prepare(
      `${numbers} INSERT INTO post_tags (post_id, tag_id, position, published_at)
        SELECT x.post_id || i, x.tag_id, 0, x.published_at FROM n, post_tags x JOIN posts p ON p.id = x.post_id WHERE p.slug = ?`,
    ).bind(slug),
    env.DB.prepare(
      'UPDATE tags SET post_count = post_count + ? WHERE id IN (SELECT tag_id FROM post_tags x JOIN posts p ON p.id = x.post_id WHERE p.slug = ?)',
    ).bind(times, slug),
  ]);
}

describe('a synonym of a tag', () => {
  test('is the tag when somebody writes it on a post, alone or beside the tag', async () => {
    await createTag(testContext({ as: bob }), { name: 'Front end', description: '' });
    await addSynonym(asMona(), 'front-end', '前端');
    const post = await givenPost({ by: bob, title: 'Pixels', tags: ['前端', 'Front End', 'Design'] });
    expect(post.tags.map(({ slug }) => slug)).toEqual(['front-end', 'design']);
    expect(await pageOf('前端')).toEqual({ slug: 'front-end', count: 1, titles: ['Pixels'] });
    const again = await updatePost(testContext({ as: bob }), post.id, { tags: ['Design', '前端'] });
    expect(again.tags.map(({ slug }) => slug)).toEqual(['design', 'front-end']);
    expect((await getTag(testContext(), 'front-end')).postCount).toBe(1);
    const ctx = testContext();
    const [events] = await ctx.db.batch([ctx.db.select().from(outbox)]);
    const notified = events.filter(
      ({ type, payload }) => type === postPublished.type && payload.postId === post.id,
    );
    expect(notified.at(-1)?.payload.tags).not.toContain('前端');
  });

  test('is followed as the tag', async () => {
    expect(await followTag(testContext({ as: carol }), '前端')).toEqual({
      following: true,
      followerCount: 1,
    });
    expect((await getTag(testContext({ as: carol }), 'front-end')).following).toBe(true);
  });

  test('cannot be another tag, nor a new one', async () => {
    const taken = addSynonym(asMona(), 'front-end', 'Design');
    await expect(taken).rejects.toMatchObject({ fields: [{ pointer: '/name', code: 'tag_name_taken' }] });
    const twice = addSynonym(asMona(), 'design', '前端');
    await expect(twice).rejects.toMatchObject({ fields: [{ pointer: '/name', code: 'tag_synonym_taken' }] });
    const made = createTag(testContext({ as: bob }), { name: '前端', description: '' });
    await expect(made).rejects.toMatchObject({ code: 'already_exists' });
  });

  test('is found by search', async () => {
    const ctx = asMona();
    await addSynonym(ctx, 'front-end', 'Browserland');
    await deliverAll(ctx);
    expect((await titlesFound('Browserland')).some((title) => title.includes('Front end'))).toBe(true);
  });

  test('leads nowhere once it is removed', async () => {
    await removeSynonym(asMona(), 'front-end', '前端');
    await expect(getTag(testContext(), '前端')).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeSynonym(asMona(), 'front-end', '前端')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('names that differ in their signs', () => {
  const slugsOf = async (title: string, tags: string[]) =>
    (await givenPost({ by: bob, title, tags })).tags.map(({ slug }) => slug);

  test('are tags of their own', async () => {
    const names = ['C', 'C++', 'C#', '.NET', 'A', 'A*'];
    const slugs = ['c', 'c-plus-plus', 'c-sharp', 'dot-net', 'a', 'a-star'];
    expect(await slugsOf('Languages', names)).toEqual(slugs);
    await addSynonym(asMona(), 'c-sharp', 'CSharp');
    expect(await slugsOf('More', ['CSharp', 'c++'])).toEqual(['c-sharp', 'c-plus-plus']);
  });

  test('lead to the tag that has the name, whatever its address', async () => {
    await updateTag(asMona(), 'c-plus-plus', { name: 'C++', slug: 'cpp' });
    expect(await slugsOf('Templates', ['C++', 'cpp', 'C'])).toEqual(['cpp', 'c']);
    await givenPost({ by: bob, title: 'Old', tags: ['Rst'] });
    await updateTag(asMona(), 'rst', { name: 'F#' });
    expect(await slugsOf('Types', ['F#'])).toEqual(['rst']);
  });

  test('lead to a tag from before the rules of slugs changed, once the job ran', async () => {
    await env.DB.prepare(
      "INSERT INTO tags (id, slug, name, created_at) VALUES ('old-tag', 'duong-d', 'Đường đ+', 0)",
    ).run();
    expect(await callByName.run(asMona(), null)).toMatchObject({ cursor: null });
    expect(await slugsOf('Roads', ['Đường đ+'])).toEqual(['duong-d']);
  });

  test('stay removed where a moderator removes them', async () => {
    for (const name of ['C--', 'A*', '@A']) await slugsOf(`About ${name}`, [name]);
    await updateTag(asMona(), 'c-minus-minus', { name: 'Cmm', slug: 'cmm' });
    await updateTag(asMona(), 'cmm', { name: 'C--' });
    await removeSynonym(asMona(), 'cmm', 'c-minus-minus');
    expect(await callByName.run(asMona(), null)).toMatchObject({ cursor: null });
    await updateTag(asMona(), 'cmm', { description: 'A small language.' });
    await expect(getTag(testContext(), 'c-minus-minus')).rejects.toMatchObject({ code: 'not_found' });
    expect(await callByName.run(asMona(), null)).toMatchObject({ cursor: null, done: 0 });
  });

  test('are found apart', async () => {
    const ctx = testContext();
    await deliverOld();
    const found = async (q: string) =>
      (await search(ctx, { q, limit: 20, kind: 'tag' } as never)).items.map((hit) => hit.path);
    expect(await found('C#')).toEqual(['/tags/c-sharp']);
    expect(await found('C++')).toEqual(['/tags/cpp']);
    expect(await found('csharp')).toEqual(['/tags/c-sharp']);
    expect(await found('.net')).toEqual(['/tags/dot-net']);
    expect(await found('c')).toEqual(expect.not.arrayContaining(['/tags/c-sharp', '/tags/cpp']));
  });
});

describe('changing a tag', () => {
  test('keeps its posts, and makes its old address a synonym', async () => {
    await givenPost({ by: bob, title: 'Waves', tags: ['Surf'] });
    const changed = await updateTag(asMona(), 'surf', {
      name: 'Surfing',
      slug: 'surfing',
      description: 'Boards.',
    });
    expect(changed).toMatchObject({ name: 'Surfing', description: 'Boards.', postCount: 1 });
    expect(await pageOf('surf')).toEqual({ slug: 'surfing', count: 1, titles: ['Waves'] });
    const back = await updateTag(asMona(), 'surfing', { slug: 'surf' });
    expect([back.slug, back.synonyms.map(({ slug }) => slug)]).toEqual(['surf', ['surfing']]);
  });

  test('refuses the address of another tag, and of its synonyms', async () => {
    await givenPost({ by: bob, title: 'Sand', tags: ['Beach'] });
    for (const slug of ['surf', 'surfing']) {
      await expect(updateTag(asMona(), 'beach', { slug })).rejects.toMatchObject({
        fields: [{ pointer: '/slug', code: 'tag_slug_taken' }],
      });
    }
    expect((await getTag(testContext(), 'beach')).slug).toBe('beach');
  });

  test('updates the posts in the search index, in batches', async () => {
    await givenPost({ by: bob, title: 'Nets and knots', tags: ['Fishery', 'Craft'] });
    await deliverOld();
    expect(await titlesFound('Fishery')).not.toEqual([]);

    const renaming = asMona();
    await updateTag(renaming, 'fishery', { name: 'Angling' });
    await deliverAll(renaming);

    expect(await titlesFound('Angling')).toContainEqual(expect.stringContaining('Nets and knots'));
    const deleting = asMona();
    await deleteTag(deleting, 'fishery');
    await deliverAll(deleting);
    expect(await titlesFound('Angling')).toEqual([]);
    expect(await titlesFound('Craft')).toContainEqual(expect.stringContaining('Nets and knots'));
  });
});

test('a new name reaches all documents of a tag that many posts have', async () => {
  const many = 250;
  await givenPost({ by: bob, title: 'Shoal', tags: ['Herring'] });
  await deliverOld();
  await multiply('shoal', many);
  await env.DB.prepare(
    `INSERT INTO search_documents (kind, target_id, locale, title, body, tags, title_tokens, body_tokens, tag_tokens, published_at, version)
      SELECT 'post', p.id, 'en', 'Shoal', '', 'Herring', '', '', '', 0, 1 FROM posts p WHERE p.slug GLOB 'shoal[0-9]*'`,
  ).run();

  const renaming = asMona();
  await updateTag(renaming, 'herring', { name: 'Sprat' });
  await deliverAll(renaming);

  const { results } = await env.DB.prepare(
    "SELECT tags, count(*) AS count FROM search_documents WHERE title = 'Shoal' GROUP BY tags",
  ).all();
  expect(results).toEqual([{ tags: 'Sprat', count: many + 1 }]);
});

/** Delivers what earlier contexts recorded and did not deliver, once their claims have ended. */
async function deliverOld(): Promise<void> {
  const ctx = testContext({ clock: fixedClock(TEST_NOW + 10 * 60_000) });
  const [rows] = await ctx.db.batch([ctx.db.select({ id: outbox.id }).from(outbox)]);
  await claimAndDeliver(
    ctx,
    onlySearch,
    rows.map(({ id }) => id),
  );
}

test('a deleted tag is removed from its posts, which stay', async () => {
  const post = await givenPost({ by: bob, title: 'Left', tags: ['Doomed', 'Kept'] });
  await followTag(testContext({ as: carol }), 'doomed');
  await deleteTag(asMona(), 'doomed');
  await expect(getTag(testContext(), 'doomed')).rejects.toMatchObject({ code: 'not_found' });
  expect((await pageOf('kept')).titles).toEqual(['Left']);
  await updatePost(testContext({ as: bob }), post.id, { tags: ['Kept'] });
  await expect(deleteTag(asMona(), 'doomed')).rejects.toMatchObject({ code: 'not_found' });
});

test('all tags are listed for moderators, those of drafts included, and found by their beginning', async () => {
  const { items } = await listAdminTags(asMona(), { limit: 100 });
  expect(items.map(({ slug }) => slug)).toContain('sea');
  const found = await listAdminTags(asMona(), { limit: 100, q: 'Oce' });
  expect(found.items.map(({ slug }) => slug)).toEqual(['sea']);
});

test.each([
  ['merge', (as: typeof bob) => mergeTags(testContext({ as }), 'sea', 'kept')],
  ['edit', (as: typeof bob) => updateTag(testContext({ as }), 'sea', { name: 'X1' })],
  ['delete', (as: typeof bob) => deleteTag(testContext({ as }), 'sea')],
  ['synonym', (as: typeof bob) => addSynonym(testContext({ as }), 'sea', 'Briny')],
  ['list', (as: typeof bob) => listAdminTags(testContext({ as }), { limit: 1 })],
])('%s is for moderators', async (_, attempt) => {
  await expect(attempt(bob)).rejects.toMatchObject({ code: 'forbidden' });
});

describe('a request for a synonym', () => {
  test('is answered by the API with the tag, and redirected by its feeds in every language and format', async () => {
    await addSynonym(asMona(), 'sea', 'Deep blue');
    expect((await call('GET', '/api/v1/tags/deep-blue')).body.data).toMatchObject({ slug: 'sea' });
    for (const [from, to] of [
      ['/tags/deep-blue/feed.atom', '/tags/sea/feed.atom'],
      ['/zh-TW/tags/deep-blue/feed.rss', '/zh-TW/tags/sea/feed.rss'],
    ] as const) {
      const answer = await exports.default.fetch(
        new Request(`http://localhost${from}`, { redirect: 'manual' }),
      );
      expect([answer.status, answer.headers.get('Location')]).toEqual([301, to]);
    }
  });
});
