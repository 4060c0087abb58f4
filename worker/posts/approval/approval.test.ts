import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { postPublished } from '#src/posts/events.ts';
import type { OwnPost } from '#src/posts/model.ts';
import { PUBLISHING_RULES, type PublishingRule } from '#src/settings/model.ts';
import type { Role } from '#src/shared/roles.ts';
import { changeRole, suspendPerson } from '#worker/accounts/service.ts';
import { people } from '#worker/accounts/tables.ts';
import { importDocuments } from '#worker/imports/service.ts';
import { sendBatches } from '#worker/mail/sending/send-batches.ts';
import { listNotices } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { outbox } from '#worker/platform/tables.ts';
import {
  approvePost,
  deletePost,
  getOwnPost,
  getPost,
  listAllPosts,
  listOwnPosts,
  listPendingPosts,
  publishPost,
  rejectPost,
  saveDraft,
  unpublishPost,
  updatePost,
  withdrawPost,
} from '#worker/posts/service.ts';
import { changeSettings } from '#worker/settings/service.ts';
import { emailsTo } from '#worker/testing/accounts.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const HOUR = 3_600_000;
const alice = await givenPerson('alice');
const mona = await givenPerson('mona');
const at = (time: number) => fixedClock(TEST_NOW + time);
const asMona = (time = 0) => testContext({ as: mona, clock: at(time) });
const as = (person: Member, time = 0) => testContext({ as: person, clock: at(time) });

let count = 0;
/** A member whom no other test knows. */
function givenNewcomer(role: Role = 'member'): Promise<Member> {
  count += 1;
  return givenPerson(`newcomer-${count}`, role);
}

/** A post that a newcomer sent to the moderators. */
async function givenSent(by: Member, { title = `Tides ${count}`, publishAt = '' } = {}): Promise<OwnPost> {
  const draft = await givenDraft({ by, title, also: { 'zh-TW': '潮汐' } });
  return delivered(as(by), (ctx) => publishPost(ctx, draft.id, publishAt ? { publishAt } : {}));
}

/** Does something, and delivers its events. */
async function delivered<T>(ctx: Context, use: (ctx: Context) => Promise<T>): Promise<T> {
  const result = await use(ctx);
  await deliverAll(ctx);
  return result;
}

async function roleOf({ personId }: Member): Promise<Role | undefined> {
  const [rows] = await testContext().db.batch([
    testContext().db.select({ role: people.role }).from(people).where(eq(people.id, personId)),
  ]);
  return rows[0]?.role;
}

async function waiting(): Promise<string[]> {
  const { items } = await listPendingPosts(asMona(), { limit: 50 });
  return items.map(({ id }) => id);
}

const isAnywhere = async (slug: string) =>
  getPost(testContext(), slug).then(
    () => true,
    () => false,
  );

async function decideRule(publishing: PublishingRule): Promise<void> {
  await changeSettings(as(alice), { publishing });
}

