import { exports } from 'cloudflare:workers';
import { sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { SESSION_OVER } from '#src/notifications/bell.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { revokeSession, signOutEverywhere, suspendPerson } from '#worker/accounts/service.ts';
import { sessions } from '#worker/accounts/tables.ts';
import { ringOnChange } from '#worker/notifications/bell/bell-effects.ts';
import { ringBells } from '#worker/notifications/bell/bell-service.ts';
import { bells, MOST_RINGS } from '#worker/notifications/bell/bells.ts';
import { noticeBoxes } from '#worker/notifications/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock, systemClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { claimAndDeliver, deliverPending } from '#worker/platform/deliver.ts';
import { feature } from '#worker/platform/feature.ts';
import { outbox } from '#worker/platform/tables.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

const ORIGIN = 'http://localhost';
const ctx = testContext({ clock: systemClock });

/** Signs a person in; returns the session and its cookie. */
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
  const received = { states: [] as unknown[], closed: null as number | null };
  webSocket?.addEventListener('message', ({ data }) => {
    received.states.push(JSON.parse(data as string));
  });
  webSocket?.addEventListener('close', ({ code }) => {
    received.closed = code;
  });
  webSocket?.accept();
  return received;
}

function setBox({ personId }: Member, unread: number, version: number) {
  const box = { personId, unread, version };
  return ctx.db.batch([
    ctx.db.insert(noticeBoxes).values(box).onConflictDoUpdate({ target: noticeBoxes.personId, set: box }),
  ]);
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 3_000, interval: 5 });

describe('the socket', () => {
  test('sends the number, and every change of it', async () => {
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

  test('of a page that knows a version sends only what came since', async () => {
    const { person, cookie } = await givenBrowser('berta');
    await setBox(person, 1, 3);
    const [knows, missed] = [
      await listen(cookie, '/api/v1/me/bell?since=3'),
      await listen(cookie, '/api/v1/me/bell?since=2'),
    ];
    await until(() => expect(missed.states).toHaveLength(1));
    expect(knows.states).toEqual([]);
  });

  test('opens only for browsers, with a session, on pages of the site', async () => {
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

  test('does not open for a revoked session, though its JWT is still valid', async () => {
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

  async function settled(as: Member, action: (own: ReturnType<typeof testContext>) => Promise<unknown>) {
    const own = testContext({ as, clock: systemClock });
    await action(own);
    await deliverAll(own);
  }
});

describe('polling the number', () => {
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

test('many bells are rung with one round trip, those without a number too', async () => {
  const people = await Promise.all(Array.from({ length: 90 }, (_, at) => givenPerson(`crowd-${at}`)));
  const own = testContext();
  const before = own.db.stats.roundTrips;
  await ringBells(
    own,
    [...people, ...people].map(({ personId }) => personId),
    [],
  );
  expect(own.db.stats.roundTrips - before).toBe(1);
});

describe('a crowd', () => {
  const ringers = [feature({ name: 'notifications', effects: [ringOnChange] })];
  const now = fixedClock(Date.now());

  /** A process that counts the bells it rings; the first `failing` rings fail. The test delivers its events. */
  function process(failing = 0) {
    const own = testContext({ clock: now });
    const rung: string[] = [];
    let [ringing, most, failures] = [0, 0, failing];
    const ring = async (name: string) => {
      ringing += 1;
      most = Math.max(most, ringing);
      await new Promise((resolve) => setTimeout(resolve));
      ringing -= 1;
      failures -= 1;
      if (failures >= 0) throw new Error('A bell is broken');
      rung.push(name);
      return 1;
    };
    own.bells = bells({ getByName: (name: string) => ({ ring: () => ring(name) }) } as never);
    own.queue = { ...own.queue, send: async () => {} };
    return { own, rung, most: () => most };
  }

  const idsOf = (number: number) => Array.from({ length: number }, () => ctx.ids.next());

  async function recordChanges(own: Context, ...crowds: string[][]) {
    const statements = crowds.map((personIds) => own.events.record(noticesChanged, { personIds }));
    await runBatch(own.db, statements);
  }

  /** Delivers all pending events in one batch by a new process, until none is left. Returns whom each process rang. */
  async function deliverRest(): Promise<string[][]> {
    const rings: string[][] = [];
    for (;;) {
      now.advance(20 * 60_000);
      const { own, rung, most } = process();
      const [rows] = await own.db.batch([
        own.db
          .select({ id: outbox.id })
          .from(outbox)
          .where(sql`type = ${noticesChanged.type} AND settled_at IS NULL`),
      ]);
      if (rows.length === 0) return rings;
      await claimAndDeliver(
        own,
        ringers,
        rows.map(({ id }) => id),
      );
      expect(most()).toBeLessThanOrEqual(6);
      rings.push(rung);
    }
  }

  test('is rung in batches by several invocations, nobody left out, those of small events first', async () => {
    const crowds = [idsOf(900), idsOf(900), idsOf(900), idsOf(1)];
    const { own, rung, most } = process();
    await recordChanges(own, ...crowds);
    await deliverPending(own, ringers);
    expect([rung.length, rung[0], most()]).toEqual([MOST_RINGS, crowds[3]?.[0], 6]);
    const rest = await deliverRest();
    expect(rest.every((rings) => rings.length <= MOST_RINGS)).toBe(true);
    expect([...rung, ...rest.flat()].sort()).toEqual(crowds.flat().sort());
  });

  test('of which one bell fails is rung all the same, and each batch is passed on once', async () => {
    const crowd = idsOf(MOST_RINGS + 300);
    const { own, rung } = process(1);
    await recordChanges(own, crowd);
    await deliverPending(own, ringers);
    expect(rung).toHaveLength(MOST_RINGS - 1);
    const rest = await deliverRest();
    expect(new Set([...rung, ...rest.flat()])).toEqual(new Set(crowd));
    expect(rest.flat()).toHaveLength(crowd.length);
  });

  test('is rung whole, and each batch is passed on once, though the second try has less room', async () => {
    const crowd = idsOf(MOST_RINGS + 300);
    const [first, second] = [process(700), process()];
    await expect(ringBells(first.own, crowd, ['event'])).rejects.toThrow('broken');
    for (const id of idsOf(400)) await second.own.bells.ring(id, { unread: 0, version: 0, sessions: [] });
    await ringBells(second.own, crowd, ['event']);
    const rest = (await deliverRest()).flat();
    const rung = new Set([...first.rung, ...second.rung, ...rest]);
    expect(crowd.filter((id) => !rung.has(id))).toEqual([]);
    expect(new Set(rest).size).toBe(rest.length);
  });
});
