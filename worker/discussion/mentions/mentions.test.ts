import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { people } from '#worker/accounts/tables.ts';
import {
  type MentioningText,
  MOST_NAMES,
  selectMentionable,
  selectMentioned,
  toMentions,
} from '#worker/discussion/mentions/mentions.ts';
import { editComment, writeComment } from '#worker/discussion/service.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { outbox } from '#worker/platform/tables.ts';
import { posts } from '#worker/posts/tables.ts';
import { restrictions } from '#worker/social/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const [alice, bob, carol, dan] = await Promise.all([
  givenPerson('alice'),
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('dan'),
]);
const ghost = await givenPerson('ghost');
const post = await givenPost({ by: bob });
const ctx = testContext({ as: carol });
await ctx.db.batch([
  ctx.db.update(people).set({ emailVerifiedAt: null }).where(sql`id = ${ghost.personId}`),
  ctx.db
    .insert(restrictions)
    .values([{ personId: dan.personId, otherId: carol.personId, kind: 'block', createdAt: 1 }]),
]);

function text(markdown: string, more: object = {}) {
  const source = { kind: 'comment', id: ctx.ids.next() };
  return { markdown, source, target: { kind: 'post', id: post.id }, isNewcomer: false, ...more };
}

async function resolve(asked: Context, from: MentioningText) {
  const [rows] = await asked.db.batch([selectMentionable(asked, from)]);
  return toMentions(asked, from, rows);
}

async function eventsOf(sourceId: string): Promise<string[][]> {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(outbox)
      .where(sql`type = 'discussion.mentioned' AND payload ->> 'sourceId' = ${sourceId}`),
  ]);
  return rows.map(({ payload }) => (payload as { personIds: string[] }).personIds);
}

async function write(from: ReturnType<typeof text>, { when = sql`1`, notify = true } = {}) {
  const { options, statements } = await resolve(ctx, from);
  const mentioned = [...options.names].filter((name) => from.markdown.includes(`@${name}`));
  await runBatch(ctx.db, statements(mentioned, { when, notify }));
  const [rows] = await ctx.db.batch([selectMentioned(ctx.db, from.source)]);
  return rows.map(({ personId }) => personId).sort();
}

describe('who may be mentioned', () => {
  test('people whom others can find and who may see the target', async () => {
    const { options } = await resolve(ctx, text('@alice and @bob'));
    expect(options.names).toEqual(new Set(['alice', 'bob']));
  });

  test('people who are named behind more annotations in code than names are looked up', async () => {
    const code = Array.from({ length: MOST_NAMES + 10 }, (_, index) => `@Anno${index} void m() {}`).join(
      '\n',
    );
    const { options } = await resolve(ctx, text(`\`\`\`java\n${code}\n\`\`\`\n\n@bob, why?`));
    expect(options.names).toEqual(new Set(['bob']));
  });

  test('nobody who does not exist, cannot be found, or blocked the writer', async () => {
    expect((await resolve(ctx, text('@nobody @ghost @dan'))).options.names).toEqual(new Set());
  });

  test('nobody whom the writer blocked', async () => {
    const other = testContext({ as: dan });
    expect((await resolve(other, text('@carol @bob'))).options.names).toEqual(new Set(['bob']));
  });

  test('only those who may see a restricted target', async () => {
    const hidden = await givenPost({ by: bob });
    await ctx.db.batch([ctx.db.update(posts).set({ visibility: 'private' }).where(sql`id = ${hidden.id}`)]);
    const target = { kind: 'post', id: hidden.id };
    expect((await resolve(ctx, text('@alice @bob', { target }))).options.names).toEqual(new Set(['bob']));
    const draft = { kind: 'post', id: (await givenDraft({ by: bob })).id };
    expect((await resolve(ctx, text('@alice @bob', { target: draft }))).options.names).toEqual(new Set());
  });
});

describe('a text', () => {
  test('stores whom it names and whom a program names, and records them once', async () => {
    const from = text('@alice!', { mentionedUserIds: [bob.personId, alice.personId, ghost.personId] });
    expect(await write(from)).toEqual([alice.personId, bob.personId].sort());
    expect(await eventsOf(from.source.id)).toEqual([[alice.personId, bob.personId]]);
  });

  test('records only new mentions when it is edited', async () => {
    const from = text('@alice');
    await write(from);
    await write({ ...from, markdown: '@alice @bob' });
    await write({ ...from, markdown: 'nobody' });
    await write({ ...from, markdown: '@bob' });
    expect(await eventsOf(from.source.id)).toEqual([[alice.personId], [bob.personId]]);
  });

  test('does not mention its own writer', async () => {
    const from = text('I, @carol');
    expect((await resolve(ctx, from)).options.names).toEqual(new Set(['carol']));
    expect(await write(from)).toEqual([]);
  });

  test('that was not written stores and records nothing', async () => {
    const from = text('@alice');
    expect(await write(from, { when: sql`0` })).toEqual([]);
    expect(await eventsOf(from.source.id)).toEqual([]);
  });

  test('that is pending stores its mentions and records no event yet', async () => {
    const from = text('@alice');
    expect(await write(from, { notify: false })).toEqual([alice.personId]);
    expect(await eventsOf(from.source.id)).toEqual([]);
  });

  test('of a newcomer mentions two', async () => {
    const from = text('@alice', {
      mentionedUserIds: [bob.personId, dan.personId, alice.personId],
      isNewcomer: true,
    });
    expect(await write({ ...from, markdown: '@alice @bob' })).toHaveLength(2);
    expect((await resolve(ctx, from)).options.most).toBe(2);
  });
});

describe('a comment that mentions too many people', () => {
  const HOUR = 60 * 60_000;

  test.each([
    { members: 10, hours: 48, unnotified: 0, onceEdited: 0 },
    { members: 13, hours: 48, unnotified: 3, onceEdited: 3 },
    // A public comment ends being a newcomer.
    { members: 3, hours: 1, unnotified: 1, onceEdited: 0 },
  ])(
    '$members of them, after $hours hours on the site: its writer reads that $unnotified are not notified',
    async ({ members, hours, unnotified, onceEdited }) => {
      const names = Array.from({ length: members }, (_, at) => `crowd-${members}-${at}`);
      for (const name of names) await givenPerson(name);
      const writer = await givenPerson(`writer-${members}`);
      const own = testContext({ as: writer, clock: fixedClock(TEST_NOW + hours * HOUR) });
      const markdown = names.map((name) => `@${name}`).join(' ');
      const written = await writeComment(own, { kind: 'post', id: post.id }, { markdown });
      expect(written.unnotified.toSorted()).toEqual(names.slice(members - unnotified).toSorted());
      const edited = await editComment(own, written.id, { markdown: `${markdown} again`, version: 1 });
      expect(edited.unnotified).toHaveLength(onceEdited);
    },
  );
});
