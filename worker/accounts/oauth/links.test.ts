import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { joinWithProvider } from '#worker/accounts/oauth/join.ts';
import { confirmLink, getWaysIn, unlinkIdentity } from '#worker/accounts/oauth/links.ts';
import { listProviders } from '#worker/accounts/oauth/provider.ts';
import { askPasswordReset, resetPassword } from '#worker/accounts/passwords.ts';
import { identities, people } from '#worker/accounts/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { emailsTo, givenAccount, mailedToken, PASSWORD } from '#worker/testing/accounts.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { comeBack, presentContext, reachStandIn, sealedOf, travel } from '#worker/testing/providers.ts';

reachStandIn();

/** Creates a signed-in member with a password. */
async function memberCalled(name: string): Promise<Member> {
  const email = await givenAccount(testContext(), name);
  return actorOf(email);
}

async function actorOf(email: string): Promise<Member> {
  const ctx = testContext();
  const [[person]] = await ctx.db.batch([ctx.db.select().from(people).where(eq(people.email, email))]);
  if (!person) throw new Error(`Nobody has ${email}`);
  const { id: personId, name, role } = person;
  return { kind: 'member', personId, name, role, via: { session: 'a-session' } };
}

/** Returns what a browser keeps after a journey to the provider from the settings. */
async function sealedLink(as: Member, provider: 'google' | 'github', email: string): Promise<string> {
  const ctx = presentContext(as);
  return sealedOf(await comeBack(ctx, await travel(ctx, provider, { email }, { link: true })));
}

test('a member links a provider from the settings, gets an email about it, and signs in with it', async () => {
  const anna = await memberCalled('anna');
  const ctx = presentContext(anna);
  const sealed = await sealedLink(anna, 'github', 'anna-elsewhere@example.org');
  expect(await getWaysIn(ctx)).toEqual({ hasPassword: true, identities: [] });

  await confirmLink(ctx, sealed);
  await confirmLink(ctx, sealed);
  await deliverAll(ctx);

  expect((await getWaysIn(ctx)).identities).toMatchObject([
    { provider: 'github', email: 'anna-elsewhere@example.org' },
  ]);
  const subjects = (await emailsTo(ctx, 'anna@example.com')).map((message) => message.subject);
  expect(subjects.filter((subject) => subject.includes('GitHub'))).toHaveLength(1);
  const door = presentContext();
  await comeBack(door, await travel(door, 'github', { email: 'anna-elsewhere@example.org' }));
  expect(door.actor).toMatchObject({ name: 'anna' });
});

