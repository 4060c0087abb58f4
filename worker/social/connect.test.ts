import { describe, expect, test } from 'vitest';
import { ASK_AGAIN_MS } from '#src/social/rules.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import { getPersonWithPosts } from '#worker/posts/service.ts';
import {
  clearRestriction,
  connect,
  disconnect,
  followPerson,
  getRelation,
  listConnections,
  listFollows,
  listRestrictions,
  setRestriction,
} from '#worker/social/service.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const alice = await givenPerson('alice');
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const [dan, erin] = [await givenPerson('dan'), await givenPerson('erin')];

const as = (actor: typeof alice, at = TEST_NOW) => testContext({ as: actor, clock: fixedClock(at) });
const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

async function notified(): Promise<string[]> {
  const ctx = testContext();
  const [rows] = await ctx.db.batch([ctx.db.select({ type: outbox.type }).from(outbox)]);
  return rows.map(({ type }) => type);
}

describe('a connection', () => {
  test('is asked for and accepted, and both are notified of what concerns them', async () => {
    expect(await connect(as(alice), 'bob')).toMatchObject({ connection: 'asked' });
    expect(names(await listConnections(as(bob), { state: 'asks', limit: 10 }))).toEqual(['alice']);
    expect(names(await listConnections(as(alice), { state: 'asked', limit: 10 }))).toEqual(['bob']);
    expect(await connect(as(alice), 'bob')).toMatchObject({ connection: 'asked' });
    expect(await connect(as(bob), 'alice')).toMatchObject({ connection: 'connected' });
    expect(names(await listConnections(as(bob), { state: 'asks', limit: 10 }))).toEqual([]);
    expect(names(await listConnections(as(alice), { state: 'connected', limit: 10 }))).toEqual(['bob']);
    expect(await notified()).toEqual(['social.connection_asked', 'social.connection_accepted']);
  });

  test('comes about when two ask each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([connect(as(dan), 'erin'), connect(as(erin), 'dan')]);
      expect(await getRelation(as(dan), 'erin')).toMatchObject({ connection: 'connected' });
      await disconnect(as(dan), 'erin');
    }
  });

  test('that was declined cannot be asked for again within thirty days, except by the person who declined', async () => {
    await connect(as(carol), 'dan');
    expect(await disconnect(as(dan), 'carol')).toMatchObject({ connection: 'none' });
    expect(await getRelation(as(carol), 'dan')).toMatchObject({
      connection: 'declined',
      askAgainAt: new Date(TEST_NOW + ASK_AGAIN_MS).toISOString(),
    });
    await expect(connect(as(carol), 'dan')).rejects.toMatchObject({ code: 'asked_lately' });
    const later = as(carol, TEST_NOW + ASK_AGAIN_MS);
    expect(await connect(later, 'dan')).toMatchObject({ connection: 'asked' });
    await disconnect(as(dan, TEST_NOW + ASK_AGAIN_MS), 'carol');
    expect(await connect(as(dan, TEST_NOW + ASK_AGAIN_MS), 'carol')).toMatchObject({ connection: 'asked' });
    await disconnect(as(dan), 'carol');
  });

  test('that was declined is not forgotten by blocking and unblocking', async () => {
    await connect(as(erin), 'carol');
    await disconnect(as(carol), 'erin');
    await setRestriction(as(erin), 'carol', 'block');
    await clearRestriction(as(erin), 'carol');
    await expect(connect(as(erin), 'carol')).rejects.toMatchObject({ code: 'asked_lately' });
  });
});

describe('a block', () => {
  test('ends follows and connections both ways and hides each from the other', async () => {
    await followPerson(as(alice), 'bob');
    await followPerson(as(bob), 'alice');
    await followPerson(as(carol), 'bob');
    await setRestriction(as(alice), 'bob', 'block');
    expect(await notified()).toContain('social.blocked');
    const query = { limit: 10 };
    for (const [who, whom] of [
      [alice, 'bob'],
      [bob, 'alice'],
    ] as const) {
      const doings = [
        () => getRelation(as(who), whom),
        () => followPerson(as(who), whom),
        () => connect(as(who), whom),
        () => getPersonWithPosts(as(who), whom, query),
        () => listFollows(as(who), 'followers', whom, query),
      ];
      for (const doing of doings) await expect(doing()).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(setRestriction(as(bob), 'alice', 'mute')).rejects.toMatchObject({ code: 'not_found' });
    expect(names(await listConnections(as(bob), { state: 'connected', limit: 10 }))).toEqual([]);
  });

  test('hides each from the other in the lists of third people, and from no other reader', async () => {
    await followPerson(as(alice), 'carol');
    await followPerson(as(bob), 'carol');
    const followers = async (who: typeof alice) =>
      names((await listFollows(as(who), 'followers', 'carol', { limit: 10 })).people);
    expect(await followers(alice)).toEqual(['alice']);
    expect(await followers(bob)).toEqual(['bob']);
    expect(await followers(dan)).toEqual(['bob', 'alice']);
  });

  test('is undone by the person who set it, and restores no follow or connection', async () => {
    expect(await listRestrictions(as(alice), { limit: 10 })).toMatchObject({
      items: [{ name: 'bob', kind: 'block' }],
    });
    expect(await clearRestriction(as(alice), 'bob')).toMatchObject({
      following: false,
      followedBy: false,
      connection: 'none',
      restriction: null,
    });
    expect((await getPersonWithPosts(as(bob), 'alice', { limit: 1 })).social.counts).toMatchObject({
      followers: 0,
      following: 1,
      connections: 0,
    });
  });
});

describe('over the API', () => {
  test('people follow and are listed, page by page', async () => {
    for (const who of [alice, bob, erin]) {
      const { status } = await call('PUT', '/api/v1/people/dan/follow', { as: who });
      expect(status).toBe(200);
    }
    const first = await call('GET', '/api/v1/people/dan/followers?limit=2');
    expect(first.body).toMatchObject({ data: [{ following: null }, {}], meta: { total: 3, prev: null } });
    const { next } = first.body.meta as unknown as { next: string };
    const rest = await call('GET', `/api/v1/people/dan/followers?limit=2&cursor=${encodeURIComponent(next)}`);
    expect(rest.body).toMatchObject({ data: [{}], meta: { next: null } });
    expect((await call('GET', '/api/v1/me/following', { as: erin })).body).toMatchObject({
      data: [{ name: 'dan', following: true }],
    });
  });

  test('no action works on oneself, on an unknown person, or without signing in', async () => {
    for (const path of ['follow', 'connection']) {
      expect((await call('PUT', `/api/v1/people/erin/${path}`, { as: erin })).status).toBe(422);
      expect((await call('PUT', `/api/v1/people/nobody/${path}`, { as: erin })).status).toBe(404);
      expect((await call('PUT', `/api/v1/people/erin/${path}`)).status).toBe(401);
    }
    const body = { kind: 'block' };
    expect((await call('PUT', '/api/v1/people/erin/restriction', { as: erin, body })).status).toBe(422);
    expect((await call('PUT', '/api/v1/people/dan/restriction', { as: erin, body: {} })).status).toBe(422);
    expect((await call('PUT', '/api/v1/people/dan/restriction', { as: erin, body })).body).toMatchObject({
      data: { restriction: 'block', following: false },
    });
    expect((await call('GET', '/api/v1/people/dan/relation', { as: erin })).status).toBe(404);
    expect((await call('DELETE', '/api/v1/people/dan/restriction', { as: erin })).status).toBe(200);
  });
});
