import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type BoardNews, SOCKET_OVER } from '#src/standing/boards/live.ts';
import { AROUND, type Place, type Score } from '#src/standing/boards/model.ts';
import { boards } from '#worker/standing/boards/boards.ts';

const all = boards(env.BOARD);
const FAR = Date.now() + 1e9;

let versions = 0;
const score = (id: string, points: number, reachedAt = 0): Score => ({
  id,
  score: points,
  reachedAt,
  version: ++versions,
});
const set = (board: string, ...scores: Score[]) => all.set(board, scores, null);
const said = (places: readonly Place[]) => places.map(({ id, rank }) => `${rank} ${id}`);
const until = (check: () => void) => vi.waitFor(check, { timeout: 4_000, interval: 10 });

/** The board as a sorted list gives it. */
function sorted(scores: readonly Score[]): Place[] {
  const members = scores.filter((one) => one.score > 0);
  const order = members.toSorted(
    (a, b) => b.score - a.score || a.reachedAt - b.reachedAt || (a.id < b.id ? -1 : 1),
  );
  return order.map(({ id, score: points, reachedAt }) => ({
    ...{ id, score: points, reachedAt },
    rank: 1 + members.filter((other) => other.score > points).length,
  }));
}

describe('a board', () => {
  test('shares a rank among equal scores, in the order in which they were reached, then of ids', async () => {
    await set('b1', score('c', 8, 2), score('d', 3), score('b', 8, 2), score('a', 10), score('e', 8, 1));
    const { members, top } = await all.view('b1', 10, null);
    expect([members, said(top)]).toEqual([5, ['1 a', '2 e', '2 b', '2 c', '5 d']]);
    expect((await all.places('b1', ['d', 'nobody', 'c'])).map((place) => place?.rank)).toEqual([
      5,
      undefined,
      2,
    ]);
  });

  test('that nobody wrote to is empty, and stores nothing', async () => {
    expect(await all.view('b2', 10, 'a')).toEqual({ members: 0, top: [], around: [] });
    expect([await all.places('b2', ['a']), await all.walk('b2', '', 10)]).toEqual([[null], []]);
    const tables = await runInDurableObject(env.BOARD.getByName('b2'), (_, { storage }) =>
      storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT GLOB '_cf_*'").toArray(),
    );
    expect(tables).toEqual([]);
  });

  test('takes the newest score, in whatever order and however often scores arrive', async () => {
    const [first, second, third] = [score('a', 5), score('a', 9), score('a', 0)];
    await set('b3', second, second);
    await set('b3', first);
    expect(said((await all.view('b3', 9, null)).top)).toEqual(['1 a']);
    await set('b3', third, first, second);
    await set('b3', second);
    expect(await all.view('b3', 9, 'a')).toEqual({ members: 0, top: [], around: [] });
  });

  test('agrees with a sorted list after any history, also when it woke in between', async () => {
    const points = fc.oneof(fc.nat(4), fc.nat(600), fc.integer({ min: 1_048_570, max: 1_048_590 }));
    const change = fc.record({ member: fc.nat(14), points, reachedAt: fc.nat(3) });
    let board = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 50 }), fc.nat(50), async (history, half) => {
        board += 1;
        const name = `law-${board}`;
        const scores = history.map((one) => score(`m${one.member}`, one.points, one.reachedAt));
        await set(name, ...scores.slice(0, half));
        await evictDurableObject(env.BOARD.getByName(name));
        for (const one of scores.slice(half)) await set(name, one);
        const places = sorted([...new Map(scores.map((one) => [one.id, one])).values()]);
        const { top, members } = await all.view(name, 100, null);
        expect([top, members]).toEqual([places, places.length]);
        for (const [at, { id }] of places.entries()) {
          const { around } = await all.view(name, 0, id);
          expect(around).toEqual(places.slice(Math.max(0, at - AROUND), at + AROUND + 1));
        }
      }),
      { numRuns: process.env.FULL === '1' ? 200 : 15 },
    );
  });

  test('reads the sums of blocks when it wakes, and no members that it does not show', async () => {
    const crowd = Array.from({ length: 3_000 }, (_, at) => score(`m${at}`, 1 + (at % 700)));
    await set('b4', ...crowd);
    await evictDurableObject(env.BOARD.getByName('b4'));
    const rows = await runInDurableObject(env.BOARD.getByName('b4'), (board, { storage }) => {
      const read: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
      const exec = storage.sql.exec.bind(storage.sql);
      vi.spyOn(storage.sql, 'exec').mockImplementation((...args) => {
        const cursor = exec(...args);
        read.push(cursor);
        return cursor as never;
      });
      board.view(10, 'm350');
      return read.reduce((sum, cursor) => sum + cursor.rowsRead, 0);
    });
    expect(rows).toBeLessThan(60);
  });

  test('is deleted some time after its period', async () => {
    await all.set('b5', [score('a', 5)], Date.now());
    await runDurableObjectAlarm(env.BOARD.getByName('b5'));
    expect((await all.view('b5', 9, null)).members).toBe(0);
  });
});

type Page = { news: BoardNews[]; closed: number | null };

async function listen(board: string, personId: string, expiresAt = FAR): Promise<Page> {
  const socket = await all.open(board, { personId, expiresAt });
  const page: Page = { news: [], closed: null };
  socket?.addEventListener('message', ({ data }) => {
    page.news.push(JSON.parse(data as string));
  });
  socket?.addEventListener('close', ({ code }) => {
    page.closed = code;
  });
  socket?.accept();
  return page;
}

describe('a page that is open', () => {
  test('gets what it shows at once, then only what changed, several changes in one message', async () => {
    const crowd = Array.from({ length: 40 }, (_, at) => score(`m${at + 10}`, 1_000 - at));
    await set('s1', ...crowd);
    const page = await listen('s1', 'm45');
    await until(() => expect(page.news).toHaveLength(1));
    expect(said(page.news[0]?.around ?? [])).toContain('36 m45');
    await set('s1', score('m10', 2_000));
    await set('s1', score('m11', 3_000));
    await until(() => expect(page.news).toHaveLength(2));
    expect(said(page.news[1]?.top ?? []).slice(0, 2)).toEqual(['1 m11', '2 m10']);
    expect(page.news[1]).not.toHaveProperty('around');
  });

  test('hears that somebody passed its person, though the object hibernated', async () => {
    await set('s2', score('a', 10), score('b', 20));
    const page = await listen('s2', 'a');
    await until(() => expect(page.news).toHaveLength(1));
    await evictDurableObject(env.BOARD.getByName('s2'), { webSockets: 'hibernate' });
    await set('s2', score('c', 30));
    await until(() => expect(page.news).toHaveLength(2));
    expect(said(page.news[1]?.around ?? [])).toEqual(['1 c', '2 b', '3 a']);
  });

  test('is closed at the next change when its session is over', async () => {
    const page = await listen('s3', 'a', Date.now() - 1);
    await set('s3', score('b', 1));
    await until(() => expect(page.closed).toBe(SOCKET_OVER));
  });
});
