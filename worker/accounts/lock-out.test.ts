import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { findDevice, rememberDevice } from '#worker/accounts/known-devices.ts';
import { askPasswordReset, changePassword, resetPassword } from '#worker/accounts/passwords.ts';
import { signIn } from '#worker/accounts/sign-in.ts';
import { resendVerification, verifyAddress } from '#worker/accounts/verify-address.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { emailsTo, givenAccount, mailedToken, PASSWORD, signUp } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';

const MINUTE = 60_000;
const NEW = 'another umbrella eight';
const WRONG = 'not the right one';
const refused = { code: 'rate_limited' };

/** A caller with the limits of production. `devices` is the cookie of the browser. */
function caller(devices = '', clock = fixedClock(TEST_NOW)) {
  const ctx = testContext({ clock });
  ctx.session.devices = devices;
  return Object.assign(ctx, { rateLimiter: rateLimiter(env.RATE_LIMITER, env.BURST, 1) });
}

async function tryWrong(email: string, times: number, devices = '') {
  for (let count = 0; count < times; count += 1)
    await expect(signIn(caller(devices), { email, password: WRONG })).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
}

/** An account, and the cookie of a browser in which its owner was signed in before. */
async function owner(name: string) {
  const ctx = testContext();
  const email = await givenAccount(ctx, name);
  const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : '';
  return { ctx, email, personId, devices: await rememberDevice(ctx, personId) };
}

test('wrong passwords of strangers lock strangers out, not the browsers that the owner used before', async () => {
  const { email, devices } = await owner('locked');
  await tryWrong(email, 10);
  await expect(signIn(caller(), { email, password: PASSWORD })).rejects.toMatchObject(refused);
  await signIn(caller(devices), { email, password: PASSWORD });
});

test('a browser that is known has a limit of its own', async () => {
  const { email, devices } = await owner('own-limit');
  await tryWrong(email, 10, devices);
  await expect(signIn(caller(devices), { email, password: PASSWORD })).rejects.toMatchObject(refused);
  await signIn(caller(), { email, password: PASSWORD });
});

test('a browser is known only to those who signed in with it, and knows several of them', async () => {
  const [ann, bo] = [await owner('dev-ann'), await owner('dev-bo')];
  const shared = testContext();
  shared.session.devices = ann.devices;
  const both = await rememberDevice(shared, bo.personId);
  for (const { personId } of [ann, bo]) {
    const browser = caller(both);
    expect(await findDevice(browser, personId)).toMatch(/^[\w-]{43}$/);
  }
  const made = ann.devices.replace(ann.personId, bo.personId);
  for (const devices of [ann.devices, made, '', '~', 'a.b.c'])
    expect(await findDevice(caller(devices), bo.personId)).toBeNull();
});

test('wrong passwords of strangers stop neither a change of the password nor a verification', async () => {
  const { ctx, email } = await owner('changes');
  await tryWrong(email, 10);
  const member = Object.assign(caller(), { actor: ctx.actor });
  await changePassword(member, { currentPassword: PASSWORD, newPassword: NEW });

  const pending = await signUp(testContext(), 'verifies');
  await tryWrong(pending, 10);
  await verifyAddress(caller(), await mailedToken(ctx, pending), PASSWORD);
});

test('a signed-in person has ten attempts at their own password', async () => {
  const { ctx } = await owner('ten-attempts');
  const attempt = (currentPassword: string) =>
    changePassword(Object.assign(caller(), { actor: ctx.actor }), { currentPassword, newPassword: NEW });
  for (let count = 0; count < 10; count += 1)
    await expect(attempt(WRONG)).rejects.toMatchObject({ code: 'wrong_credentials' });
  await expect(attempt(PASSWORD)).rejects.toMatchObject(refused);
});

test('requests of strangers never keep a person from a link for a new password', async () => {
  const clock = fixedClock(TEST_NOW);
  const { ctx, email } = await owner('flooded');
  const ask = async () => {
    const one = caller('', clock);
    await askPasswordReset(one, email);
    await deliverAll(one);
  };
  const mailed = async () =>
    (await emailsTo(ctx, email)).filter(({ subject }) => subject.startsWith('Choose')).length;
  // Somebody asks every five minutes, for two hours.
  for (let count = 0; count < 24; count += 1) {
    await ask();
    clock.advance(5 * MINUTE);
  }
  expect(await mailed()).toBeLessThanOrEqual(2 * 8);
  await ask();
  await resetPassword(caller('', clock), { token: await mailedToken(ctx, email), password: NEW });
});

test('requests of strangers never keep a person from a link that verifies', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const email = await signUp(ctx, 'flooded-too');
  for (let count = 0; count < 8; count += 1) {
    clock.advance(MINUTE);
    await resendVerification(caller('', clock), email);
    await deliverAll(ctx);
  }
  await expect(signIn(caller('', clock), { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'address_unverified',
  });
  await verifyAddress(caller('', clock), await mailedToken(ctx, email), PASSWORD);
});
