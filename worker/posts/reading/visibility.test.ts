import { describe, expect, test } from 'vitest';
import type { Member } from '#worker/platform/actor.ts';
import { unpublishPost } from '#worker/posts/service.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const [alice, mona, bob, carol, olga] = await Promise.all([
  givenPerson('alice'),
  givenPerson('mona'),
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('olga', 'author'),
]);

const draft = await givenDraft({ by: bob, title: 'A draft', slug: 'a-draft' });
const published = await givenPost({ by: bob, title: 'A public post' });
const takenBack = await givenPost({ by: bob, title: 'Taken back' });
await unpublishPost(testContext({ as: bob }), takenBack.id);

const READERS: [string, Member | undefined][] = [
  ['somebody anonymous', undefined],
  ['the owner', bob],
  ['another member', carol],
  ['another author', olga],
  ['a moderator', mona],
  ['an admin', alice],
];

describe.each(READERS)('%s', (_, as) => {
  const may = as === bob || as === mona || as === alice;

  test('reads a public post, and no other by its address', async () => {
    const answers = await Promise.all(
      [published.slug, draft.slug, takenBack.slug].map((slug) =>
        call('GET', `/api/v1/posts/${slug}`, { as }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 404, 404]);
  });

  test('finds only the public post in lists', async () => {
    const { body } = await call('GET', '/api/v1/posts?author=bob', { as });
    expect((body.data as { slug: string }[]).map((post) => post.slug)).toEqual([published.slug]);
  });

  test('opens posts in the editor only when they may', async () => {
    const statuses = await Promise.all(
      [published, draft, takenBack].map(
        async ({ id }) => (await call('GET', `/api/v1/me/posts/${id}`, { as })).status,
      ),
    );
    const others = as ? [403, 404, 404] : [401, 401, 401];
    expect(statuses).toEqual(may ? [200, 200, 200] : others);
  });
});

describe.each(READERS.filter(([, as]) => as === undefined || as === carol || as === olga))('%s', (_, as) => {
  test('changes nothing', async () => {
    const body = { title: 'Mine now', markdown: 'ha', version: 1 };
    const statuses = await Promise.all([
      call('PUT', `/api/v1/me/posts/${draft.id}/drafts/en`, { as, body }),
      call('PATCH', `/api/v1/me/posts/${draft.id}`, { as, body: { slug: 'mine-now' } }),
      call('DELETE', `/api/v1/me/posts/${draft.id}`, { as }),
      call('DELETE', `/api/v1/me/posts/${published.id}`, { as }),
      call('POST', `/api/v1/me/posts/${draft.id}/publication`, { as, body: {} }),
      call('DELETE', `/api/v1/me/posts/${published.id}/publication`, { as }),
    ]);
    for (const { status } of statuses) expect(status).toBeOneOf(as ? [403, 404] : [401]);
    const after = await call('GET', `/api/v1/me/posts/${draft.id}`, { as: bob });
    expect(after.body.data).toMatchObject({ slug: 'a-draft', drafts: [{ title: 'A draft', version: 1 }] });
  });
});

test('the draft of a member is theirs alone', async () => {
  const answer = await call('POST', '/api/v1/posts', { as: carol, body: { locale: 'en', title: 'Hello' } });
  expect([answer.status, answer.body.data]).toEqual([201, expect.objectContaining({ status: 'draft' })]);
  const { id } = answer.body.data as { id: string };
  expect((await call('GET', `/api/v1/me/posts/${id}`, { as: olga })).status).toBe(404);
});

test('a moderator edits a post without becoming its author', async () => {
  const post = await givenPost({ by: bob, title: 'To be mended' });
  await call('PATCH', `/api/v1/me/posts/${post.id}`, { as: mona, body: { tags: ['Mended'] } });
  const { body } = await call('GET', `/api/v1/posts/${post.slug}`);
  expect(body.data).toMatchObject({ authors: [{ name: 'bob' }], tags: [{ slug: 'mended', name: 'Mended' }] });
});
