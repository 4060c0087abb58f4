import { env } from 'cloudflare:workers';
import { ANYBODY, type Relation, type Viewer } from '#src/social/visibility.ts';
import type { Member } from '#worker/platform/actor.ts';
import { openDb, runBatch, type Statement } from '#worker/platform/db.ts';
import { buddies, connections, follows, restrictions } from '#worker/social/tables.ts';
import { TEST_NOW } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

/** A viewer of an author's posts, and their relation to the author. */
export type Onlooker = { who: string; as: Member | undefined; viewer: Viewer; relation: Relation };

const STRANGER: Relation = { isAuthor: false, isConnected: false, isBuddy: false, isBlocked: false };
const db = openDb(env.DB);

/** Makes one viewer of an author's posts for each relation. */
export async function givenCircle(author: Member): Promise<Onlooker[]> {
  const somebody = async (
    who: string,
    name: string,
    tie?: (id: string) => Statement[],
    is?: Partial<Relation>,
  ) => {
    const as = await givenPerson(name);
    await runBatch(db, tie?.(as.personId) ?? []);
    return { who, as, viewer: memberOf(as), relation: { ...STRANGER, ...is } };
  };
  const me = author.personId;
  const connected = (id: string) => [connection(me, id, 'accepted')];
  return [
    { who: 'anybody', as: undefined, viewer: ANYBODY, relation: STRANGER },
    { who: 'the author', as: author, viewer: memberOf(author), relation: { ...STRANGER, isAuthor: true } },
    await somebody('a stranger', 'carol'),
    await somebody('a follower', 'fay', (id) => [follow(id, me)]),
    await somebody('one whom the author follows', 'finn', (id) => [follow(me, id)]),
    await somebody('one who asked to be connected', 'kim', (id) => [connection(me, id, 'asked')]),
    await somebody('a connection', 'dan', connected, { isConnected: true }),
    await somebody('a buddy', 'erin', (id) => [buddy(me, id)], { isBuddy: true }),
    await somebody('a buddy and connection', 'emil', (id) => [buddy(me, id), ...connected(id)], {
      isBuddy: true,
      isConnected: true,
    }),
    await somebody('one who muted the author', 'hugo', (id) => [restriction(id, me, 'mute')]),
    await somebody('one whom the author ignores', 'iris', (id) => [restriction(me, id, 'ignore')]),
    // A block removes the ties; should one be left, the block still takes precedence.
    await somebody(
      'one whom the author blocked',
      'bert',
      (id) => [restriction(me, id, 'block'), ...connected(id), buddy(me, id)],
      { isBlocked: true },
    ),
    await somebody(
      'one who blocked the author',
      'gina',
      (id) => [restriction(id, me, 'block'), follow(id, me)],
      {
        isBlocked: true,
      },
    ),
    await somebody('a moderator', 'mona'),
    await somebody('an admin', 'alice'),
  ];
}

function memberOf({ personId }: Member): Viewer {
  return { kind: 'member', personId };
}

function pair(one: string, other: string): { lowId: string; highId: string } {
  return one < other ? { lowId: one, highId: other } : { lowId: other, highId: one };
}

/** Inserts a connection of two people, for which `one` asked. */
export function connection(one: string, other: string, state: 'asked' | 'accepted' | 'declined'): Statement {
  return db.insert(connections).values({ ...pair(one, other), state, askedBy: one, askedAt: TEST_NOW });
}

/** Inserts two buddies. */
export function buddy(one: string, other: string): Statement {
  return db.insert(buddies).values({ ...pair(one, other), since: TEST_NOW });
}

/** Inserts a restriction of one person against another. */
export function restriction(personId: string, otherId: string, kind: 'mute' | 'ignore' | 'block'): Statement {
  return db.insert(restrictions).values({ personId, otherId, kind, createdAt: TEST_NOW });
}

function follow(followerId: string, followedId: string): Statement {
  return db.insert(follows).values({ followerId, followedId, createdAt: TEST_NOW });
}
