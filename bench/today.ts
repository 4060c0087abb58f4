import type { D1Database } from '@cloudflare/workers-types';
import type { Site } from '../scripts/lib/site.ts';
import { DEMO_PEOPLE } from '../scripts/seed/people.ts';
import { cpuMs } from './cpu.ts';
import { percentile } from './measure.ts';
import type { Target } from './targets.ts';

/** The cost of Today for somebody with years of check-ins, and the time that one more takes. */
export type TodayCost = {
  practices: number;
  days: number;
  first: Visit;
  page: Visit & { cpuMs: number };
  tap: { p50: number; p99: number };
};

type Visit = { trips: number; rows: number; milliseconds: number };
type Cookies = { Cookie: string };

const PERSON = 'carol';
const PRACTICES = 20;
const DAYS = 5 * 365;
const VISITS = 300;
const WARM_UP = 40;

/** Fills the practices of a demo person, and measures the page and the check-ins of one tap. */
export async function measureToday(site: Site & Target): Promise<TodayCost> {
  await fill(site.db);
  const cookies = await signIn(site.origin);
  const first = await visit(site, cookies);
  await untilStored(site.db);
  for (let turn = 0; turn < WARM_UP; turn += 1) await visit(site, cookies);
  const before = cpuMs(site.pids);
  const visits: Visit[] = [];
  for (let turn = 0; turn < VISITS; turn += 1) visits.push(await visit(site, cookies));
  const used = (cpuMs(site.pids) - before) / VISITS;
  const { trips = Number.NaN, rows = Number.NaN } = visits.at(-1) ?? {};
  const milliseconds = percentile(
    visits.map((one) => one.milliseconds),
    0.5,
  );
  const page = { trips, rows, milliseconds, cpuMs: used };
  return { practices: PRACTICES, days: DAYS, first, page, tap: await measureTaps(site, cookies) };
}

/** Daily practices that began five years ago, and were kept on six days of seven. */
async function fill(db: D1Database): Promise<void> {
  const person = `(SELECT id FROM people WHERE name = '${PERSON}')`;
  const day = (ago: string) => `date('now', '-' || ${ago} || ' days')`;
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${DAYS})`;
  const ids = Array.from(
    { length: PRACTICES },
    (_, at) => `018f0000-0000-7000-9000-${`${at}`.padStart(12, '0')}`,
  );
  await db.batch([
    db
      .prepare(
        `INSERT INTO practices (id, person_id, action, start_on, created_at, updated_at, check_in_count, kept_day_count)
         SELECT value, ${person}, 'Practice ' || key, ${day(`${DAYS}`)}, key, key, ${DAYS}, ${DAYS} FROM json_each(?1)`,
      )
      .bind(JSON.stringify(ids)),
    db
      .prepare(
        `INSERT INTO practice_schedules (practice_id, from_on, kind, day_rule)
         SELECT value, ${day(`${DAYS}`)}, 'daily', 'any' FROM json_each(?1)`,
      )
      .bind(JSON.stringify(ids)),
  ]);
  for (const [at, id] of ids.entries()) {
    await db.batch([
      db
        .prepare(
          `${numbers} INSERT INTO check_ins (id, practice_id, person_id, idempotency_key, at, time_zone, day, recorded_at, minutes, updated_at)
           SELECT ?1 || '-' || i, ?1, ${person}, ?1 || '-' || i, unixepoch(${day('i')}) * 1000, 'UTC', ${day('i')}, 0, 20, 0
           FROM n WHERE (i + ?2) % 7 > 0`,
        )
        .bind(id, at),
      db
        .prepare(
          `${numbers} INSERT INTO kept_days (practice_id, day, person_id, check_ins, minutes, amount, kept)
           SELECT ?1, ${day('i')}, ${person}, 1, 20, 0, 1 FROM n WHERE (i + ?2) % 7 > 0`,
        )
        .bind(id, at),
    ]);
  }
}

async function signIn(origin: string): Promise<Cookies> {
  const person = DEMO_PEOPLE.find(({ name }) => name === PERSON);
  const response = await fetch(`${origin}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ email: person?.email, password: person?.password }),
  });
  if (!response.ok) throw new Error(`Nobody signed in: ${response.status} ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { Cookie: cookies.join('; ') };
}

async function visit({ origin }: Site, headers: Cookies): Promise<Visit> {
  const started = performance.now();
  const response = await fetch(`${origin}/`, { headers });
  const html = await response.text();
  if (!html.includes('Practice 0')) throw new Error(`Today lacks the practices: ${response.status}.`);
  const [, trips, rows] = /(\d+) trips, (\d+) rows/.exec(response.headers.get('Server-Timing') ?? '') ?? [];
  return { trips: Number(trips), rows: Number(rows), milliseconds: performance.now() - started };
}

/** Checkpoints are stored after the answer. */
async function untilStored(db: D1Database): Promise<void> {
  for (;;) {
    const row = await db
      .prepare('SELECT count(checkpoint) AS count FROM practices')
      .first<{ count: number }>();
    if ((row?.count ?? 0) >= PRACTICES) return;
  }
}

/** Sends the form of the button, a new one each time, and follows to the page that shows the check-in. */
async function measureTaps(site: Site, headers: Cookies): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  const practice = (turn: number) => `018f0000-0000-7000-9000-${`${turn % PRACTICES}`.padStart(12, '0')}`;
  for (let turn = 0; turn < WARM_UP + VISITS; turn += 1) {
    const started = performance.now();
    const id = practice(turn);
    const body = new URLSearchParams({ intent: 'tap', key: `tap-number-${turn}`, back: '/' });
    const answer = await fetch(`${site.origin}/practice/${id}/check-in`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { ...headers, Origin: site.origin },
    });
    await answer.arrayBuffer();
    if (answer.status !== 303) throw new Error(`No check-in: ${answer.status}.`);
    await visit(site, headers);
    if (turn >= WARM_UP) times.push(performance.now() - started);
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** Prints the cost. */
export function printToday({ practices, days, first, page, tap }: TodayCost): void {
  const say = ({ trips, rows, milliseconds }: Visit) =>
    `${trips} trips, ${rows} rows, ${milliseconds.toFixed(1)} ms`;
  console.log(`\n  Today with ${practices} practices over ${days} days`);
  console.log(`  ${'the first time'.padEnd(30)} ${say(first)}`);
  console.log(`  ${'from then on'.padEnd(30)} ${say(page)}, ${page.cpuMs.toFixed(2)} ms CPU`);
  console.log(
    `  ${'a check-in of one tap'.padEnd(30)} p50 ${tap.p50.toFixed(1)} ms, p99 ${tap.p99.toFixed(1)} ms, with the page after it`,
  );
}
