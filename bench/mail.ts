import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../scripts/lib/migrations.ts';
import { freePort } from '../scripts/lib/port.ts';
import { type LogLine, type Site, serveBuild } from '../scripts/lib/site.ts';
import { importToken } from '../scripts/seed/import-token.ts';
import { seedPeople } from '../scripts/seed/people.ts';
import { addSynthetic } from './fill.ts';
import { fillMail, makeDigestsDue } from './fill-mail.ts';
import { type Target, withPids } from './targets.ts';

/** The cost of composing the emails of one kind, as the jobs report it, and the peak memory of workerd meanwhile. */
export type MailCost = {
  emails: number;
  steps: number;
  seconds: number;
  tripsPer100: number;
  rowsReadEach: number;
  rowsWrittenEach: number;
  memoryMiB: number;
};

export type MailBench = {
  people: number;
  notices: number;
  fillSeconds: number;
  batches: MailCost;
  digests: MailCost;
};

type Worked = {
  job: string;
  done: number;
  milliseconds: number;
  roundTrips: number;
  rowsRead: number;
  rowsWritten: number;
};

/** Lets the built Worker compose the four-hour emails and both digests of many people, with a hundred notices each. */
export async function measureMail(folder: string, people: number, noticesEach = 100): Promise<MailBench> {
  const worked: Worked[] = [];
  const site = await serve(join(folder, `mail-${people}`), ({ message }) => {
    const line = parse(message);
    if (line?.message === 'mail was worked on') worked.push(line as unknown as Worked);
  });
  try {
    await migrate(site.db);
    await seedPeople(site.db);
    const token = await importToken(site.db, join(folder, 'mail-token'));
    if (!token) throw new Error('The demo people have no admin.');
    await addSynthetic(site.origin, token, 20, 0);
    const started = performance.now();
    await fillMail(site.db, people, noticesEach);
    const fillSeconds = (performance.now() - started) / 1000;
    // The first job finds nothing due but warms the Worker up.
    await site.tick();
    await site.db.exec('UPDATE mail_windows SET due_at = 0');
    const batches = await measure(
      site,
      worked,
      'mail.batches',
      'SELECT 1 FROM mail_windows WHERE due_at = 0 LIMIT 1',
    );
    await makeDigestsDue(site.db);
    const digests = await measure(
      site,
      worked,
      'mail.digests',
      'SELECT 1 FROM digests WHERE next_due_at = 0 LIMIT 1',
    );
    return { people, notices: people * noticesEach, fillSeconds, batches, digests };
  } finally {
    await site.stop();
  }
}

function serve(folder: string, onLog: (line: LogLine) => void): Promise<Site & Pick<Target, 'pids'>> {
  return withPids(async () => {
    const port = await freePort();
    return serveBuild({
      port,
      state: join(folder, 'state'),
      copyTo: join(folder, 'atoll'),
      vars: {
        PUBLIC_ORIGIN: `http://localhost:${port}`,
        RATE_LIMIT_SCALE: '0',
        SECRET_KEY: 'a-key-for-benches-only-a-key-for-benches-only',
      },
      onLog,
    });
  });
}

/** Ticks until no work is left; `waiting` returns whether some is. */
async function measure(
  site: Site & Pick<Target, 'pids'>,
  worked: Worked[],
  job: string,
  waiting: string,
): Promise<MailCost> {
  let memoryMiB = 0;
  const watch = setInterval(() => {
    memoryMiB = Math.max(memoryMiB, memoryOf(site.pids));
  }, 100);
  // The job of the digests runs every five minutes: the tick is for such a minute.
  try {
    for (let minute = 0; await isWaiting(site, waiting); minute += 5) {
      await site.tick(new Date(Date.UTC(2030, 0, 1, 0, minute)));
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  } finally {
    clearInterval(watch);
  }
  const mine = worked.filter((line) => line.job === job);
  const sum = (of: (line: Worked) => number) => mine.reduce((total, line) => total + of(line), 0);
  const emails = sum((line) => line.done);
  return {
    emails,
    steps: mine.length,
    seconds: sum((line) => line.milliseconds) / 1000,
    tripsPer100: (100 * sum((line) => line.roundTrips)) / emails,
    rowsReadEach: sum((line) => line.rowsRead) / emails,
    rowsWrittenEach: sum((line) => line.rowsWritten) / emails,
    memoryMiB,
  };
}

/** Retries a query: a connection that was idle during a long step may be closed at that moment. */
async function isWaiting(site: Site, waiting: string): Promise<boolean> {
  const ask = () => site.db.prepare(waiting).first();
  return (await ask().catch(ask)) !== null;
}

function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }, 0);
}

function parse(message: string): Record<string, unknown> | null {
  try {
    return JSON.parse(message) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** Prints the cost. */
export function printMail({ people, notices, fillSeconds, batches, digests }: MailBench): void {
  console.log(
    `\nMail for ${people} people with ${notices} notices (filled in ${fillSeconds.toFixed(1)} s)\n`,
  );
  for (const [name, cost] of Object.entries({
    'four-hour mail': batches,
    'weekly and daily digest': digests,
  })) {
    console.log(
      `  ${name.padEnd(24)} ${cost.emails} emails, ${cost.seconds.toFixed(1)} s in ${cost.steps} steps, ${((1000 * cost.seconds) / cost.emails).toFixed(2)} ms each`,
    );
    console.log(
      `  ${''.padEnd(24)} ${cost.tripsPer100.toFixed(1)} round trips per 100 emails, ${cost.rowsReadEach.toFixed(0)} rows read and ${cost.rowsWrittenEach.toFixed(0)} written each, at most ${cost.memoryMiB.toFixed(0)} MiB in workerd`,
    );
  }
}