describe('the first post of a member', () => {
  test('waits, then is public from the approval on, and its author is an author', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora, { title: 'Why tides turn' });
    expect(sent).toMatchObject({ status: 'pending', publishedAt: null, submittedAt: expect.any(String) });
    expect(await waiting()).toContain(sent.id);
    expect(await isAnywhere('why-tides-turn')).toBe(false);

    const approved = await approvePost(asMona(HOUR), sent.id, { version: sent.version });

    expect(approved).toMatchObject({
      status: 'published',
      publishedAt: new Date(TEST_NOW + HOUR).toISOString(),
      submittedAt: null,
      slug: 'why-tides-turn',
    });
    expect(await roleOf(nora)).toBe('author');
    expect(await waiting()).not.toContain(sent.id);
    const read = await getPost(testContext({ clock: at(HOUR) }), 'why-tides-turn');
    expect(read.translations).toEqual(['en', 'zh-TW']);
  });

  test('is published through the ordinary event, once', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    const ctx = asMona();
    await approvePost(ctx, sent.id, { version: sent.version });
    const [events] = await ctx.db.batch([
      ctx.db
        .select()
        .from(outbox)
        .where(and(eq(outbox.type, postPublished.type), sql`payload ->> 'postId' = ${sent.id}`)),
    ]);
    expect(events).toMatchObject([{ payload: { isPublic: true, wasPublic: false } }]);
  });

  test.each([
    ['before its time stays scheduled', HOUR, 2 * HOUR, 'scheduled', 2 * HOUR],
    ['after its time comes out at once', 3 * HOUR, 2 * HOUR, 'published', 3 * HOUR],
  ])('with a time, approved %s', async (_, approvedAt, wanted, status, publishedAt) => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora, { publishAt: new Date(TEST_NOW + wanted).toISOString() });
    expect(sent).toMatchObject({ status: 'pending', publishAt: new Date(TEST_NOW + wanted).toISOString() });
    const approved = await approvePost(asMona(approvedAt), sent.id, { version: sent.version });
    expect(approved).toMatchObject({
      status,
      publishedAt: new Date(TEST_NOW + publishedAt).toISOString(),
      publishAt: null,
    });
  });

  test('that is rejected is a draft with the reason, and can be sent again', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    const reason = 'Please say where the numbers are from.';
    const rejected = await rejectPost(asMona(), sent.id, { version: sent.version, reason });
    expect(rejected).toMatchObject({ status: 'draft', submittedAt: null, rejection: reason });
    expect(await roleOf(nora)).toBe('member');
    const again = await publishPost(as(nora), sent.id, {});
    expect(again).toMatchObject({ status: 'pending', rejection: null });
  });

  test.each([
    ['withdrawn', withdrawPost],
    ['taken back', unpublishPost],
  ])('that is %s is a draft again', async (_, act) => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    expect(await act(as(nora), sent.id)).toMatchObject({ status: 'draft', submittedAt: null });
    expect(await waiting()).not.toContain(sent.id);
    await expect(approvePost(asMona(), sent.id, { version: sent.version })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('that a moderator publishes in the editor is approved', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    expect(await publishPost(asMona(), sent.id, {})).toMatchObject({
      status: 'published',
      submittedAt: null,
    });
    expect(await roleOf(nora)).toBe('author');
  });
});

describe('a moderator decides about what they read', () => {
  test.each<[string, (by: Member, post: OwnPost) => Promise<unknown>]>([
    [
      'an edit of the text',
      (by, { id }) =>
        saveDraft(as(by, 60_000), id, 'en', { title: 'Other', summary: '', markdown: 'Other.', version: 1 }),
    ],
    ['a change of its tags', (by, { id }) => updatePost(as(by), id, { tags: ['Sea'] })],
    ['sending it again', (by, { id }) => publishPost(as(by), id, {})],
  ])('%s in between is a conflict, and it waits as it is now', async (_, change) => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    await change(nora, sent);
    for (const decide of [approvePost, rejectPost])
      await expect(decide(asMona(), sent.id, { version: sent.version, reason: '' })).rejects.toMatchObject({
        code: 'version_conflict',
      });
    const now = await getOwnPost(asMona(), sent.id);
    expect(now.status).toBe('pending');
    expect(await approvePost(asMona(), sent.id, { version: now.version })).toMatchObject({
      status: 'published',
    });
  });

  test('two of them at once have one result', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    const read = { version: sent.version, reason: '' };
    const outcomes = await Promise.allSettled([
      approvePost(asMona(), sent.id, read),
      approvePost(as(alice), sent.id, read),
      rejectPost(asMona(), sent.id, read),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'not_found' });
  });

  test('the API asks a moderator, and a token its scope', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    const path = `/api/v1/admin/posts/${sent.id}/approval`;
    const body = { version: sent.version };
    expect((await call('POST', path, { as: nora, body })).status).toBe(403);
    const headers = { Authorization: await tokenOf(mona, ['read', 'write']) };
    expect((await call('POST', path, { headers, body })).status).toBe(403);
    const listed = await call('GET', '/api/v1/admin/pending-posts', { as: mona });
    expect(listed.body.data).toContainEqual(
      expect.objectContaining({
        id: sent.id,
        version: sent.version,
        owner: expect.objectContaining({ name: nora.name }),
      }),
    );
    expect((await call('POST', path, { as: mona, body })).status).toBe(200);
  });
});

