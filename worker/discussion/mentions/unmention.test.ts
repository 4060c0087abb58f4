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
  test('calls its person when it is put back, though their bell forgot that it stood there', async () => {
    const without = await edit(await say(carol, 'Ask @dan.'), 'Ask.');
    clock.advance(KEPT_MS.read + 60_000);
    await forgetNotices(testContext({ clock }));
    await edit(without, 'Ask @dan, please.');
    expect(await notified(dan)).toEqual(['mention']);
  });

  test('takes the mention off the bell, and putting it back brings the same one back', async () => {
    const comment = await say(carol, 'Ask @dan or @erin.');
    const notice = await idOfNotice(dan);
    const without = await edit(comment, 'Ask @erin.');
    expect([await notified(dan), await notified(erin)]).toEqual([[], ['mention']]);
    await edit(without, 'Ask @dan or @erin, please.');
    expect([await notified(dan), await notified(erin)]).toEqual([['mention'], ['mention']]);
    expect(await idOfNotice(dan)).toBe(notice);
  });

  test('calls nobody twice who read it, or put it away', async () => {
    const comment = await say(carol, 'Ask @dan or @erin.');
    await see(dan, 'readAt');
    await see(erin, 'dismissedAt');
    const without = await edit(comment, 'Ask.');
    const again = await edit(without, 'Ask @dan or @erin, please.');
    await policy('approve');
    const held = await edit(again, 'Ask.');
    await approve(await edit(held, 'Ask @dan or @erin.'));
    expect([await notified(dan), await notified(erin)]).toEqual([['mention'], []]);
  });

  test.each([
    ['whose comment it answers', dan, async () => (await say(dan, 'A question.')).id],
    ['whose thing it is about', bob, async () => undefined],
    [
      'who watches the discussion',
      erin,
      async () => {
        await done(erin, (ctx) => setThreadLevel(ctx, target, 'watching'));
        return undefined;
      },
    ],
  ])('leaves it with the one %s: nothing else tells them of it', async (_, person, givenParent) => {
    const answer = await say(carol, `@${person.name} yes.`, await givenParent());
    const without = await edit(answer, 'Yes.');
    expect(await notified(person)).toEqual(['mention']);
    await policy('approve');
    await approve(await edit(without, 'Yes, of course.'));
    expect(await notified(person)).toEqual(['mention']);
  });

  test('is no name taken out when it is written otherwise, or its person cannot be mentioned just then', async () => {
    const comment = await say(carol, 'Ask @dan or @erin.');
    await verify(dan, null);
    await edit(comment, 'Ask @dan or @Erin, please.');
    await verify(dan, TEST_NOW);
    expect([await notified(dan), await notified(erin)]).toEqual([['mention'], ['mention']]);
  });

  test('is taken out when it is only left in a piece of code', async () => {
    await edit(await say(carol, 'Ask @dan.'), 'Write `@dan`.');
    expect(await notified(dan)).toEqual([]);
  });

  test('stays called when a program calls its person beside the text', async () => {
    const { id } = await say(carol, 'Ask @dan.');
    const beside = { markdown: 'Ask.', version: 1, mentionedUserIds: [dan.personId] };
    await done(carol, (ctx) => editComment(ctx, id, beside));
    expect(await notified(dan)).toEqual(['mention']);
  });
});

describe('letting in calls', () => {
  test('nobody whom a new comment names no more', async () => {
    await policy('approve');
    const comment = await say(carol, 'Ask @dan or @erin.');
    await approve(await edit(comment, 'Ask @erin.'));
    expect([await notified(dan), await notified(erin)]).toEqual([[], ['mention']]);
  });

  test('whom a new comment answers, though it names them no more', async () => {
    const question = await say(dan, 'A question.');
    await policy('approve');
    await approve(await edit(await say(carol, '@dan yes.', question.id), 'Yes.'));
    expect(await notified(dan)).toEqual(['reply']);
  });

  test('nobody whom a comment named before it waited again', async () => {
    const without = await edit(await say(carol, 'Ask @dan.'), 'Ask.');
    await policy('approve');
    await approve(await edit(without, 'Ask somebody.'));
    expect(await notified(dan)).toEqual([]);
  });

  test.each(['before it waited', 'while it waited'])(
    'whose name was taken out %s and put back',
    async (when) => {
      let comment: Written = await say(carol, 'Ask @dan.');
      if (when === 'before it waited') comment = await edit(comment, 'Ask.');
      await policy('approve');
      const held = await edit(comment, 'Ask somebody.');
      const again = await edit(held, 'Ask @dan, please.');
      expect(await notified(dan)).toEqual([]);
      await approve(again);
      expect(await notified(dan)).toEqual(['mention']);
    },
  );

  test('nobody back who blocked its author while it waited', async () => {
    const without = await edit(await say(carol, 'Ask @dan.'), 'Ask.');
    await policy('approve');
    const held = await edit(without, 'Ask @dan, please.');
    const { db } = testContext();
    const block = { personId: dan.personId, otherId: carol.personId, kind: 'block' as const, createdAt: 1 };
    await db.batch([db.insert(restrictions).values(block)]);
    await approve(held);
    expect(await notified(dan)).toEqual([]);
    await db.batch([db.delete(restrictions).where(sql`person_id = ${dan.personId}`)]);
  });

  test('nobody who was named only while it waited, whom a later edit calls then', async () => {
    const comment = await say(carol, 'Ask.');
    await policy('approve');
    const held = await edit(comment, 'Ask @dan.');
    const approveNow = await approve(await edit(held, 'Ask somebody.'));
    expect(await notified(dan)).toEqual([]);
    await policy('open');
    await edit(approveNow, 'Ask @dan, please.');
    expect(await notified(dan)).toEqual(['mention']);
  });
});

test('a name that is gone before its news went out calls nobody', async () => {
  const ctx = testContext({ as: carol, clock });
  const { id } = await writeComment(ctx, target, { markdown: 'Ask @dan.' });
  await editComment(testContext({ as: carol, clock }), id, { markdown: 'Ask.', version: 1 });
  await deliverAll(ctx);
  expect(await notified(dan)).toEqual([]);
});

test('whoever was answered is not called once more when an edit of the answer names them', async () => {
  const question = await say(dan, 'A question.');
  await edit(await say(carol, 'Yes.', question.id), '@dan yes.');
  expect(await notified(dan)).toEqual(['reply']);
});
