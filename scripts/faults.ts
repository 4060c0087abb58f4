import { parseArgs } from 'node:util';
import { run } from './lib/shell.ts';

/**
 * `npm run faults [-- --events 10000 --seed 1]`: records events in a world where every step may fail, and compares the results
 * with the expected ones. The test suite does the same with fewer events.
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '10000' }, seed: { type: 'string', default: '' } },
});
const { code } = await run(
  'vitest',
  ['run', '--project', 'worker', '--reporter=verbose', 'worker/platform/faults.test.ts'],
  { env: { FAULT_EVENTS: values.events, FAULT_SEED: values.seed } },
);
process.exit(code);