describe('the queue', () => {
  test('is in the order of sending, an edit counting as sending', async () => {
    const [nora, otto] = [await givenNewcomer(), await givenNewcomer()];
    const first = await givenSent(nora);
    const second = await givenSent(otto);
    await saveDraft(as(nora, HOUR), first.id, 'en', {
      title: 'New',
      summary: '',
      markdown: 'New.',
      version: 1,
    });
    const listed = (await waiting()).filter((id) => id === first.id || id === second.id);
    expect(listed).toEqual([second.id, first.id]);
  });

  test('shows nothing of suspended people, and nobody approves it', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    await suspendPerson(as(alice), nora.name, 'Advertising.');
    expect(await waiting()).not.toContain(sent.id);
    await expect(approvePost(asMona(), sent.id, { version: sent.version })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('takes a handful of posts from one person', async () => {
    const nora = await givenNewcomer();
    for (let sent = 0; sent < 5; sent += 1) await givenSent(nora, { title: `Number ${sent}` });
    const sixth = await givenDraft({ by: nora });
    await expect(publishPost(as(nora), sixth.id, {})).rejects.toMatchObject({ code: 'limit_reached' });
  });

  test('forgets a deleted post', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    await deletePost(as(nora), sent.id);
    expect(await waiting()).not.toContain(sent.id);
  });

  test('is a filter of one’s own posts and of everybody’s', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora);
    const draft = await givenDraft({ by: nora });
    const own = async (status: 'draft' | 'pending') =>
      (await listOwnPosts(as(nora), { limit: 10, status })).items.map(({ id }) => id);
    expect(await own('pending')).toEqual([sent.id]);
    expect(await own('draft')).toEqual([draft.id]);
    for (const author of [undefined, nora.name]) {
      const query = { limit: 50, ...(author && { author }) };
      const ids = async (status: 'draft' | 'pending') =>
        (await listAllPosts(asMona(), { ...query, status })).items.map(({ id }) => id);
      expect(await ids('pending')).toContain(sent.id);
      expect(await ids('pending')).not.toContain(draft.id);
      expect(await ids('draft')).not.toContain(sent.id);
    }
  });
});

describe('notices', () => {
  const textsOf = async (person: Member) =>
    (await listNotices(as(person), { limit: 10, filter: 'all' })).items.map(({ text, path }) => ({
      text,
      path,
    }));

  test('moderators are notified once of a person’s posts, until nothing of theirs waits', async () => {
    const nora = await givenNewcomer();
    const mia = await givenPerson(`mia-${count}`, 'moderator');
    const sent = await givenSent(nora);
    const notice = { text: expect.stringContaining('sent a post for approval'), path: '/discussion/pending' };
    expect(await textsOf(mia)).toEqual([notice]);
    await delivered(as(nora), (ctx) => withdrawPost(ctx, sent.id));
    expect(await textsOf(mia)).toEqual([]);
  });

  test('the author is notified of an approval, and led to the post and to writing', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora, { title: 'Approved tides' });
    await delivered(asMona(), (ctx) => approvePost(ctx, sent.id, { version: sent.version }));
    expect(await textsOf(nora)).toEqual(
      expect.arrayContaining([
        { text: expect.stringContaining('Approved tides'), path: '/posts/approved-tides' },
        { text: expect.stringContaining('Author'), path: '/write' },
      ]),
    );
  });

  test('the author reads the reason of a rejection in the notice and in the email, which lead to the draft', async () => {
    const nora = await givenNewcomer();
    const sent = await givenSent(nora, { title: 'Rejected tides' });
    const reason = 'No sources.';
    await delivered(asMona(), (ctx) => rejectPost(ctx, sent.id, { version: sent.version, reason }));
    expect(await textsOf(nora)).toEqual([
      { text: expect.stringContaining('No sources.'), path: `/write/${sent.id}` },
    ]);
    const later = testContext({ clock: at(24 * HOUR) });
    await sendBatches(later);
    const [email] = await emailsTo(later, `${nora.name}@example.com`);
    expect(email?.text).toContain('No sources.');
    expect(email?.text).toContain(`/write/${sent.id}`);
  });
});