test('a known address is linked only when its own account confirms', async () => {
  const [bea, cleo] = [await memberCalled('bea'), await memberCalled('cleo')];
  const door = presentContext();
  const arrival = await comeBack(door, await travel(door, 'google', { email: 'bea@example.com' }));
  const sealed = sealedOf(arrival);
  await expect(confirmLink(presentContext(), sealed)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(confirmLink(presentContext(cleo), sealed)).rejects.toMatchObject({ code: 'forbidden' });
  await confirmLink(presentContext(bea), sealed);
  const again = presentContext();
  await comeBack(again, await travel(again, 'google', { email: 'bea@example.com' }));
  expect(again.actor).toMatchObject({ name: 'bea' });
});

test('a pending confirmation expires after a quarter of an hour, and cannot be forged', async () => {
  const dora = await memberCalled('dora');
  const ctx = presentContext(dora);
  const sealed = await sealedLink(dora, 'google', 'dora@example.com');
  const later = presentContext(dora);
  later.clock = { now: () => ctx.clock.now() + 15 * 60_000 + 1000 };
  for (const [context, text] of [
    [later, sealed],
    [ctx, `${sealed}x`],
    [ctx, ''],
    [ctx, null],
  ] as const) {
    await expect(confirmLink(context, text)).rejects.toMatchObject({ code: 'sign_in_expired' });
  }
});

test('one identity signs in one person, and a person has one of each provider', async () => {
  const [eve, flo] = [await memberCalled('evelyn'), await memberCalled('flora')];
  const first = await sealedLink(eve, 'github', 'shared@example.org');
  const second = await sealedLink(flo, 'github', 'shared@example.org');
  await confirmLink(presentContext(eve), first);
  await expect(confirmLink(presentContext(flo), second)).rejects.toMatchObject({ code: 'identity_taken' });
  await expect(sealedLink(flo, 'github', 'shared@example.org')).rejects.toMatchObject({
    code: 'identity_taken',
  });
  const another = await sealedLink(eve, 'github', 'another@example.org');
  await expect(confirmLink(presentContext(eve), another)).rejects.toMatchObject({ code: 'already_exists' });
});

test('a journey that began in the settings cannot end signed out or as another person', async () => {
  const [gina, hope] = [await memberCalled('gina'), await memberCalled('hope')];
  for (const as of [undefined, hope]) {
    const journeyed = await travel(
      presentContext(gina),
      'google',
      { email: 'gina@example.com' },
      { link: true },
    );
    const ctx = presentContext(as);
    await expect(comeBack(ctx, journeyed)).rejects.toMatchObject({ code: 'sign_in_expired' });
  }
});

test('the last way to sign in cannot be unlinked until there is a password', async () => {
  const ctx = presentContext();
  const email = 'ines@example.com';
  const sealed = sealedOf(await comeBack(ctx, await travel(ctx, 'google', { email })));
  await joinWithProvider(ctx, sealed, { name: 'ines' });
  expect(await getWaysIn(ctx)).toMatchObject({ hasPassword: false });
  await expect(unlinkIdentity(ctx, 'google')).rejects.toMatchObject({ code: 'last_way_in' });
  await expect(unlinkIdentity(ctx, 'github')).rejects.toMatchObject({ code: 'not_found' });

  await askPasswordReset(ctx, email);
  await deliverAll(ctx);
  await resetPassword(presentContext(), { token: await mailedToken(ctx, email), password: PASSWORD });
  const back = presentContext(await actorOf(email));
  await unlinkIdentity(back, 'google');
  await deliverAll(back);

  expect(await getWaysIn(back)).toEqual({ hasPassword: true, identities: [] });
  expect((await emailsTo(ctx, email))[0]?.subject).toContain('Google');
  const door = presentContext();
  expect(await comeBack(door, await travel(door, 'google', { email }))).toMatchObject({ kind: 'link' });
});

test('of two identities that are unlinked at the same time, one stays', async () => {
  const ctx = presentContext();
  const email = 'jana@example.com';
  const sealed = sealedOf(await comeBack(ctx, await travel(ctx, 'google', { email })));
  await joinWithProvider(ctx, sealed, { name: 'jana' });
  const jana = await actorOf(email);
  await confirmLink(presentContext(jana), await sealedLink(jana, 'github', email));
  const outcomes = await Promise.allSettled([
    unlinkIdentity(presentContext(jana), 'google'),
    unlinkIdentity(presentContext(jana), 'github'),
  ]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(identities)
      .where(and(eq(identities.personId, jana.personId))),
  ]);
  expect(rows).toHaveLength(1);
});

test('no access token lists or changes identities', async () => {
  const kim = await memberCalled('kim');
  for (const [method, path] of [
    ['GET', '/api/v1/me/identities'],
    ['DELETE', '/api/v1/me/identities/google'],
  ] as const) {
    expect(await call(method, path, { as: kim })).toMatchObject({
      status: 403,
      body: { code: 'scope_missing' },
    });
  }
});

test('the stand-in does not exist in production, and its code needs the right verifier', async () => {
  const ctx = presentContext();
  const one = await travel(ctx, 'google', { email: 'lena@example.com' });
  const other = await travel(ctx, 'google', { email: 'mia@example.com' });
  const mixed = new URLSearchParams({
    code: one.answer.get('code') ?? '',
    state: other.answer.get('state') ?? '',
  });
  await expect(comeBack(ctx, { ...other, answer: mixed })).rejects.toMatchObject({ code: 'sign_in_expired' });
  expect(listProviders(ctx)).toEqual([
    { name: 'google', isStandIn: true },
    { name: 'github', isStandIn: true },
  ]);
  ctx.config = { ...ctx.config, environment: 'production' };
  expect(listProviders(ctx)).toEqual([]);
  ctx.config = { ...ctx.config, google: { clientId: 'a', clientSecret: 'b', issuer: 'https://id.example' } };
  expect(listProviders(ctx)).toEqual([{ name: 'google', isStandIn: false }]);
  ctx.config = { ...ctx.config, google: null };
  await expect(travel(ctx, 'google', { email: 'lena@example.com' })).rejects.toMatchObject({
    code: 'not_found',
  });
});
