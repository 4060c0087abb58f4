import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readAccess } from '#worker/accounts/access-jwt.ts';
import { renewSession } from '#worker/accounts/renew-session.ts';
import { people, sessions } from '#worker/accounts/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenSession } from '#worker/testing/sessions.ts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

async function signedIn(name: string) {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  return { clock, ctx, ...(await givenSession(ctx, await givenPerson(name))) };
}

async function sessionRow(ctx: ReturnType<typeof testContext>, id: string) {
  const [rows] = await ctx.db.batch([ctx.db.select().from(sessions).where(eq(sessions.id, id))]);
  return rows[0];
}

test('a refresh token is exchanged for a successor and a new JWT', async () => {
  const { ctx, refresh, sessionId } = await signedIn('bob');
  const renewal = await renewSession(ctx, refresh);
  expect(renewal?.tokens.refresh?.token).not.toBe(refresh);
  expect(await readAccess(ctx, renewal?.tokens.access ?? '')).toMatchObject({ name: 'bob', sessionId });
  expect(await renewSession(ctx, renewal?.tokens.refresh?.token ?? '')).not.toBeNull();
});

test('tabs that renew together, even in different isolates, get the same successor', async () => {
  const { clock, ctx, refresh } = await signedIn('carol');
  const others = [testContext({ clock }), testContext({ clock })];
  const renewals = await Promise.all([ctx, ...others].map((each) => renewSession(each, refresh)));
  clock.advance(29 * SECOND);
  renewals.push(await renewSession(ctx, refresh));
  const successors = new Set(renewals.map((renewal) => renewal?.tokens.refresh?.token));
  expect(successors.size).toBe(1);
  expect(await renewSession(ctx, [...successors][0] ?? '')).not.toBeNull();
});

test('a refresh token that is reused later ends its session, and the person is notified', async () => {
  const { clock, ctx, refresh, sessionId } = await signedIn('mallory');
  const renewal = await renewSession(ctx, refresh);
  clock.advance(31 * SECOND);

  expect(await renewSession(ctx, refresh)).toBeNull();
  expect(await renewSession(ctx, renewal?.tokens.refresh?.token ?? '')).toBeNull();
  expect(await renewSession(ctx, refresh)).toBeNull();

  expect(await sessionRow(ctx, sessionId)).toMatchObject({ revokedFor: 'reuse' });
  const [events] = await ctx.db.batch([
    ctx.db.select().from(outbox).where(eq(outbox.type, 'accounts.session_stolen')),
  ]);
  expect(events).toHaveLength(1);
});

test('a session ends after thirty idle days, and after ninety days in any case', async () => {
  const idle = await signedIn('bob');
  idle.clock.advance(30 * DAY);
  expect(await renewSession(idle.ctx, idle.refresh)).toBeNull();

  const busy = await signedIn('bob');
  let token = busy.refresh;
  for (let day = 0; day < 80; day += 20) {
    busy.clock.advance(20 * DAY);
    const renewal = await renewSession(busy.ctx, token);
    expect(renewal).not.toBeNull();
    token = renewal?.tokens.refresh?.token ?? '';
  }
  busy.clock.advance(10 * DAY);
  expect(await renewSession(busy.ctx, token)).toBeNull();
});

test('a suspended person cannot renew a session', async () => {
  const { ctx, refresh } = await signedIn('oscar');
  await ctx.db.batch([ctx.db.update(people).set({ suspendedAt: TEST_NOW }).where(eq(people.name, 'oscar'))]);
  expect(await renewSession(ctx, refresh)).toBeNull();
});

test.each(['', 'x', 'a'.repeat(43), '😀'.repeat(40)])('a malformed token (%j) is refused', async (token) => {
  expect(await renewSession(testContext(), token)).toBeNull();
});