describe('an author who is made a member again', () => {
  async function givenDemoted(): Promise<{ nora: Member; post: OwnPost & { slug: string } }> {
    const author = await givenNewcomer('author');
    const post = await givenPost({ by: author, title: `Tides of ${author.name}`, tags: ['Sea'] });
    await changeRole(as(alice), author.name, 'member');
    return { nora: { ...author, role: 'member' }, post };
  }

  test('keeps public posts, whose changed text waits', async () => {
    const { nora, post } = await givenDemoted();
    const { version = 0 } = (await getOwnPost(as(nora), post.id)).drafts[0] ?? {};
    await saveDraft(as(nora), post.id, 'en', { title: 'Changed', summary: '', markdown: 'New.', version });
    const sent = await publishPost(as(nora), post.id, {});
    expect(sent).toMatchObject({ status: 'published', submittedAt: expect.any(String) });
    expect((await getPost(testContext(), post.slug)).title).toBe(`Tides of ${nora.name}`);

    await approvePost(asMona(HOUR), post.id, { version: sent.version });

    const read = await getPost(testContext({ clock: at(HOUR) }), post.slug);
    expect(read).toMatchObject({ title: 'Changed', publishedAt: post.publishedAt });
  });

  test.each([
    ['tags', { tags: ['Land'] }],
    ['the address', { slug: 'elsewhere' }],
    ['the difficulty', { difficulty: 'advanced' as const }],
  ])('does not change %s of a public post', async (_, change) => {
    const { nora, post } = await givenDemoted();
    await expect(updatePost(as(nora), post.id, change)).rejects.toMatchObject({ code: 'unpublish_first' });
    expect(await updatePost(as(mona), post.id, change)).toMatchObject({ status: 'published' });
  });

  test('may narrow who sees a post, and not widen it', async () => {
    const { nora, post } = await givenDemoted();
    await updatePost(as(nora), post.id, { visibility: 'members' });
    await expect(updatePost(as(nora), post.id, { visibility: 'public' })).rejects.toMatchObject({
      code: 'unpublish_first',
    });
  });
});

describe('the setting of the site', () => {
  const expected: Record<PublishingRule, string> = {
    open: 'published',
    first_post: 'pending',
    authors_only: 'authors_only',
  };
  test.each(PUBLISHING_RULES)('%s decides about publications of members', async (rule) => {
    const nora = await givenNewcomer();
    const draft = await givenDraft({ by: nora });
    await decideRule(rule);
    const outcome = await publishPost(as(nora), draft.id, {}).then(
      ({ status }) => status,
      ({ code }) => code,
    );
    await decideRule('first_post');
    expect(outcome).toBe(expected[rule]);
  });

  test('is changed by admins alone', async () => {
    const path = '/api/v1/admin/settings';
    const body = { publishing: 'open' };
    expect((await call('PUT', path, { as: mona, body })).status).toBe(403);
    expect((await call('PUT', path, { as: alice, body: { publishing: 'never' } })).status).toBe(422);
    expect(await call('PUT', path, { as: alice, body })).toMatchObject({ status: 200, body: { data: body } });
    expect(await call('GET', path, { as: alice })).toMatchObject({ body: { data: body } });
    await decideRule('first_post');
  });
});

describe('an import', () => {
  const documents = (title: string) => [
    {
      ...{ path: 'tides.md', locale: 'en' as const, slug: `tides-of-${count}`, title, summary: '' },
      ...{ markdown: 'Salt.', authors: [], tags: [], oldPaths: [] },
    },
  ];

  test('by a member keeps drafts, and publishes them once they are an author', async () => {
    const nora = await givenNewcomer();
    const source = nora.name;
    const input = { source, documents: documents('Imported tides') };
    const [held] = await importDocuments(as(nora), input);
    expect(held).toMatchObject({ outcome: 'created', held: true });
    expect(await isAnywhere(`tides-of-${count}`)).toBe(false);
    expect(await importDocuments(as(nora), input)).toMatchObject([{ outcome: 'unchanged', held: true }]);

    const author = { ...nora, role: 'author' as const };
    expect(await importDocuments(as(author), input)).toMatchObject([{ outcome: 'updated', held: false }]);
    expect(await isAnywhere(`tides-of-${count}`)).toBe(true);
    expect(await importDocuments(as(nora), input)).toMatchObject([{ outcome: 'unchanged' }]);

    // Made a member again: the changed text is a working copy, and the public one stays.
    await importDocuments(as(nora), { source, documents: documents('Changed tides') });
    expect((await getPost(testContext(), `tides-of-${count}`)).title).toBe('Imported tides');
  });
});
