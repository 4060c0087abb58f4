import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test, vi } from 'vitest';
import {
  type BellState,
  MOST_SOCKETS,
  NOT_EXPECTED,
  SESSION_OVER,
  TOO_MANY,
} from '#src/notifications/bell.ts';
import { bells } from '#worker/notifications/bell/bells.ts';

const all = bells(env.BELL);
const FAR = Date.now() + 1e9;

type Received = { socket: WebSocket; states: BellState[]; pongs: number; closed: number | null };

/** Opens a socket of a page and collects what it receives. */
async function listen(
  person: string,
  { session = 'a', expiresAt = FAR, since = null as number | null, state = { unread: 0, version: 0 } } = {},
): Promise<Received> {
  const socket = await all.open(person, { session, expiresAt, since, state });
  const received: Received = { socket, states: [], pongs: 0, closed: null };
  socket.addEventListener('message', ({ data }) => {
    if (data === 'pong') received.pongs += 1;
    else received.states.push(JSON.parse(data as string));
  });
  socket.addEventListener('close', ({ code }) => {
    received.closed = code;
  });
  socket.accept();
  return received;
}

function ring(person: string, version: number, sessions = ['a']) {
  return all.ring(person, { unread: version, version, sessions });
}

const versions = ({ states }: Received) => states.map(({ version }) => version);
const until = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 });

describe('a page that connects', () => {
  test('receives the number at once', async () => {
    const page = await listen('p1', { state: { unread: 2, version: 7 } });
    await until(() => expect(page.states).toEqual([{ unread: 2, version: 7 }]));
  });

  test('receives nothing if it knows the number', async () => {
    const page = await listen('p2', { state: { unread: 2, version: 7 }, since: 7 });
    await ring('p2', 8);
    await until(() => expect(versions(page)).toEqual([8]));
  });

  test('receives what changed while the Worker admitted it', async () => {
    await ring('p3', 9);
    const page = await listen('p3', { state: { unread: 1, version: 8 }, since: 8 });
    await until(() => expect(versions(page)).toEqual([9]));
  });

  test('again after a while receives what it missed, once', async () => {
    const page = await listen('p4', { state: { unread: 1, version: 1 } });
    await until(() => expect(versions(page)).toEqual([1]));
    page.socket.close(1000);
    await ring('p4', 2);
    await ring('p4', 3);
    const again = await listen('p4', { state: { unread: 3, version: 3 }, since: 1 });
    await until(() => expect(versions(again)).toEqual([3]));
  });
});

describe('a ring', () => {
  test('reaches every page of the person and nobody else', async () => {
    const pages = await Promise.all([listen('p5'), listen('p5'), listen('p5')]);
    const stranger = await listen('p6');
    expect(await ring('p5', 1)).toBe(3);
    for (const page of pages) await until(() => expect(versions(page)).toEqual([0, 1]));
    expect(versions(stranger)).toEqual([0]);
  });

  test('that comes twice, or late, sends nothing twice', async () => {
    const page = await listen('p7', { since: 0 });
    await Promise.all([ring('p7', 2), ring('p7', 1), ring('p7', 2)]);
    await ring('p7', 3);
    await until(() => expect(versions(page).at(-1)).toBe(3));
    expect(versions(page)).toEqual([...new Set(versions(page))].sort());
  });

  test('without any open page is kept for the next one', async () => {
    expect(await ring('p8', 4)).toBe(0);
    const page = await listen('p8', { since: 3 });
    await until(() => expect(versions(page)).toEqual([4]));
  });

  test('wakes a hibernating object, which still knows what each socket received', async () => {
    const page = await listen('p9', { since: 0 });
    await ring('p9', 1);
    await evictDurableObject(env.BELL.getByName('p9'), { webSockets: 'hibernate' });
    await ring('p9', 1);
    await ring('p9', 2);
    await until(() => expect(versions(page)).toEqual([1, 2]));
  });

  test('closes a page whose session is over, and sends it nothing', async () => {
    const [gone, stays] = await Promise.all([
      listen('p10', { since: 0 }),
      listen('p10', { since: 0, session: 'b' }),
    ]);
    expect(await ring('p10', 1, ['b'])).toBe(1);
    await until(() => expect(gone.closed).toBe(SESSION_OVER));
    expect([versions(gone), versions(stays)]).toEqual([[], [1]]);
  });
});

test('a ping is answered while the object hibernates', async () => {
  const page = await listen('p11', { since: 0 });
  await evictDurableObject(env.BELL.getByName('p11'), { webSockets: 'hibernate' });
  page.socket.send('ping');
  await until(() => expect(page.pongs).toBe(1));
  expect(page.closed).toBeNull();
});

test('a page that sends anything else is closed', async () => {
  const page = await listen('p12');
  page.socket.send('x'.repeat(100_000));
  await until(() => expect(page.closed).toBe(NOT_EXPECTED));
});

test('one page too many closes the oldest', async () => {
  const pages: Received[] = [];
  for (let count = 0; count <= MOST_SOCKETS; count++) pages.push(await listen('p13', { since: 0 }));
  await until(() => expect(pages[0]?.closed).toBe(TOO_MANY));
  expect(pages.filter(({ closed }) => closed !== null)).toHaveLength(1);
  expect(await ring('p13', 1)).toBe(MOST_SOCKETS);
});

test('the pages of an expired session are closed by an alarm; the others stay', async () => {
  const over = await listen('p14', { expiresAt: Date.now() + 50 });
  const stays = await listen('p14', { session: 'b' });
  const bell = env.BELL.getByName('p14');
  await scheduler.wait(60);
  await runDurableObjectAlarm(bell);
  await until(() => expect(over.closed).toBe(SESSION_OVER));
  expect(stays.closed).toBeNull();
  expect(await runInDurableObject(bell, (_, { storage }) => storage.getAlarm())).toBe(FAR);
});
