import { run } from '../lib/shell.ts';
import { whenStopped } from '../lib/when-stopped.ts';

/** A command like `npm start`, for run.test.ts: a child process listens on a port until the command ends. */
whenStopped(() => process.exit(0));
const listen = `require('node:http').createServer((_, answer) => answer.end()).listen(${Number(process.argv[2])})`;
await run('node', ['--eval', listen]);
