import { parseArgs } from 'node:util';
import { run } from './lib/shell.ts';

/**
 * `npm run faults [-- --events 10000 --seed 1]`: tells so many events in a world where everything fails that may, and
 * compares what came of them with what should. The test suite does the same with fewer.
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
