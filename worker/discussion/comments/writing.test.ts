import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { CORRECTION_MS } from '#src/discussion/rules.ts';
import {
  approveComment,
  deleteComment,
  editComment,
  getComment,
  listComments,
  listPending,
  listRevisions,
  previewComment,
  refuseComment,
  removeComment,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { commentRevisions, comments } from '#worker/discussion/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import { deletePost, unpublishPost } from '#worker/posts/service.ts';
import { restrictions } from '#worker/social/tables.ts';
import { call } from '#worker/testing/api.ts';
import { givenComment } from '#worker/testing/comments.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const dan = await givenPerson('dan');
const mona = await givenPerson('mona');
const DAY = 24 * 60 * 60_000;

const as = (member?: Member, at = TEST_NOW + DAY) =>
  testContext({ ...(member && { as: member }), clock: fixedClock(at) });
const list = (post: { id: string }, member?: Member, query: object = {}) =>
  listComments(as(member), { kind: 'post', id: post.id }, { sort: 'old', limit: 50, ...query });

async function eventsOf(commentId: string): Promise<string[]> {
  const { db } = testContext();
  const [rows] = await db.batch([db.select().from(outbox)]);
  return rows.filter((row) => row.payload.commentId === commentId).map((row) => row.type);
}

async function block(one: Member, other: Member, kind: 'block' | 'ignore' = 'block') {
  const { db } = testContext();
  await db.batch([
    db.insert(restrictions).values({ personId: one.personId, otherId: other.personId, kind, createdAt: 1 }),
  ]);
}

describe('a comment', () => {
  test('is there for everybody at once, with the answers below it', async () => {
    const post = await givenPost({ by: bob });
    const first = await givenComment({ by: carol, on: post, markdown: 'The *sea*' });
    const answer = await givenComment({ by: bob, on: post, under: first });
    const page = await list(post);
    expect(page.items.map(({ id, level, depth }) => [id, level, depth])).toEqual([
      [first.id, 0, 0],
      [answer.id, 1, 1],
    ]);
    expect(page.items[0]).toMatchObject({
      html: '<p>The <em>sea</em></p>',
      author: { name: 'carol' },
      markdown: null,
    });
    expect(page.total).toBe(2);
    expect(await eventsOf(answer.id)).toEqual(['discussion.comment_posted']);
  });

  test('is written once when it is sent twice', async () => {
    const post = await givenPost({ by: bob });
    const ctx = () => testContext({ as: carol });
    const send = () => writeComment(ctx(), { kind: 'post', id: post.id }, { markdown: 'Once only' });
    const [one, other] = await Promise.all([send(), send()]);
    const again = await send();
    expect([other.id, again.id]).toEqual([one.id, one.id]);
    expect((await list(post)).total).toBe(1);
  });

  test.each([
    ['', 'says_nothing'],
    [' . ', 'says_nothing'],
    ['![](https://example.com)\n', undefined],
  ])('«%s» is refused with %s', async (markdown, code) => {
    const post = await givenPost({ by: bob });
    const written = givenComment({ by: carol, on: post, markdown });
    if (code) await expect(written).rejects.toMatchObject({ fields: [{ pointer: '/markdown', code }] });
    else await written;
  });

  test('needs a target that exists and that its writer may see', async () => {
    const post = await givenPost({ by: bob });
    await unpublishPost(testContext({ as: bob }), post.id);
    await expect(givenComment({ by: carol, on: post })).rejects.toMatchObject({ code: 'not_found' });
    const at = (kind: string) => writeComment(as(carol), { kind, id: post.id }, { markdown: 'Hello there' });
    await expect(at('nothing')).rejects.toMatchObject({ code: 'not_found' });
    await expect(at('comment')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('answers only existing comments of the same discussion', async () => {
    const [post, other] = [await givenPost({ by: bob }), await givenPost({ by: bob })];
    const elsewhere = await givenComment({ by: carol, on: other });
    const gone = await givenComment({ by: carol, on: post });
    await deleteComment(as(carol), gone.id);
    for (const under of [elsewhere, gone]) {
      await expect(givenComment({ by: carol, on: post, under })).rejects.toMatchObject({
        fields: [{ pointer: '/parentId', code: 'parent_gone' }],
      });
    }
  });

  test('goes nineteen levels deep and no deeper', async () => {
    const post = await givenPost({ by: bob });
    let under = await givenComment({ by: carol, on: post });
    for (let depth = 1; depth <= 18; depth += 1) under = await givenComment({ by: carol, on: post, under });
    expect(under.depth).toBe(18);
    await expect(givenComment({ by: carol, on: post, under })).rejects.toMatchObject({
      fields: [{ code: 'too_deep' }],
    });
  });
});

describe('a preview', () => {
  const previewOf = (post: { id: string }, body: object, who?: Member) =>
    call('POST', `/api/v1/threads/post/${post.id}/comments/preview`, { ...(who && { as: who }), body });

  test('shows what the comment would be, and stores nothing', async () => {
    const post = await givenPost({ by: bob });
    const markdown = '# *Sea* @bob @nobody-of-that-name\n\n<script>x</script>';
    const ctx = as(carol);
    const { html } = await previewComment(ctx, { kind: 'post', id: post.id }, { markdown });
    expect(ctx.db.stats).toMatchObject({ roundTrips: 1, rowsWritten: 0 });
    expect((await previewOf(post, { markdown }, carol)).body.data).toEqual({ html });
    expect((await list(post)).items).toEqual([]);
    expect((await givenComment({ by: carol, on: post, markdown })).html).toBe(html);
  });

  test('says what would be wrong, and is for people who may see the target', async () => {
    const post = await givenPost({ by: bob });
    expect((await previewOf(post, { markdown: '.' }, carol)).body).toMatchObject({
      errors: [{ pointer: '/markdown', code: 'says_nothing' }],
    });
    await unpublishPost(testContext({ as: bob }), post.id);
    expect((await previewOf(post, { markdown: 'Hello' }, carol)).status).toBe(404);
    expect((await previewOf(post, { markdown: 'Hello' })).status).toBe(401);
  });
});

describe('an edit', () => {
  test('keeps the earlier text, for everybody who sees the comment', async () => {
    const post = await givenPost({ by: bob });
    const comment = await givenComment({ by: carol, on: post, markdown: 'First words' });
    const edited = await editComment(as(carol), comment.id, { markdown: 'Other words', version: 1 });
    expect(edited).toMatchObject({ version: 2, html: '<p>Other words</p>', editedAt: expect.any(String) });
    expect(await listRevisions(as(), comment.id)).toMatchObject([{ markdown: 'First words' }]);
    expect(await eventsOf(comment.id)).toContain('discussion.comment_edited');
  });

  test('within the first minute is a correction: the earlier text is nowhere', async () => {
    const post = await givenPost({ by: bob });
    const clock = fixedClock(TEST_NOW);
    const { id } = await givenComment({ by: carol, on: post, markdown: 'I live in Pier Street 7', clock });
    const corrected = await editComment(as(carol, TEST_NOW + CORRECTION_MS - 1), id, {
      markdown: 'I live by the pier',
      version: 1,
    });
    expect(corrected).toMatchObject({ version: 2, html: '<p>I live by the pier</p>', editedAt: null });
    for (const reader of [as(), as(carol), as(mona)]) expect(await listRevisions(reader, id)).toEqual([]);
    const { db } = testContext();
    const [kept] = await db.batch([db.select().from(commentRevisions).where(sql`comment_id = ${id}`)]);
    expect(kept).toEqual([]);
    expect(await eventsOf(id)).toContain('discussion.comment_edited');
    await editComment(as(carol, TEST_NOW + CORRECTION_MS), id, { markdown: 'Ask me', version: 2 });
    expect(await listRevisions(as(), id)).toMatchObject([{ markdown: 'I live by the pier' }]);
  });

  test('of an older version, or of somebody else, changes nothing', async () => {
    const post = await givenPost({ by: bob });
    const comment = await givenComment({ by: carol, on: post });
    const edit = (who: Member, version: number) =>
      editComment(as(who), comment.id, { markdown: `By ${who.name} ${version}`, version });
    const both = await Promise.allSettled([edit(carol, 1), edit(carol, 1)]);
    await expect(edit(carol, 1)).rejects.toMatchObject({ code: 'version_conflict' });
    await expect(edit(bob, 2)).rejects.toMatchObject({ code: 'forbidden' });
    expect(both.filter(({ status }) => status === 'fulfilled')).not.toHaveLength(0);
    expect((await getComment(as(), comment.id)).version).toBe(2);
    expect(await listRevisions(as(), comment.id)).toHaveLength(1);
  });
});

describe('a deleted comment', () => {
  test('keeps its place, without its text, while it has answers', async () => {
    const post = await givenPost({ by: bob });
    const first = await givenComment({ by: carol, on: post, markdown: 'A secret' });
    await editComment(as(carol), first.id, { markdown: 'Another secret', version: 1 });
    const answer = await givenComment({ by: bob, on: post, under: first });
    await deleteComment(as(carol), first.id);
    const { items, total } = await list(post);
    expect(items).toMatchObject([{ status: 'deleted', author: null, html: '' }, { id: answer.id }]);
    expect(total).toBe(1);
    expect(await listRevisions(as(), first.id)).toEqual([]);
    await deleteComment(as(bob), answer.id);
    expect((await list(post)).items).toEqual([]);
    const { db } = testContext();
    const [rows] = await db.batch([db.select().from(comments).where(sql`target_id = ${post.id}`)]);
    expect(rows).toEqual([]);
  });

  test('is deleted by its author only; a moderator removes it with a reason', async () => {
    const post = await givenPost({ by: bob });
    const comment = await givenComment({ by: carol, on: post });
    await expect(deleteComment(as(bob), comment.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(removeComment(as(carol), comment.id, 'spam')).rejects.toMatchObject({ code: 'forbidden' });
    const path = `/api/v1/comments/${comment.id}/removal`;
    expect((await call('POST', path, { as: mona, body: { reason: 'spam' } })).status).toBe(200);
    await expect(getComment(as(), comment.id)).rejects.toMatchObject({ code: 'not_found' });
    const { db } = testContext();
    const [rows] = await db.batch([db.select().from(outbox)]);
    const notified = rows.find((row) => row.payload.commentId === comment.id && row.payload.by);
    expect(notified?.payload).toMatchObject({ by: 'moderator', reason: 'spam' });
  });

  test('is deleted with its post', async () => {
    const post = await givenPost({ by: bob });
    const first = await givenComment({ by: carol, on: post });
    await givenComment({ by: bob, on: post, under: first });
    const ctx = as(bob);
    await deletePost(ctx, post.id);
    await deliverAll(ctx);
    const { db } = testContext();
    const [rows] = await db.batch([db.select().from(comments).where(sql`target_id = ${post.id}`)]);
    expect(rows).toEqual([]);
  });
});

describe('approval', () => {
  test('is needed where the author of the post sets it, and given by them', async () => {
    const post = await givenPost({ by: bob });
    await setPolicy(as(bob), { kind: 'post', id: post.id }, 'approve');
    const comment = await givenComment({ by: carol, on: post });
    expect(comment.status).toBe('pending');
    expect((await list(post)).items).toEqual([]);
    expect((await list(post, dan)).items).toEqual([]);
    expect((await list(post, carol)).items).toHaveLength(1);
    await expect(getComment(as(dan), comment.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(approveComment(as(dan), comment.id, comment)).rejects.toMatchObject({ code: 'not_found' });
    await expect(approveComment(as(carol), comment.id, comment)).rejects.toMatchObject({ code: 'not_found' });
    expect(await eventsOf(comment.id)).toEqual(['discussion.comment_held']);
    expect((await list(post, bob)).items).toHaveLength(1);
    await approveComment(as(bob), comment.id, comment);
    expect((await list(post)).items).toMatchObject([{ id: comment.id, status: 'public' }]);
    expect(await eventsOf(comment.id)).toEqual(['discussion.comment_held', 'discussion.comment_posted']);
    await expect(approveComment(as(bob), comment.id, comment)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is needed for a newcomer with many links; a refused comment leaves nothing', async () => {
    const post = await givenPost({ by: bob });
    const eve = await givenPerson('eve');
    const spam = 'Buy https://a.example and https://b.example and https://c.example';
    const comment = await givenComment({ by: eve, on: post, markdown: spam });
    expect(comment.status).toBe('pending');
    const harmless = await givenComment({ by: eve, on: post, markdown: 'Hello, I am new here' });
    expect(harmless.status).toBe('public');
    const edit = editComment(as(eve, TEST_NOW + 5000), harmless.id, { markdown: spam, version: 1 });
    await expect(edit).rejects.toMatchObject({ fields: [{ code: 'too_many_links' }] });
    const path = '/api/v1/me/pending-comments';
    const pending = async (who: Member) =>
      ((await call('GET', path, { as: who })).body.data as { id: string; about: object }[]).filter(
        ({ id }) => id === comment.id,
      );
    expect(await pending(mona)).toMatchObject([{ about: { title: 'Tides' } }]);
    expect(await pending(bob)).toHaveLength(1);
    expect(await pending(carol)).toEqual([]);
    await refuseComment(as(mona), comment.id, comment);
    expect((await list(post, eve)).items).toHaveLength(1);
    expect(await eventsOf(comment.id)).toEqual(['discussion.comment_held', 'discussion.comment_removed']);
  });

  test('is not needed for the author of the post and moderators; nobody else adds to a closed discussion', async () => {
    const post = await givenPost({ by: bob });
    const target = { kind: 'post', id: post.id };
    await expect(setPolicy(as(carol), target, 'closed')).rejects.toMatchObject({ code: 'forbidden' });
    await setPolicy(as(bob), target, 'approve');
    expect((await givenComment({ by: bob, on: post })).status).toBe('public');
    await setPolicy(as(mona), target, 'closed');
    for (const by of [carol, bob])
      await expect(givenComment({ by, on: post })).rejects.toMatchObject({ code: 'thread_closed' });
    expect((await givenComment({ by: mona, on: post })).status).toBe('public');
  });
});

describe('an edit where everybody needs approval', () => {
  async function givenApproved(markdown = 'Approved words') {
    const post = await givenPost({ by: bob });
    await setPolicy(as(bob), { kind: 'post', id: post.id }, 'approve');
    const comment = await givenComment({ by: carol, on: post, markdown });
    return { post, comment: await approveComment(as(bob), comment.id, comment) };
  }
  const swap = (comment: { id: string }) =>
    editComment(as(carol), comment.id, { markdown: 'Swapped words', version: 1 });

  test('makes a comment moderated, so that only its author and those who may approve it see it', async () => {
    const { post, comment } = await givenApproved();
    const answer = await givenComment({ by: bob, on: post, under: comment });
    expect(await swap(comment)).toMatchObject({ status: 'pending', html: '<p>Swapped words</p>' });
    for (const who of [undefined, dan]) {
      const { items, total } = await list(post, who);
      expect(items).toMatchObject([
        { id: comment.id, status: 'pending', author: null, html: '', markdown: null, reactions: {} },
        { id: answer.id, level: 1, status: 'public' },
      ]);
      expect(total).toBe(1);
      await expect(listRevisions(as(who), comment.id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(deleteComment(as(who ?? dan), comment.id)).rejects.toMatchObject({ code: 'not_found' });
    }
    for (const who of [carol, bob, mona])
      expect((await list(post, who)).items[0]).toMatchObject({ html: '<p>Swapped words</p>' });
    expect(await listRevisions(as(bob), comment.id)).toMatchObject([{ markdown: 'Approved words' }]);
    const pending = await listPending(as(bob), { limit: 50 });
    expect(pending.items.map(({ id }) => id)).toContain(comment.id);
    await expect(givenComment({ by: dan, on: post, under: comment })).rejects.toMatchObject({
      fields: [{ code: 'parent_gone' }],
    });
    await approveComment(as(bob), comment.id, { version: 2 });
    expect((await list(post)).items[0]).toMatchObject({ status: 'public', html: '<p>Swapped words</p>' });
    expect(await eventsOf(comment.id)).toEqual([
      'discussion.comment_held',
      'discussion.comment_posted',
      'discussion.comment_held',
      'discussion.comment_let_in',
    ]);
  });

  test.each([
    ['refused', 'the author of the post', bob],
    ['removed', 'a moderator', mona],
  ])(
    'takes the comment away when it is refused, says %s by %s, and its answers stay',
    async (status, _, by) => {
      const { post, comment } = await givenApproved();
      const answer = await givenComment({ by: bob, on: post, under: comment });
      await refuseComment(as(by), comment.id, await swap(comment));
      expect((await list(post)).items).toMatchObject([
        { status, author: null, html: '' },
        { status: 'public' },
      ]);
      expect(await listRevisions(as(), comment.id)).toEqual([]);
      await expect(
        editComment(as(carol), comment.id, { markdown: 'Third words', version: 3 }),
      ).rejects.toMatchObject({ code: 'not_found' });
      await deleteComment(as(bob), answer.id);
      expect((await list(post)).items).toEqual([]);
    },
  );

  test('is public at once for those who approve comments, and where no approval is needed', async () => {
    const { post } = await givenApproved();
    for (const by of [bob, mona]) {
      const own = await givenComment({ by, on: post });
      expect(await editComment(as(by), own.id, { markdown: 'Better words', version: 1 })).toMatchObject({
        status: 'public',
      });
    }
    const { post: open, comment } = await givenApproved();
    await setPolicy(as(bob), { kind: 'post', id: open.id }, 'open');
    expect(await swap(comment)).toMatchObject({ status: 'public' });
  });
});

describe('people with a restriction', () => {
  test('see nothing of each other after a block, and cannot answer each other', async () => {
    const [greg, hana] = [await givenPerson('greg'), await givenPerson('hana', 'author')];
    const post = await givenPost({ by: bob });
    const [lone, answered] = [
      await givenComment({ by: greg, on: post }),
      await givenComment({ by: greg, on: post }),
    ];
    const answer = await givenComment({ by: carol, on: post, under: answered });
    await block(hana, greg);
    expect((await list(post, hana)).items).toMatchObject([
      { status: 'hidden', author: null, html: '' },
      { id: answer.id },
    ]);
    await expect(getComment(as(hana), lone.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(givenComment({ by: hana, on: post, under: lone })).rejects.toMatchObject({
      fields: [{ code: 'parent_gone' }],
    });
    const hers = await givenPost({ by: hana });
    await expect(givenComment({ by: greg, on: hers })).rejects.toMatchObject({ code: 'not_found' });
    expect((await list(post)).items).toHaveLength(3);
  });

  test('are folded away for those who ignore them', async () => {
    const ivan = await givenPerson('ivan');
    const post = await givenPost({ by: bob });
    await givenComment({ by: carol, on: post });
    await block(ivan, carol, 'ignore');
    expect((await list(post, ivan)).items).toMatchObject([{ folded: true, author: { name: 'carol' } }]);
    expect((await list(post, dan)).items).toMatchObject([{ folded: false }]);
  });
});

test('an author finds the comments that wait for their approval, however many wait for others', async () => {
  const [hera, post] = [await givenPerson('hera', 'author'), await givenPost({ by: bob })];
  const hers = await givenPost({ by: hera });
  await setPolicy(as(hera), { kind: 'post', id: hers.id }, 'approve');
  const { db, ids } = testContext();
  const pending = Array.from({ length: 1500 }, (_, at) => ({ id: ids.next(), at }));
  await db.batch([
    db.insert(comments).select(
      sql`SELECT value ->> 'id', 'post', ${post.id}, NULL, value ->> 'id', 0, ${dan.personId}, 'en', 'Old', '<p>Old</p>', 1,
        'pending', 0, 0, 1, value ->> 'at', NULL, NULL, NULL, ${bob.personId} FROM json_each(${JSON.stringify(pending)})`,
    ),
  ]);
  const comment = await givenComment({ by: dan, on: hers });
  const ctx = as(hera);
  const { items, next } = await listPending(ctx, { limit: 20 });
  expect([items.map(({ id }) => id), next]).toEqual([[comment.id], null]);
  expect(ctx.db.stats.rowsRead).toBeLessThan(40);
  const moderator = as(mona);
  expect((await listPending(moderator, { limit: 20 })).items).toHaveLength(20);
  expect(moderator.db.stats.rowsRead).toBeLessThan(400);
  await db.batch([db.delete(comments).where(sql`target_id = ${post.id}`)]);
});

test('pending comments of somebody whom the author blocked are not listed for the author', async () => {
  const [hugo, iris] = [await givenPerson('hugo'), await givenPerson('iris', 'author')];
  const post = await givenPost({ by: iris });
  await setPolicy(as(iris), { kind: 'post', id: post.id }, 'approve');
  await givenComment({ by: hugo, on: post });
  expect((await listPending(as(iris), { limit: 20 })).items).toHaveLength(1);
  await block(iris, hugo);
  expect((await listPending(as(iris), { limit: 20 })).items).toEqual([]);
});

test('a page of pending comments costs the same, however many are by people whom one blocked', async () => {
  const [jon, kay, lea] = [
    await givenPerson('jon'),
    await givenPerson('kay', 'author'),
    await givenPerson('lea'),
  ];
  const post = await givenPost({ by: kay });
  await setPolicy(as(kay), { kind: 'post', id: post.id }, 'approve');
  const { db, ids } = testContext();
  const pending = Array.from({ length: 1000 }, (_, at) => ({ id: ids.next(), at }));
  await db.batch([
    db.insert(comments).select(
      sql`SELECT value ->> 'id', 'post', ${post.id}, NULL, value ->> 'id', 0, ${jon.personId}, 'en', 'Old', '<p>Old</p>', 1,
        'pending', 0, 0, 1, value ->> 'at', NULL, NULL, NULL, ${kay.personId} FROM json_each(${JSON.stringify(pending)})`,
    ),
  ]);
  await block(kay, jon);
  const own = await givenComment({ by: lea, on: post });
  const found: string[] = [];
  let pages = 0;
  for (let cursor: string | null = ''; cursor !== null; pages += 1) {
    const ctx = as(kay);
    const page: Awaited<ReturnType<typeof listPending>> = await listPending(ctx, { limit: 20, cursor });
    found.push(...page.items.map(({ id }) => id));
    expect(ctx.db.stats.rowsRead).toBeLessThan(700);
    cursor = page.next;
  }
  expect(found).toEqual([own.id]);
  expect(pages).toBeLessThan(12);
  await db.batch([db.delete(comments).where(sql`target_id = ${post.id}`)]);
});

test('pending comments are listed page by page', async () => {
  const post = await givenPost({ by: bob });
  await setPolicy(as(bob), { kind: 'post', id: post.id }, 'approve');
  for (let count = 0; count < 5; count += 1) await givenComment({ by: dan, on: post });
  const first = await listPending(as(bob), { limit: 3 });
  const second = await listPending(as(bob), { limit: 3, cursor: first.next ?? '' });
  const back = await listPending(as(bob), { limit: 3, cursor: second.prev ?? '' });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(back.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
});
