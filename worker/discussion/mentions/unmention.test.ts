import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { KEPT_MS } from '#src/notifications/rules.ts';
import { people } from '#worker/accounts/tables.ts';
import { approveComment, editComment, setPolicy, writeComment } from '#worker/discussion/service.ts';
import { forgetNotices } from '#worker/notifications/jobs.ts';
import { setThreadLevel } from '#worker/notifications/service.ts';
import { notices } from '#worker/notifications/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { restrictions } from '#worker/social/tables.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { notifiedOfThread } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const [bob, carol, dan, erin] = await Promise.all([
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('dan'),
  givenPerson('erin'),
]);
const clock = fixedClock(TEST_NOW);
let target = { kind: 'post', id: '' };

beforeEach(async () => {
  target = { kind: 'post', id: (await givenPost({ by: bob })).id };
});

const done = doneBy(clock, 60_000);

type Written = { id: string; version: number };
const say = (by: Member, markdown: string, parentId?: string) =>
  done(by, (ctx) => writeComment(ctx, target, { markdown, ...(parentId && { parentId }) }));
const edit = ({ id, version }: Written, markdown: string) =>
  done(carol, (ctx) => editComment(ctx, id, { markdown, version }));
const approve = (comment: Written) => done(bob, (ctx) => approveComment(ctx, comment.id, comment));
const policy = (to: 'approve' | 'open') => done(bob, (ctx) => setPolicy(ctx, target, to));
const notified = (person: Member) => notifiedOfThread(testContext(), person, target);

async function idOfNotice({ personId }: Member): Promise<string | undefined> {
  const { db } = testContext();
  const [[row]] = await db.batch([
    db.select().from(notices).where(sql`person_id = ${personId} AND thread_id = ${target.id}`),
  ]);
  return row?.id;
}

async function see(person: Member, how: 'readAt' | 'dismissedAt') {
  const { db } = testContext();
  await db.batch([
    db
      .update(notices)
      .set({ [how]: clock.now() })
      .where(sql`person_id = ${person.personId}`),
  ]);
}

async function verify({ personId }: Member, at: number | null) {
  const { db } = testContext();
  await db.batch([db.update(people).set({ emailVerifiedAt: at }).where(sql`id = ${personId}`)]);
}

describe('a name that is taken out of a public comment', () => {
  test('notifies its person when it is put back after the first notice was deleted', async () => {
    const without = await edit(await say(carol, 'Ask @dan.'), 'Ask.');
    clock.advance(KEPT_MS.read + 60_000);
    await forgetNotices(testContext({ clock }));
    await edit(without, 'Ask @dan, please.');
    expect(await notified(dan)).toEqual(['mention']);
  });

  test('retracts the notice, and putting the name back restores the same one', async () => {
    const comment = await say(carol, 'Ask @dan or @erin.');
    const notice = await idOfNotice(dan);
    const without = await edit(comment, 'Ask @erin.');
    expect([await notified(dan), await notified(erin)]).toEqual([[], ['mention']]);
    await edit(without, 'Ask @dan or @erin, please.');
    expect([await notified(dan), await notified(erin)]).toEqual([['mention'], ['mention']]);
    expect(await idOfNotice(dan)).toBe(notice);
  });

  test('notifies nobody twice who read the notice, or dismissed it', async () => {
    const comment = await say(carol, 'Ask @dan or @erin.');
    await see(dan, 'readAt');
    await see(erin, 'dismissedAt');
    const without = await edit(comment, 'Ask.');
    const again = await edit(without, 'Ask @dan or @erin, please.');
    await policy('approve');
    const moderated = await edit(again, 'Ask.');
    await approve(await edit(moderated, 'Ask @dan or @erin.'));
    expect([await notified(dan), await notified(erin)]).toEqual([['mention'], []]);
  });

  test.each([
    ['whose comment it answers', dan, async () => (await say(dan, 'A question.')).id],
    ['who wrote its target', bob, async () => undefined],
    [
      'who watches the discussion',
      erin,
      async () => {
        await done(erin, (ctx) => setThreadLevel(ctx, target, 'watching'));
        return undefined;
      },
    ],
  ])('keeps the notice of the person %s: no other notifies them', async (_, person, givenParent) => {
    const answer = await say(carol, `@${person.name} yes.`, await givenParent());
    const without = await edit(answer, 'Yes.');
    expect(await notified(person)).toEqual(['mention']);
    await policy('approve');
    await approve(await edit(without, 'Yes, of course.'));
    expect(await notified(person)).toEqual(['mention']);
  });

  test('does not count as taken out in another spelling, or while its person cannot be mentioned', async () => {
    const comment = await say(carol, 'Ask @dan or @erin.');
    await verify(dan, null);
    await edit(comment, 'Ask @dan or @Erin, please.');
    await verify(dan, TEST_NOW);
    expect([await notified(dan), await notified(erin)]).toEqual([['mention'], ['mention']]);
  });

  test('counts as taken out when it is only left in a piece of code', async () => {
    await edit(await say(carol, 'Ask @dan.'), 'Write `@dan`.');
    expect(await notified(dan)).toEqual([]);
  });

  test('stays a mention when a program mentions its person beside the text', async () => {
    const { id } = await say(carol, 'Ask @dan.');
    const beside = { markdown: 'Ask.', version: 1, mentionedUserIds: [dan.personId] };
    await done(carol, (ctx) => editComment(ctx, id, beside));
    expect(await notified(dan)).toEqual(['mention']);
  });
});

