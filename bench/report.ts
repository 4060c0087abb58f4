import { CONNECTIONS, HAS_WRK } from './load.ts';
import type { Rate } from './measure.ts';
import type { Weights } from './weights.ts';

/** Round trips to the database and rows that it read. */
export type Work = { trips: number; rows: number };

/** All measurements with a number of posts. */
export type Stage = {
  posts: number;
  rates: Record<string, Rate>;
  /** The database's work for one uncached answer of each kind. */
  work: Record<string, Work>;
  search: { p50: number; p99: number };
  weights: Weights;
};

const KIB = 1024;

/** Prints a stage as tables, with the limits beside the measurements. */
export function printStage({ posts, rates, work, search, weights }: Stage): void {
  console.log(`\n${posts} posts, ${CONNECTIONS} connections (${HAS_WRK ? 'wrk' : 'Node, no wrk here'})\n`);
  for (const [name, { perSecond, cpuMs, bytes }] of Object.entries(rates)) {
    console.log(
      `  ${name.padEnd(16)} ${perSecond.toFixed(0).padStart(7)} requests/s ${cpuMs.toFixed(3).padStart(8)} ms CPU ${(1000 / cpuMs).toFixed(0).padStart(7)} /s a core ${kib(bytes).padStart(10)}`,
    );
  }
  const { hello, cached, uncached, 'bare page': bare } = rates;
  const lines: [string, string, string][] = [
    ['cached / hello', percent(cached?.perSecond, hello?.perSecond), 'at least 60 %'],
    ['uncached CPU / bare page', ratio(uncached?.cpuMs, bare?.cpuMs), 'at most 1.60'],
    [
      'search p50, p99',
      `${search.p50.toFixed(1)} ms, ${search.p99.toFixed(1)} ms`,
      'p99 at most 25 ms at 10 000',
    ],
    ['script gz', kib(weights.scriptGz), 'at most 3 KiB'],
    ['style gz', kib(weights.styleGz), 'at most 20 KiB'],
    ['page gz without font', kib(weights.pageGz), 'at most 30 KiB'],
    ['page gz with font', kib(weights.pageGz + weights.font), 'at most 100 KiB'],
    ['HTML', `${kib(weights.html)}, gz ${kib(weights.htmlGz)}`, ''],
    ['Worker gz', kib(weights.workerGz), 'at most 3072 KiB'],
  ];
  console.log('');
  for (const [name, value, wanted] of lines) {
    console.log(`  ${name.padEnd(30)} ${value.padEnd(24)} ${wanted}`.trimEnd());
  }
  console.log('\n  round trips, rows read');
  for (const [name, { trips, rows }] of Object.entries(work)) {
    console.log(`  ${name.padEnd(30)} ${trips}, ${rows}`);
  }
}

function percent(part = Number.NaN, whole = Number.NaN): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}

function ratio(part = Number.NaN, whole = Number.NaN): string {
  return (part / whole).toFixed(2);
}

function kib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`;
}
