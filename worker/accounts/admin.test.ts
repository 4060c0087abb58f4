import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { personSuspended, roleChanged } from '#src/accounts/events.ts';
import {
  changeRole,
  getAdminPerson,
  getPerson,
  listPeople,
  refreshTokens,
  signIn,
  suspendPerson,
  unsuspendPerson,
  updateMe,
} from '#worker/accounts/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { forgetCacheVersions } from '#worker/platform/cache-versions.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { outbox } from '#worker/platform/tables.ts';
import { emailsTo, givenAccount, PASSWORD, signUp } from '#worker/testing/accounts.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { onlySearch } from '#worker/testing/search-index.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

let alice: Member;
let mona: Member;
let bob: Member;
beforeAll(async () => {
  alice = await givenPerson('alice');
  mona = await givenPerson('mona');
  bob = await givenPerson('bob');
});
beforeEach(forgetCacheVersions);

const asAlice = () => testContext({ as: alice });
const own = (pointer: string) => ({ fields: [{ pointer, code: 'own_account' }] });

describe('a suspended person', () => {
  test('cannot sign in, and gets the reason by email', async () => {
    const email = await givenAccount(testContext(), 'spammer');
    const ctx = asAlice();
    await suspendPerson(ctx, 'spammer', 'Three adverts after two warnings.');
    await deliverAll(ctx);
    const attempt = signIn(testContext(), { email, password: PASSWORD });
    await expect(attempt).rejects.toMatchObject({ code: 'account_suspended' });
    const [message] = await emailsTo(testContext(), email);
    expect(message?.text).toContain('Three adverts after two warnings.');
    const opening = asAlice();
    await unsuspendPerson(opening, 'spammer');
    await deliverAll(opening);
    expect((await emailsTo(testContext(), email))[0]?.subject).toContain('active again');
    expect((await signIn(testContext(), { email, password: PASSWORD })).person.name).toBe('spammer');
  });

  test('is signed out everywhere at once, and their tokens are refused', async () => {
    const ctx = testContext({ clock: systemClock });
    const { tokens, refresh } = await givenSession(ctx, bob);
    const bearer = { Authorization: await tokenOf(bob) };
    const cookie = { Cookie: cookiesOf({ access: tokens.access }), Origin: 'http://localhost' };
    const write = { body: { bio: 'Still here.' } };
    expect((await call('PATCH', '/api/v1/me', { headers: cookie, ...write })).status).toBe(200);
    expect((await call('GET', '/api/v1/me', { headers: bearer })).status).toBe(200);

    const person = await suspendPerson(asAlice(), 'bob', 'Advertising.');

    expect(person).toMatchObject({ suspendedFor: 'Advertising.', suspendedAt: expect.any(String) });
    expect((await call('PATCH', '/api/v1/me', { headers: cookie, ...write })).status).toBe(401);
    expect((await call('GET', '/api/v1/me', { headers: cookie })).status).toBe(401);
    expect((await call('GET', '/api/v1/me', { headers: bearer })).status).toBe(401);
    await expect(refreshTokens(testContext({ clock: systemClock }), refresh)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(getPerson(testContext(), 'bob')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('signs in again after the suspension ends, and earlier sessions stay revoked', async () => {
    const { tokens } = await givenSession(testContext({ clock: systemClock }), bob);
    await unsuspendPerson(asAlice(), 'bob');
    expect(await getAdminPerson(asAlice(), 'bob')).toMatchObject({ suspendedAt: null, suspendedFor: null });
    const cookie = { Cookie: cookiesOf({ access: tokens.access }) };
    expect((await call('GET', '/api/v1/me', { headers: cookie })).status).toBe(200);
    expect((await call('GET', '/api/v1/me', { headers: { Authorization: await tokenOf(bob) } })).status).toBe(
      200,
    );
  });

  test('keeps their posts public', async () => {
    const post = await givenPost({ by: bob, title: 'Stays' });
    await suspendPerson(asAlice(), 'bob', 'Once more.');
    expect((await call('GET', `/api/v1/posts/${post.slug}`)).status).toBe(200);
    await unsuspendPerson(asAlice(), 'bob');
  });
});

describe('a role', () => {
  test('is in force at the next request, and a notice reports it', async () => {
    const dan = await givenPerson('dan', 'member');
    await changeRole(asAlice(), 'dan', 'moderator');
    const headers = { Authorization: await tokenOf(dan) };
    expect((await call('GET', '/api/v1/admin/tags', { headers })).status).toBe(200);
    await changeRole(asAlice(), 'dan', 'author');
    expect((await call('GET', '/api/v1/admin/tags', { headers })).status).toBe(403);
    const ctx = asAlice();
    const [events] = await ctx.db.batch([ctx.db.select().from(outbox)]);
    const recorded = events.filter(({ type }) => type === roleChanged.type || type === personSuspended.type);
    expect(new Set(recorded.map(({ actorId }) => actorId))).toEqual(new Set([alice.personId]));
  });

  test('cannot be changed by its holder, who cannot suspend themselves either', async () => {
    await expect(changeRole(asAlice(), 'alice', 'member')).rejects.toMatchObject(own('/role'));
    await expect(suspendPerson(asAlice(), 'alice', 'Oops.')).rejects.toMatchObject(own('/reason'));
  });

  test('is kept by one of two admins who revoke each other’s', async () => {
    const eve = await givenPerson('eve', 'admin');
    await Promise.allSettled([
      changeRole(asAlice(), 'eve', 'member'),
      changeRole(testContext({ as: eve }), 'alice', 'member'),
    ]);
    const ctx = testContext({ as: { ...alice, role: 'admin' } });
    const roles = [await getAdminPerson(ctx, 'alice'), await getAdminPerson(ctx, 'eve')].map(
      ({ role }) => role,
    );
    expect(roles.sort()).toEqual(['admin', 'member']);
    if ((await getAdminPerson(ctx, 'alice')).role === 'member') {
      await changeRole(testContext({ as: eve }), 'alice', 'admin');
    }
  });
});

describe('the list of people', () => {
  describe('can be searched', () => {
    const found = async (q: string) =>
      (await listPeople(asAlice(), { limit: 20, q })).items.map(({ name }) => name);
    beforeAll(async () => {
      for (const [name, displayName] of [
        ['wchen', 'Wei Chen'],
        ['cxd', '陳曉東'],
        ['nina', 'НИНА Орлова'],
      ] as const) {
        const own = testContext({ as: await givenPerson(name), features: onlySearch });
        await updateMe(own, { displayName });
        await deliverPending(own, onlySearch);
      }
      await signUp(testContext(), 'newcomer', 'first.last@tide-pool.example');
    });

    test.each([
      ['bo', ['bob']],
      ['@bob', ['bob']],
      ['BOB', ['bob']],
      ['mona@ex', ['mona']],
      ['Chen', ['wchen']],
      ['chen wei', ['wchen']],
      ['陳', ['cxd']],
      ['陈晓', ['cxd']],
      ['нина', ['nina']],
      ['орл', ['nina']],
      ['last@tide', ['newcomer']],
      ['@tide-pool', ['newcomer']],
      ['.LAST', ['newcomer']],
      ['ewcom', ['newcomer']],
      ['100%', []],
      ['zz', []],
    ])('%s finds %j', async (q, names) => {
      expect(await found(q)).toEqual(names);
    });

    test('those whose username begins with the text come first', async () => {
      await givenPerson('ear');
      await givenPerson('bear');
      expect(await found('ear')).toEqual(['ear', 'bear']);
    });

    test('by role, too', async () => {
      const { items } = await listPeople(asAlice(), { limit: 20, role: 'moderator' });
      expect(items.map(({ name, email }) => [name, email])).toEqual([['mona', 'mona@example.com']]);
    });
  });

  test('is walked in both directions, and reads no more rows than it shows', async () => {
    for (let number = 10; number < 35; number += 1) await givenPerson(`extra-${number}`);
    const ctx = asAlice();
    const first = await listPeople(ctx, { limit: 10 });
    expect(ctx.db.stats.rowsRead).toBeLessThan(40);
    const second = await listPeople(asAlice(), { limit: 10, cursor: first.next ?? '' });
    const back = await listPeople(asAlice(), { limit: 10, cursor: second.prev ?? '' });
    expect(back.items).toEqual(first.items);
  });

  test('is for admins', async () => {
    for (const as of [mona, bob]) {
      await expect(listPeople(testContext({ as }), { limit: 1 })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(suspendPerson(testContext({ as }), 'bob', 'x')).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(changeRole(testContext({ as }), 'bob', 'admin')).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });
});

describe('an admin who lost the role in the meantime', () => {
  const late = () => testContext({ as: { ...mona, role: 'admin' } });
  test.each<[string, (name: string) => Promise<unknown>]>([
    ['changes no role', (name) => changeRole(late(), name, 'author')],
    ['suspends nobody', (name) => suspendPerson(late(), name, 'Spam.')],
  ])('%s, and is told so', async (_, act) => {
    const { name } = await givenPerson('pip');
    const before = await getAdminPerson(asAlice(), name);
    await expect(act(name)).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await getAdminPerson(asAlice(), name)).toEqual(before);
  });

  test('repeats in vain what is done already, without an error', async () => {
    const { name } = await givenPerson('quay');
    await changeRole(asAlice(), name, 'author');
    expect(await changeRole(late(), name, 'author')).toMatchObject({ role: 'author' });
  });
});
