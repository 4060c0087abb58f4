import { expect, test } from 'vitest';
import {
  approveComment,
  deleteComment,
  editComment,
  getComment,
  getCommentPage,
  getCommentPlace,
  listComments,
  refuseComment,
  setPolicy,
} from '#worker/discussion/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { call } from '#worker/testing/api.ts';
import { givenComment } from '#worker/testing/comments.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const dan = await givenPerson('dan');
const mona = await givenPerson('mona');

const as = (member?: Member) =>
  testContext({ ...(member && { as: member }), clock: fixedClock(TEST_NOW + 86_400_000) });

/** A pending comment as the approver read it (`read`), and as its author edited it since (`rewritten`). */
async function givenRewritten(again = 'Words that nobody saw') {
  const post = await givenPost({ by: bob });
  await setPolicy(as(bob), { kind: 'post', id: post.id }, 'approve');
  const read = await givenComment({ by: carol, on: post, markdown: 'Words that were read' });
  const rewritten = await editComment(as(carol), read.id, { markdown: again, version: read.version });
  return { post, read, rewritten };
}

test.each([
  ['approved', approveComment],
  ['refused', refuseComment],
])('a comment is %s only as it was read', async (_, decide) => {
  const { post, read, rewritten } = await givenRewritten();
  for (const who of [bob, mona])
    await expect(decide(as(who), read.id, read)).rejects.toMatchObject({ code: 'version_conflict' });
  expect(await getComment(as(bob), read.id)).toMatchObject({ status: 'pending', html: rewritten.html });
  await decide(as(bob), read.id, rewritten);
  await expect(decide(as(bob), read.id, rewritten)).rejects.toMatchObject({ code: 'not_found' });
  const { items } = await listComments(as(), { kind: 'post', id: post.id }, { sort: 'old', limit: 5 });
  expect(items).toHaveLength(decide === approveComment ? 1 : 0);
});

test('after a decision and an edit at the same time only the text that was read is public, or nothing', async () => {
  const { read, rewritten } = await givenRewritten();
  const edit = editComment(as(carol), read.id, { markdown: 'Worse words', version: rewritten.version });
  await Promise.allSettled([approveComment(as(bob), read.id, rewritten), edit]);
  const seen = await getComment(as(), read.id).catch(() => null);
  expect([undefined, rewritten.html]).toContain(seen?.html);
});

type Race = (id: string, read: { version: number }) => Promise<unknown>;
const byOther: Race = (id, read) => approveComment(as(mona), id, read);
const byAuthor: Race = (id) => deleteComment(as(carol), id);

test.each([
  ['approved', 'approved', approveComment, byOther],
  ['refused', 'approved', refuseComment, byOther],
  ['approved', 'deleted', approveComment, byAuthor],
  ['refused', 'deleted', refuseComment, byAuthor],
])('a comment cannot be %s when it was %s at the same moment', async (_, __, decide, other) => {
  const { rewritten } = await givenRewritten();
  const ctx = as(bob);
  const batch = ctx.db.batch.bind(ctx.db);
  // Between the last read and the decision.
  ctx.db.batch = (async (statements: Parameters<typeof batch>[0]) => {
    if (statements.length > 2) await other(rewritten.id, rewritten).catch(() => {});
    return batch(statements);
  }) as never;
  await expect(decide(ctx, rewritten.id, rewritten)).rejects.toMatchObject({ code: 'not_found' });
});

test('every address of a moderated comment shows its place, and its text to those who may read it', async () => {
  const post = await givenPost({ by: bob });
  const { id } = await givenComment({ by: carol, on: post, markdown: 'Words of old' });
  await setPolicy(as(bob), { kind: 'post', id: post.id }, 'approve');
  const moderated = await editComment(as(carol), id, { markdown: 'Words that wait', version: 1 });
  const seenBy = async (who?: Member) => [
    (await call('GET', `/api/v1/comments/${id}`, who && { as: who })).body.data,
    (await getCommentPage(as(who), { section: 'posts', slug: post.slug, id }, { sort: 'best' })).comment,
  ];
  for (const who of [undefined, dan]) {
    const place = { status: 'pending', author: null, html: '', markdown: null };
    expect(await seenBy(who)).toMatchObject([place, place]);
    expect(await getCommentPlace(as(who), id)).toContain(id);
    expect((await call('GET', `/api/v1/comments/${id}/revisions`, who && { as: who })).status).toBe(404);
  }
  for (const who of [carol, bob, mona])
    expect(await seenBy(who)).toMatchObject([{ html: moderated.html }, { html: moderated.html }]);
});

test('the API requires the version that was read', async () => {
  const { read, rewritten } = await givenRewritten();
  const path = `/api/v1/comments/${read.id}`;
  for (const decision of ['approval', 'refusal']) {
    const decide = (body: object) => call('POST', `${path}/${decision}`, { as: bob, body });
    expect((await decide({})).status).toBe(422);
    expect(await decide({ version: read.version })).toMatchObject({
      status: 409,
      body: { code: 'version_conflict' },
    });
  }
  const approved = await call('POST', `${path}/approval`, { as: bob, body: { version: rewritten.version } });
  expect(approved.body.data).toMatchObject({ status: 'public', html: rewritten.html });
});
