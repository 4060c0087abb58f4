import { FAULTS } from '#worker/testing/faults/processes.ts';
import type { Outcome } from '#worker/testing/faults/run.ts';

/** Describes the outcome for people: events, faults by step and kind, comparisons and differences. */
export function describeOutcome({ world, queue, oracle, events, replayed }: Outcome, seed: number): string {
  const width = Math.max(...[...world.injected.keys()].map((point) => point.length));
  const lines = [...world.injected].sort().map(([point, faults]) => {
    const numbers = FAULTS.map((fault) => String(faults.get(fault) ?? 0).padStart(fault.length));
    return `${point.padEnd(width)}  ${numbers.join('  ')}`;
  });
  const injected = [...world.injected.values()].flatMap((faults) => [...faults.values()]);
  const { sent, doubled, delayed, lost, broughtAgain, gaveUp, deadLost } = queue.counts;
  return [
    `${events} events, seed ${seed}, trace ${world.trace.toString(16)}`,
    `${sum(injected)} faults in the steps of processes:`,
    `${''.padEnd(width)}  ${FAULTS.join('  ')}`,
    ...lines,
    `queue: ${sent} messages, ${doubled} doubled, ${delayed} late, ${lost} lost, ${broughtAgain} brought again, ${gaveUp} given up (${deadLost} of those lost)`,
    `${replayed} dead events replayed; ${oracle.repeated} calls of effects made again after a crash before their receipt`,
    `${oracle.compared} effects compared, ${oracle.differences.length} differences`,
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
