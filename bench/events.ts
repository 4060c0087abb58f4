import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { migrate } from '../scripts/lib/migrations.ts';
import { freePort } from '../scripts/lib/port.ts';
import { serveBuild } from '../scripts/lib/site.ts';

/** How many events per second one consumer delivered. */
export type EventRate = { name: string; events: number; seconds: number; perSecond: number };

/** The first kind has no subscribers and measures delivery alone. The second becomes a notice and notifies a bell. */
const KINDS = [
  { name: 'without subscribers', type: 'bench.recorded', payload: `json_object('i', i)` },
  {
    name: 'that become notices',
    type: 'social.followed',
    payload: `json_object('followerId', ${idOf('i')}, 'followedId', ${idOf('(i % 1000) + 1000000')})`,
  },
] as const;

/** Lets the built Worker deliver events of each kind, from the outbox through the queue to their subscribers. */
export async function measureEvents(folder: string, events: number): Promise<EventRate[]> {
  const site = await serveBuild({
    port: await freePort(),
    state: join(folder, 'events', 'state'),
    copyTo: join(folder, 'events', 'atoll'),
    vars: { RATE_LIMIT_SCALE: '0', SECRET_KEY: 'a-key-for-benches-only-a-key-for-benches-only' },
  });
  try {
    await migrate(site.db);
    await fillPeople(site.db, events);
    const rates: EventRate[] = [];
    for (const [at, kind] of KINDS.entries()) {
      await site.tick(new Date(Date.UTC(2030, 0, 1 + at)));
      await fillOutbox(site.db, kind, events);
      for (let minute = 1; await isWaiting(site.db); minute += 1) {
        await site.tick(new Date(Date.UTC(2030, 0, 1 + at, 0, minute)));
        if (minute * 500 >= events) await new Promise((resolve) => setTimeout(resolve, 500));
      }
      const seconds = await secondsOf(site.db, kind.type);
      rates.push({ name: kind.name, events, seconds, perSecond: events / seconds });
    }
    return rates;
  } finally {
    await site.stop();
  }
}

function idOf(number: string): string {
  return `printf('018f0000-0000-7000-8000-%012d', ${number})`;
}

const COUNTED = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';

async function fillPeople(db: D1Database, events: number): Promise<void> {
  await db
    .prepare(
      `${COUNTED}, all_of(i) AS (SELECT i FROM n UNION ALL SELECT i + 1000000 FROM n WHERE i <= 1000 UNION ALL SELECT 1000000)
        INSERT INTO people (id, name, display_name, created_at, updated_at)
        SELECT ${idOf('i')}, 'person-' || i, 'Person ' || i, 0, 0 FROM all_of`,
    )
    .bind(events)
    .run();
}

/** Inserts events as if their process had died before delivery: the sweep sends them to the queue. */
async function fillOutbox(db: D1Database, kind: (typeof KINDS)[number], events: number): Promise<void> {
  await db
    .prepare(
      `${COUNTED} INSERT INTO outbox (id, type, payload, created_at, wake_at)
        SELECT lower(hex(randomblob(16))), ?2, ${kind.payload}, ?3, ?3 FROM n`,
    )
    .bind(events, kind.type, Date.now())
    .run();
}

async function isWaiting(db: D1Database): Promise<boolean> {
  return (await db.prepare('SELECT 1 FROM outbox WHERE settled_at IS NULL LIMIT 1').first()) !== null;
}

async function secondsOf(db: D1Database, type: string): Promise<number> {
  const row = await db
    .prepare('SELECT (max(settled_at) - min(settled_at)) / 1000.0 AS seconds FROM outbox WHERE type = ?')
    .bind(type)
    .first<{ seconds: number }>();
  return row?.seconds || Number.NaN;
}

/** Prints the rates. */
export function printEvents(rates: readonly EventRate[]): void {
  console.log('\nEvents through one consumer\n');
  for (const { name, events, seconds, perSecond } of rates) {
    console.log(
      `  ${name.padEnd(24)} ${events} in ${seconds.toFixed(1)} s: ${perSecond.toFixed(0)} a second`,
    );
  }
}
