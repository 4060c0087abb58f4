import { expect, test } from 'vitest';
import { slugSchema } from '#src/posts/model.ts';
import { createPost, getPost, publishPost, unpublishPost, updatePost } from '#worker/posts/service.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const asBob = () => testContext({ as: bob });

async function rename(post: { id: string }, ...slugs: string[]): Promise<void> {
  for (const slug of slugs) await updatePost(asBob(), post.id, { slug });
}

async function leadsTo(path: string): Promise<string | null> {
  return resolveRedirect(testContext(), path).then(
    ({ to }) => to,
    () => null,
  );
}

test('a changed slug redirects, in one step however often it changes', async () => {
  const post = await givenPost({ by: bob, title: 'Alpha' });
  await rename(post, 'beta', 'gamma');
  expect(await Promise.all(['/posts/alpha', '/posts/beta', '/posts/gamma'].map(leadsTo))).toEqual([
    '/posts/gamma',
    '/posts/gamma',
    null,
  ]);
});

test('a slug that is used again leads to the post, without a loop', async () => {
  const post = await givenPost({ by: bob, title: 'Round' });
  await rename(post, 'trip', 'round');
  expect(await leadsTo('/posts/trip')).toBe('/posts/round');
  expect(await leadsTo('/posts/round')).toBeNull();
  expect((await getPost(testContext(), 'round')).id).toBe(post.id);
});

test('an old slug that another post takes belongs to the public post', async () => {
  const first = await givenPost({ by: bob, title: 'Harbour' });
  await rename(first, 'old-harbour');
  const draft = await givenDraft({ by: bob, title: 'The new harbour', slug: 'harbour' });
  expect(await leadsTo('/posts/harbour')).toBe('/posts/old-harbour');

  await publishPost(asBob(), draft.id, {});

  expect(await leadsTo('/posts/harbour')).toBeNull();
  expect((await getPost(testContext(), 'harbour')).id).toBe(draft.id);
  await rename(draft, 'harbour-two');
  expect(await leadsTo('/posts/harbour')).toBe('/posts/harbour-two');
});

test('a draft leaves no redirect, and a redirect to a post that is taken back leads nowhere', async () => {
  const draft = await givenDraft({ by: bob, slug: 'quiet-start' });
  await rename(draft, 'quiet-end');
  expect(await leadsTo('/posts/quiet-start')).toBeNull();

  const post = await givenPost({ by: bob, title: 'Loud start' });
  await rename(post, 'loud-end');
  await unpublishPost(asBob(), post.id);
  expect(await leadsTo('/posts/loud-start')).toBeNull();
});

test('a path is found however it is written, in every language', async () => {
  const post = await givenPost({ by: bob, title: '潮間帶' });
  await rename(post, '潮池');
  const to = encodeURI('/posts/潮池');
  for (const path of ['/posts/潮間帶', `${encodeURI('/posts/潮間帶')}/`, '/zh-TW/posts/潮間帶?utm_source=x'])
    expect(await leadsTo(path)).toBe(to);
});

test('letters are one address whether they are composed or decomposed', async () => {
  const [whole, pieces] = ['한국어'.normalize('NFC'), '한국어'.normalize('NFD')];
  const post = await givenPost({ by: bob, title: 'Korean', slug: slugSchema.parse(pieces) });
  expect(post.slug).toBe(whole);
  await rename(post, 'hangul');
  expect(await leadsTo(`/posts/${whole}`)).toBe('/posts/hangul');
  expect(await leadsTo(`/posts/${pieces}`)).toBe('/posts/hangul');
});

test.each(['posts/alpha', '//evil.example', '/%E0%A4%A', '/', '/\u0000', '/nowhere'])(
  '%j leads nowhere',
  async (path) => {
    const answer = await call('GET', `/api/v1/redirects/resolve?path=${encodeURIComponent(path)}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  },
);

test('a post can always be created at the address of a redirect', async () => {
  const post = await createPost(asBob(), {
    locale: 'en',
    title: 'x',
    summary: '',
    markdown: 'x',
    tags: [],
    slug: 'alpha',
  });
  expect(post.slug).toBe('alpha');
});
