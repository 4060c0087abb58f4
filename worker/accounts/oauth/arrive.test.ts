import { env } from 'cloudflare:workers';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { PROVIDERS } from '#src/accounts/oauth.ts';
import { describeNewcomer, joinWithProvider } from '#worker/accounts/oauth/join.ts';
import { openJourney } from '#worker/accounts/oauth/journey.ts';
import { signIn } from '#worker/accounts/sign-in.ts';
import { identities, passwords, people } from '#worker/accounts/tables.ts';
import { verifyAddress } from '#worker/accounts/verify-address.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { emailsTo, givenAccount, mailedToken, PASSWORD, signUp } from '#worker/testing/accounts.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { comeBack, presentContext, reachStandIn, sealedOf, travel } from '#worker/testing/providers.ts';

reachStandIn();

async function personOf(email: string) {
  const ctx = testContext();
  const [rows] = await ctx.db.batch([ctx.db.select().from(people).where(eq(people.email, email))]);
  return rows[0];
}

async function join(email: string, name: string) {
  const ctx = presentContext();
  const sealed = sealedOf(
    await comeBack(ctx, await travel(ctx, 'google', { email, displayName: 'Some Body' })),
  );
  await joinWithProvider(ctx, sealed, { name });
  await deliverAll(ctx);
  return ctx;
}

test.each(PROVIDERS)(
  'a newcomer joins through %s, is welcomed, and signs in the next time',
  async (provider) => {
    const email = `nora-${provider}@example.com`;
    const ctx = presentContext();
    const arrival = await comeBack(
      ctx,
      await travel(ctx, provider, { email, displayName: 'Nora Tide' }, { next: '/zh-TW/posts?tag=sea' }),
    );
    expect(arrival.kind).toBe('join');
    expect(ctx.session.change).toBeNull();
    expect(await personOf(email)).toBeUndefined();

    const newcomer = await describeNewcomer(ctx, sealedOf(arrival));
    expect(newcomer).toMatchObject({ email, displayName: 'Nora Tide', next: '/posts?tag=sea' });
    expect(newcomer.name).toMatch(provider === 'google' ? /^nora-tide/ : /^nora-github/);
    const timeZone = 'Asia/Tokyo';
    await joinWithProvider(ctx, sealedOf(arrival), { name: `nora-${provider}`, timeZone });
    await deliverAll(ctx);

    expect(ctx.actor).toMatchObject({ kind: 'member', name: `nora-${provider}`, role: 'member' });
    expect(ctx.session.change).toMatchObject({ access: expect.any(String), refresh: expect.any(Object) });
    expect(await personOf(email)).toMatchObject({ emailVerifiedAt: expect.any(Number), timeZone });
    expect((await emailsTo(ctx, email)).map((message) => message.subject)).toEqual(['Welcome to Atoll']);

    const again = presentContext();
    expect(await comeBack(again, await travel(again, provider, { email }))).toEqual({ kind: 'signed_in' });
    expect(again.actor).toMatchObject({ name: `nora-${provider}` });
  },
);

test('a state works once, also among simultaneous requests', async () => {
  await join('once@example.com', 'once');
  const ctx = presentContext();
  const journeyed = await travel(ctx, 'google', { email: 'once@example.com' });
  const contexts = Array.from({ length: 5 }, () => presentContext());
  const outcomes = await Promise.allSettled(contexts.map((one) => comeBack(one, journeyed)));
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  expect(contexts.filter((one) => one.actor.kind === 'member')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'sign_in_expired' });
  }
  await Promise.all(contexts.flatMap((one) => one.pending));
  const later = presentContext();
  await expect(comeBack(later, journeyed)).rejects.toMatchObject({ code: 'sign_in_expired' });
  // By now KV has the used state, and the database is not read any more.
  expect(later.db.stats.roundTrips).toBe(0);
});

test('a state is valid for ten minutes, in its browser and for its provider', async () => {
  const clock = fixedClock(Date.now());
  const ctx = testContext({ clock });
  const { sealed, answer } = await travel(ctx, 'google', { email: 'late@example.com' });
  const state = answer.get('state');
  const other = await travel(ctx, 'google', { email: 'late@example.com' });
  const bad = { code: 'sign_in_expired' };
  await expect(openJourney(ctx, { provider: 'github', state, sealed })).rejects.toMatchObject(bad);
  await expect(openJourney(ctx, { provider: 'google', state, sealed: null })).rejects.toMatchObject(bad);
  await expect(openJourney(ctx, { provider: 'google', state: null, sealed })).rejects.toMatchObject(bad);
  await expect(openJourney(ctx, { provider: 'google', state, sealed: other.sealed })).rejects.toMatchObject(
    bad,
  );
  await expect(openJourney(ctx, { provider: 'google', state, sealed: `${sealed}x` })).rejects.toMatchObject(
    bad,
  );
  clock.advance(10 * 60_000 - 1);
  await openJourney(ctx, { provider: 'google', state, sealed });
  clock.advance(1);
  await expect(openJourney(ctx, { provider: 'google', state, sealed })).rejects.toMatchObject(bad);
});

test('a person who refuses, or whose address is not verified, gets an error and no account', async () => {
  const ctx = presentContext();
  const email = 'unproved@example.com';
  await expect(comeBack(ctx, await travel(ctx, 'github', null))).rejects.toMatchObject({
    code: 'sign_in_denied',
  });
  for (const provider of PROVIDERS) {
    await expect(
      comeBack(ctx, await travel(ctx, provider, { email, isVerified: false })),
    ).rejects.toMatchObject({ code: 'provider_email_unverified' });
  }
  expect(await personOf(email)).toBeUndefined();
  expect(ctx.session.change).toBeNull();
});

