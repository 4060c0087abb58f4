import { exports } from 'cloudflare:workers';
import { sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { SESSION_OVER } from '#src/notifications/bell.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { revokeSession, signOutEverywhere, suspendPerson } from '#worker/accounts/service.ts';
import { sessions } from '#worker/accounts/tables.ts';
import { ringBells } from '#worker/notifications/bell-service.ts';
import { noticeBoxes } from '#worker/notifications/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

const ORIGIN = 'http://localhost';
const ctx = testContext({ clock: systemClock });

/** A signed-in browser of somebody. */
async function givenBrowser(name: string) {
  const person = await givenPerson(name);
  const { sessionId, tokens } = await givenSession(testContext({ as: person, clock: systemClock }), person);
  return { person, sessionId, cookie: cookiesOf({ access: tokens.access }) };
}

function open(headers: Record<string, string>, path = '/api/v1/me/bell') {
  return exports.default.fetch(
    new Request(ORIGIN + path, { headers: { Upgrade: 'websocket', Origin: ORIGIN, ...headers } }),
  );
}

async function listen(cookie: string, path?: string) {
  const { status, webSocket } = await open({ Cookie: cookie }, path);
  expect(status).toBe(101);
  const heard = { states: [] as unknown[], closed: null as number | null };
  webSocket?.addEventListener('message', ({ data }) => {
    heard.states.push(JSON.parse(data as string));
  });
  webSocket?.addEventListener('close', ({ code }) => {
    heard.closed = code;
  });
  webSocket?.accept();
  return heard;
}

function setBox({ personId }: Member, unread: number, version: number) {
  const box = { personId, unread, version };
  return ctx.db.batch([
    ctx.db.insert(noticeBoxes).values(box).onConflictDoUpdate({ target: noticeBoxes.personId, set: box }),
  ]);
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 3_000, interval: 5 });

describe('the socket', () => {
  test('tells the number, and every change of it', async () => {
    const { person, cookie } = await givenBrowser('anna');
    await setBox(person, 1, 3);
    const page = await listen(cookie);
    await until(() => expect(page.states).toEqual([{ unread: 1, version: 3 }]));
    await setBox(person, 2, 4);
    const teller = testContext({ as: person, clock: systemClock });
    await teller.db.batch([teller.events.record(noticesChanged, { personIds: [person.personId] })]);
    await deliverAll(teller);
    await until(() => expect(page.states.at(-1)).toEqual({ unread: 2, version: 4 }));
  });

  test('of a page that knows a version tells only what came since', async () => {
    const { person, cookie } = await givenBrowser('berta');
    await setBox(person, 1, 3);
    const [knows, missed] = [
      await listen(cookie, '/api/v1/me/bell?since=3'),
      await listen(cookie, '/api/v1/me/bell?since=2'),
    ];
    await until(() => expect(missed.states).toHaveLength(1));
    expect(knows.states).toEqual([]);
  });

  test('is for pages of our own, for who is signed in, and for browsers', async () => {
    const { person, cookie } = await givenBrowser('clara');
    const answers = await Promise.all([
      open({ Cookie: cookie, Origin: 'https://evil.example' }),
      open({ Cookie: cookie, Origin: '' }),
      open({}),
      open({ Authorization: await tokenOf(person) }),
      open({ Cookie: cookie, Upgrade: '' }),
    ]);
    const codes = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { code: string }).code),
    );
    expect(codes).toEqual([
      'origin_not_allowed',
      'origin_not_allowed',
      'unauthenticated',
      'scope_missing',
      'upgrade_required',
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 401, 403, 426]);
  });

  test('does not open for a session that was revoked, though its JWT still stands', async () => {
    const { sessionId, cookie } = await givenBrowser('dora');
    await ctx.db.batch([ctx.db.update(sessions).set({ revokedAt: 1 }).where(sql`id = ${sessionId}`)]);
    expect((await open({ Cookie: cookie })).status).toBe(401);
  });

  test('has the headers of every answer', async () => {
    const { cookie } = await givenBrowser('emma');
    const { headers, webSocket } = await open({ Cookie: cookie });
    webSocket?.accept();
    webSocket?.close();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

describe('a session that ends closes its socket', () => {
  test.each([
    ['by one of the others', (as: Member, id: string) => settled(as, (own) => revokeSession(own, id))],
    ['with all others', (as: Member) => settled(as, signOutEverywhere)],
    [
      'with the account',
      async (as: Member) => {
        const alice = await givenPerson('alice');
        await settled(alice, (own) => suspendPerson(own, as.name, 'Spam'));
      },
    ],
  ])('%s', async (how, end) => {
    const { person, sessionId, cookie } = await givenBrowser(`flora-${how.length}`);
    const page = await listen(cookie);
    await end(person, sessionId);
    await until(() => expect(page.closed).toBe(SESSION_OVER));
  });

  async function settled(as: Member, deed: (own: ReturnType<typeof testContext>) => Promise<unknown>) {
    const own = testContext({ as, clock: systemClock });
    await deed(own);
    await deliverAll(own);
  }
});

describe('asking for the number', () => {
  test('costs nothing while it is the same', async () => {
    const person = await givenPerson('greta');
    const first = await call('GET', '/api/v1/me/bell/state', { as: person });
    expect([first.status, first.body.data]).toEqual([200, { unread: 0, version: 0 }]);
    const tag = first.headers.get('ETag') ?? '';
    const headers = { 'If-None-Match': tag };
    expect((await call('GET', '/api/v1/me/bell/state', { as: person, headers })).status).toBe(304);
    await setBox(person, 1, 1);
    const changed = await call('GET', '/api/v1/me/bell/state', { as: person, headers });
    expect([changed.status, changed.body.data]).toEqual([200, { unread: 1, version: 1 }]);
  });
});

test('many bells ring in one round trip, those without a number too', async () => {
  const people = await Promise.all(Array.from({ length: 90 }, (_, at) => givenPerson(`crowd-${at}`)));
  const own = testContext();
  const before = own.db.stats.roundTrips;
  await ringBells(
    own,
    [...people, ...people].map(({ personId }) => personId),
  );
  expect(own.db.stats.roundTrips - before).toBe(1);
});
