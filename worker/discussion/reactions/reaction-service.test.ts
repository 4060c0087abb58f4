import { env } from 'cloudflare:workers';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REACTION_KINDS, type ReactionKind, scoreOf } from '#src/discussion/reaction-rules.ts';
import {
  getReactions,
  listReactors,
  react,
  takeReactionBack,
} from '#worker/discussion/reactions/reaction-service.ts';
import { comments, reactionCounts, reactions } from '#worker/discussion/tables.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import { restrictions } from '#worker/social/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const [bob, carol, dan, erin] = await Promise.all([
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('dan'),
  givenPerson('erin'),
]);
const anonymous = testContext();
let minutes = 0;

/** A person's context, a minute after the one before: the rate limit of reactions has a test of its own. */
function as(member: Member) {
  minutes += 1;
  return testContext({ as: member, clock: fixedClock(TEST_NOW + minutes * 60_000) });
}

async function givenTarget() {
  return { kind: 'post', id: (await givenPost({ by: bob })).id };
}

async function notified(type: string, id: string): Promise<object[]> {
  const [rows] = await anonymous.db.batch([
    anonymous.db
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(sql`type = ${type} AND payload ->> 'targetId' = ${id}`),
  ]);
  return rows.map(({ payload }) => payload);
}

describe('a reaction', () => {
  test('is one per person and target, and changes in place', async () => {
    const target = await givenTarget();
    expect(await react(as(carol), target, 'like')).toEqual({ counts: { like: 1 }, total: 1, mine: 'like' });
    expect(await react(as(carol), target, 'insight')).toEqual({
      counts: { insight: 1 },
      total: 1,
      mine: 'insight',
    });
    expect(await react(as(dan), target, 'insight')).toMatchObject({ counts: { insight: 2 } });
    expect(await getReactions(as(carol), target)).toEqual({
      counts: { insight: 2 },
      total: 2,
      mine: 'insight',
    });
    expect(await getReactions(anonymous, target)).toMatchObject({ total: 2, mine: null });
  });

  test('of the same kind again takes it back', async () => {
    const target = await givenTarget();
    await react(as(carol), target, 'thanks');
    const nothing = { counts: {}, total: 0, mine: null };
    expect(await react(as(carol), target, 'thanks')).toEqual(nothing);
    expect(await react(as(carol), target, 'like')).toMatchObject({ mine: 'like' });
    expect(await takeReactionBack(as(carol), target)).toEqual(nothing);
    expect(await takeReactionBack(as(carol), target)).toEqual(nothing);
    expect(await notified('discussion.reaction_taken', target.id)).toHaveLength(2);
  });

  test('is for targets of others', async () => {
    const target = await givenTarget();
    await expect(react(as(bob), target, 'like')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getReactions(anonymous, target)).toMatchObject({ total: 0 });
    expect(await notified('discussion.reaction_set', target.id)).toEqual([]);
  });

  test('needs a target that one may see', async () => {
    const draft = { kind: 'post', id: (await givenDraft({ by: bob })).id };
    for (const target of [
      draft,
      { kind: 'post', id: draft.id.replace(/.$/, '0') },
      { ...draft, kind: 'moon' },
    ]) {
      await expect(react(as(carol), target, 'like')).rejects.toMatchObject({ code: 'not_found' });
      await expect(takeReactionBack(as(carol), target)).rejects.toMatchObject({ code: 'not_found' });
      await expect(getReactions(as(carol), target)).rejects.toMatchObject({ code: 'not_found' });
      await expect(listReactors(as(carol), target, { limit: 5 })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });

  test.each(['block of the author', 'block of the reader'])('is prevented by a %s', async (which) => {
    const [olga, petra] = await Promise.all([givenPerson(`olga-${minutes}`, 'author'), givenPerson('petra')]);
    const target = { kind: 'post', id: (await givenPost({ by: olga })).id };
    const [personId, otherId] = which.endsWith('author')
      ? [olga.personId, petra.personId]
      : [petra.personId, olga.personId];
    await anonymous.db.batch([
      anonymous.db.insert(restrictions).values({ personId, otherId, kind: 'block', createdAt: 1 }),
    ]);
    await expect(react(as(petra), target, 'like')).rejects.toMatchObject({ code: 'not_found' });
    expect(await getReactions(anonymous, target)).toMatchObject({ total: 0 });
  });

  test('needs a signed-in member', async () => {
    await expect(react(testContext(), await givenTarget(), 'like')).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  test('is limited to ten in half a minute', async () => {
    const frank = await givenPerson('frank');
    const target = await givenTarget();
    const at = (seconds: number) =>
      Object.assign(testContext({ as: frank, clock: fixedClock(TEST_NOW + 1e9 + seconds * 1000) }), {
        rateLimiter: rateLimiter(env.RATE_LIMITER, env.BURST, 1),
      });
    for (let time = 0; time < 10; time++) await react(at(time), target, 'like');
    await expect(react(at(10), target, 'like')).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(react(at(30), target, 'like')).resolves.toBeDefined();
  });
});

describe('the author', () => {
  test('is notified of a person once a day, whatever they change or take back', async () => {
    const target = await givenTarget();
    for (const kind of ['like', 'like', 'like', 'insight'] as const) await react(as(carol), target, kind);
    expect(await notified('discussion.reaction_set', target.id)).toMatchObject([
      { kind: 'like', first: true },
      { kind: 'like', first: false },
      { kind: 'insight', first: false },
    ]);
    minutes += 24 * 60;
    await react(as(carol), target, 'thanks');
    expect((await notified('discussion.reaction_set', target.id)).at(-1)).toMatchObject({ first: true });
  });

  test('is notified of every person', async () => {
    const target = await givenTarget();
    await react(as(carol), target, 'like');
    await react(as(dan), target, 'like');
    expect(await notified('discussion.reaction_set', target.id)).toMatchObject([
      { personId: carol.personId, first: true },
      { personId: dan.personId, first: true },
    ]);
  });
});

describe('the list of people who reacted', () => {
  test('is sorted newest first, in pages, and can be filtered by kind', async () => {
    const target = await givenTarget();
    await react(as(carol), target, 'like');
    await react(as(dan), target, 'insight');
    await react(as(erin), target, 'like');
    const names = (page: Awaited<ReturnType<typeof listReactors>>) =>
      page.items.map(({ person }) => person.name);
    const first = await listReactors(anonymous, target, { limit: 2 });
    expect(names(first)).toEqual(['erin', 'dan']);
    const second = await listReactors(anonymous, target, { limit: 2, cursor: first.next ?? '' });
    expect([names(second), second.next]).toEqual([['carol'], null]);
    expect(names(await listReactors(anonymous, target, { limit: 2, cursor: second.prev ?? '' }))).toEqual([
      'erin',
      'dan',
    ]);
    expect(names(await listReactors(anonymous, target, { limit: 5, reaction: 'like' }))).toEqual([
      'erin',
      'carol',
    ]);
  });

  test('leaves out people who took their reaction back, and people blocked either way', async () => {
    const [gus, hana] = await Promise.all([givenPerson('gus'), givenPerson('hana')]);
    const target = await givenTarget();
    for (const member of [carol, gus, hana]) await react(as(member), target, 'like');
    await react(as(carol), target, 'like');
    await anonymous.db.batch([
      anonymous.db
        .insert(restrictions)
        .values({ personId: gus.personId, otherId: hana.personId, kind: 'block', createdAt: 1 }),
    ]);
    const seenBy = async (member?: Member) => {
      const ctx = member ? as(member) : anonymous;
      return (await listReactors(ctx, target, { limit: 9 })).items.map(({ person }) => person.name);
    };
    expect(await seenBy()).toEqual(['hana', 'gus']);
    expect(await seenBy(gus)).toEqual(['gus']);
    expect(await seenBy(hana)).toEqual(['hana']);
  });
});

type Step = { who: number; kind: ReactionKind | null };

test('whatever people do at once, the counts and the score are those of the reactions', async () => {
  const crowd = await Promise.all(['ines', 'jo3', 'kim', 'lea'].map((name) => givenPerson(name)));
  const post = await givenTarget();
  const id = anonymous.ids.next();
  const comment = { kind: 'comment', id };
  await anonymous.db.batch([
    anonymous.db.insert(comments).values({
      id,
      targetKind: 'post',
      targetId: post.id,
      rootId: id,
      depth: 0,
      authorId: bob.personId,
      locale: 'en',
      markdown: 'x',
      html: '<p>x</p>',
      status: 'public',
      createdAt: 1,
    }),
  ]);
  const step = fc.record({
    who: fc.nat(crowd.length - 1),
    kind: fc.option(fc.constantFrom(...REACTION_KINDS), { freq: 5 }),
  });
  const act = ({ who, kind }: Step) => {
    const ctx = as(crowd[who] as Member);
    return kind ? react(ctx, comment, kind) : takeReactionBack(ctx, comment);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 4 }), async (rounds) => {
      for (const round of rounds) await Promise.all(round.map(act));
      const [kept, actual, [row]] = await anonymous.db.batch([
        anonymous.db
          .select({ kind: reactionCounts.kind, count: reactionCounts.count })
          .from(reactionCounts)
          .where(sql`target_id = ${id} AND count <> 0 ORDER BY kind`),
        anonymous.db
          .select({ kind: reactions.kind, count: sql<number>`count(*)`.as('n') })
          .from(reactions)
          .where(sql`target_id = ${id} AND kind <> 'none' GROUP BY kind ORDER BY kind`),
        anonymous.db.select({ score: comments.score }).from(comments).where(sql`id = ${id}`),
      ]);
      expect(kept).toEqual(actual);
      const counts = Object.fromEntries(actual.map(({ kind, count }) => [kind, count]));
      expect(row?.score).toBeCloseTo(scoreOf(counts), 10);
    }),
    { numRuns: 25, seed: 7 },
  );
});