test('an address of an existing account is not linked until its owner confirms', async () => {
  const ctx = presentContext();
  const email = await givenAccount(testContext(), 'petra');
  const arrival = await comeBack(ctx, await travel(ctx, 'github', { email }));
  expect(arrival.kind).toBe('link');
  expect(ctx.actor.kind).toBe('anonymous');
  const [rows] = await ctx.db.batch([ctx.db.select().from(identities).where(eq(identities.email, email))]);
  expect(rows).toEqual([]);
  await expect(joinWithProvider(ctx, sealedOf(arrival), { name: 'petra-two' })).rejects.toMatchObject({
    code: 'sign_in_expired',
  });
});

test('an unverified sign-up passes to the person who proves the address, without the old password', async () => {
  const ctx = presentContext();
  const email = await signUp(testContext(), 'squatter', 'quentin@example.com');
  const arrival = await comeBack(ctx, await travel(ctx, 'google', { email, displayName: 'Quentin' }));
  expect(arrival.kind).toBe('join');
  await joinWithProvider(ctx, sealedOf(arrival), { name: 'quentin', displayName: 'Quentin Q' });
  await deliverAll(ctx);
  const person = await personOf(email);
  expect(person).toMatchObject({ name: 'quentin', displayName: 'Quentin Q' });
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(passwords)
      .where(eq(passwords.personId, person?.id ?? '')),
  ]);
  expect(rows).toEqual([]);
  await expect(signIn(testContext(), { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
  await expect(verifyAddress(testContext(), await mailedToken(ctx, email), PASSWORD)).rejects.toMatchObject({
    code: 'link_used',
  });
});

test('the same form sent twice at once creates one account, and both requests are signed in to it', async () => {
  const ctx = presentContext();
  const email = 'double@example.com';
  const sealed = sealedOf(await comeBack(ctx, await travel(ctx, 'google', { email })));
  const contexts = [presentContext(), presentContext()];
  await Promise.all(contexts.map((one) => joinWithProvider(one, sealed, { name: 'double' })));
  expect(contexts.map((one) => one.actor.kind)).toEqual(['member', 'member']);
  const [rows] = await ctx.db.batch([ctx.db.select().from(people).where(eq(people.email, email))]);
  expect(rows).toHaveLength(1);
  await Promise.all(contexts.map(deliverAll));
  expect(await emailsTo(ctx, email)).toHaveLength(1);
});

test('a taken name is refused, and the next one is proposed', async () => {
  await join('first@example.com', 'some-body');
  const ctx = presentContext();
  const traveller = { email: 'second@example.com', displayName: 'Some Body' };
  const sealed = sealedOf(await comeBack(ctx, await travel(ctx, 'google', traveller)));
  expect((await describeNewcomer(ctx, sealed)).name).toBe('some-body-2');
  await expect(joinWithProvider(ctx, sealed, { name: 'some-body' })).rejects.toMatchObject({
    code: 'name_taken',
  });
  await joinWithProvider(ctx, sealed, { name: 'some-body-2' });
  expect(ctx.actor).toMatchObject({ name: 'some-body-2' });
});

test('a sign-up with the same address while the form is open leads to confirming a link', async () => {
  const ctx = presentContext();
  const sealed = sealedOf(await comeBack(ctx, await travel(ctx, 'google', { email: 'ruth@example.com' })));
  await givenAccount(testContext(), 'ruth');
  const arrival = await joinWithProvider(ctx, sealed, { name: 'ruth-two' });
  expect(arrival.kind).toBe('link');
  expect(ctx.actor.kind).toBe('anonymous');
});

test('suspended people cannot sign in, neither by identity nor by address', async () => {
  const ctx = await join('tom@example.com', 'tom');
  const email = await givenAccount(testContext(), 'ulla');
  await ctx.db.batch([
    ctx.db.update(people).set({ suspendedAt: 1 }).where(eq(people.email, 'tom@example.com')),
    ctx.db.update(people).set({ suspendedAt: 1 }).where(eq(people.email, email)),
  ]);
  for (const address of ['tom@example.com', email]) {
    const one = presentContext();
    await expect(comeBack(one, await travel(one, 'google', { email: address }))).rejects.toMatchObject({
      code: 'account_suspended',
    });
    expect(one.session.change).toBeNull();
  }
});

test('coming back from a provider counts towards the rate limit of sign-ins', async () => {
  const ctx = presentContext();
  ctx.rateLimiter = rateLimiter(env.RATE_LIMITER, env.BURST, 0.01);
  const journeys = [await travel(ctx, 'github', null), await travel(ctx, 'github', null)];
  const codes = [];
  for (const one of journeys) codes.push(await comeBack(ctx, one).catch((error) => error.code));
  expect(codes).toEqual(['sign_in_denied', 'rate_limited']);
});

test('the provider’s last profile is stored, and a new address there still signs in', async () => {
  await join('vic@example.com', 'vic');
  const ctx = presentContext();
  const [[before]] = await ctx.db.batch([
    ctx.db
      .select()
      .from(identities)
      .where(and(eq(identities.email, 'vic@example.com'))),
  ]);
  expect(before).toMatchObject({ provider: 'google', email: 'vic@example.com' });
  await comeBack(ctx, await travel(ctx, 'google', { email: 'vic@example.com', isVerified: false }));
  expect(ctx.actor).toMatchObject({ name: 'vic' });
});