describe('an approval notifies', () => {
  test('nobody whom a new comment no longer mentions', async () => {
    await policy('approve');
    const comment = await say(carol, 'Ask @dan or @erin.');
    await approve(await edit(comment, 'Ask @erin.'));
    expect([await notified(dan), await notified(erin)]).toEqual([[], ['mention']]);
  });

  test('the person whom a new comment answers, although it no longer mentions them', async () => {
    const question = await say(dan, 'A question.');
    await policy('approve');
    await approve(await edit(await say(carol, '@dan yes.', question.id), 'Yes.'));
    expect(await notified(dan)).toEqual(['reply']);
  });

  test('nobody whom a comment mentioned before it was moderated', async () => {
    const without = await edit(await say(carol, 'Ask @dan.'), 'Ask.');
    await policy('approve');
    await approve(await edit(without, 'Ask somebody.'));
    expect(await notified(dan)).toEqual([]);
  });

  test.each(['before the comment was moderated', 'while the comment was moderated'])(
    'people whose name was taken out %s and put back',
    async (when) => {
      let comment: Written = await say(carol, 'Ask @dan.');
      if (when === 'before the comment was moderated') comment = await edit(comment, 'Ask.');
      await policy('approve');
      const moderated = await edit(comment, 'Ask somebody.');
      const again = await edit(moderated, 'Ask @dan, please.');
      expect(await notified(dan)).toEqual([]);
      await approve(again);
      expect(await notified(dan)).toEqual(['mention']);
    },
  );

  test('nobody who blocked its author while it was moderated', async () => {
    const without = await edit(await say(carol, 'Ask @dan.'), 'Ask.');
    await policy('approve');
    const moderated = await edit(without, 'Ask @dan, please.');
    const { db } = testContext();
    const block = { personId: dan.personId, otherId: carol.personId, kind: 'block' as const, createdAt: 1 };
    await db.batch([db.insert(restrictions).values(block)]);
    await approve(moderated);
    expect(await notified(dan)).toEqual([]);
    await db.batch([db.delete(restrictions).where(sql`person_id = ${dan.personId}`)]);
  });

  test('nobody who was mentioned only while it was moderated; a later edit notifies them', async () => {
    const comment = await say(carol, 'Ask.');
    await policy('approve');
    const moderated = await edit(comment, 'Ask @dan.');
    const approveNow = await approve(await edit(moderated, 'Ask somebody.'));
    expect(await notified(dan)).toEqual([]);
    await policy('open');
    await edit(approveNow, 'Ask @dan, please.');
    expect(await notified(dan)).toEqual(['mention']);
  });
});

test('a name that is taken out before its event is delivered notifies nobody', async () => {
  const ctx = testContext({ as: carol, clock });
  const { id } = await writeComment(ctx, target, { markdown: 'Ask @dan.' });
  await editComment(testContext({ as: carol, clock }), id, { markdown: 'Ask.', version: 1 });
  await deliverAll(ctx);
  expect(await notified(dan)).toEqual([]);
});

test('a person who was answered is not notified again when an edit of the answer mentions them', async () => {
  const question = await say(dan, 'A question.');
  await edit(await say(carol, 'Yes.', question.id), '@dan yes.');
  expect(await notified(dan)).toEqual(['reply']);
});
