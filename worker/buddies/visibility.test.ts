import { describe, expect, test } from 'vitest';
import { DEFAULT_SORT } from '#src/discussion/model.ts';
import type { Practice } from '#src/practice/model.ts';
import { maySee, type Relation, VISIBILITIES } from '#src/social/visibility.ts';
import { acceptBuddy, askBuddy, listBuddiesOf } from '#worker/buddies/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import {
  getCalendar,
  getCheckIn,
  getPractice,
  getPracticePage,
  listCheckIns,
} from '#worker/practice/service.ts';
import { givenCircle } from '#worker/testing/circle.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

// Every viewer, a practice of every audience, every place. `buddies` are those of the practice itself: neither a pair of
// buddies by itself nor a buddy of another practice opens it.

const bob = await givenPerson('bob');
const [own, other] = [await givenPerson('otis'), await givenPerson('olga')];
const practices: Practice[] = [];
for (const visibility of VISIBILITIES) practices.push(await givenPractice({ by: bob, visibility }));
const draft = await givenPractice({ by: bob, visibility: 'buddies', draft: true });
const elsewhere = await givenPractice({ by: bob, visibility: 'buddies', action: 'Another practice' });
const checkIns = new Map<string, string>();
for (const practice of practices) checkIns.set(practice.id, (await givenCheckIn(bob, practice)).id);

const as = (who: Member) => testContext({ as: who });
const pairUp = async (practiceId: string, who: Member, watching: boolean) => {
  await askBuddy(as(bob), practiceId, { person: who.name, reason: 'Together', agreed: true });
  await acceptBuddy(as(who), practiceId, { with: watching ? 'watching' : 'copy', agreed: true });
};
const forBuddies = practices.find(({ visibility }) => visibility === 'buddies');
await pairUp(forBuddies?.id ?? '', own, true);
await pairUp(elsewhere.id, other, false);

type Viewer = { who: string; as: Member | undefined; relation: Relation; isBuddyOfIt: boolean };
const STRANGER: Relation = { isAuthor: false, isConnected: false, isBuddy: false, isBlocked: false };
const viewers: Viewer[] = [
  ...(await givenCircle(bob)).map((each) => ({ ...each, isBuddyOfIt: false })),
  { who: 'a buddy of the practice', as: own, relation: { ...STRANGER, isBuddy: true }, isBuddyOfIt: true },
  {
    who: 'a buddy of another practice',
    as: other,
    relation: { ...STRANGER, isBuddy: true },
    isBuddyOfIt: false,
  },
];

const PLACES: [name: string, ask: (ctx: Context, id: string) => Promise<unknown>][] = [
  ['the practice', getPractice],
  ['its page', (ctx, id) => getPracticePage(ctx, id, { sort: DEFAULT_SORT })],
  ['its check-ins', (ctx, id) => listCheckIns(ctx, id, { limit: 20 })],
  ['a check-in', (ctx, id) => getCheckIn(ctx, checkIns.get(id) ?? id)],
  ['its days', (ctx, id) => getCalendar(ctx, id, { from: TEST_DAY, to: TEST_DAY })],
  ['its buddies', (ctx, id) => listBuddiesOf(ctx, id)],
  ['a target of notices', findTarget],
];

async function findTarget(ctx: Context, id: string) {
  const viewer = ctx.actor.kind === 'member' ? ctx.actor : ({ kind: 'anonymous' } as const);
  const { select } = requireTarget(ctx.registry, 'practice');
  const [rows] = await ctx.db.batch([
    select(ctx.db, [id], { viewer, now: ctx.clock.now(), locale: 'en' }) as never,
  ]);
  if ((rows as unknown[]).length === 0) throw new Error('not found');
}

describe.each(viewers)('$who', (viewer) => {
  const ctx = () => testContext(viewer.as ? { as: viewer.as } : {});
  const seenAs = viewer.as
    ? ({ kind: 'member', personId: viewer.as.personId } as const)
    : ({ kind: 'anonymous' } as const);

  test.each(PLACES)('sees %s where the audience includes them, else nothing', async (place, ask) => {
    for (const { id, visibility } of practices) {
      const isBuddy = visibility === 'buddies' ? viewer.isBuddyOfIt : viewer.relation.isBuddy;
      const open = maySee(seenAs, visibility, { ...viewer.relation, isBuddy });
      const isForMembers = place === 'its buddies' && !viewer.as;
      const seen = await ask(ctx(), id).then(
        () => true,
        () => false,
      );
      expect({ visibility, seen }).toEqual({ visibility, seen: open && !isForMembers });
    }
    if (!viewer.relation.isAuthor) await expect(ask(ctx(), draft.id)).rejects.toThrow();
  });
});

test('a copy that was made for it is seen by its owner and the asker alone', async () => {
  const [pair] = await listBuddiesOf(as(other), elsewhere.id);
  const copy = pair?.mine?.practiceId ?? '';
  expect(await getPractice(as(bob), copy)).toMatchObject({ visibility: 'buddies' });
  await expect(getPractice(as(own), copy)).rejects.toMatchObject({ code: 'not_found' });
});
