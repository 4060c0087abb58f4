import { parseArgs } from 'node:util';
import { STATE } from './lib/paths.ts';
import { PORT } from './lib/port.ts';
import { fail, run } from './lib/shell.ts';

/** `npm run admin -- <email> [--remote]`: makes a person an admin, here or in production. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { remote: { type: 'boolean' } },
});
const email = positionals[0]?.trim().toLowerCase();
if (!email?.includes('@')) fail('Who? npm run admin -- <email> [--remote]');

const where = values.remote ? ['--remote', '--env', 'production'] : ['--local', '--persist-to', STATE];
const sql = `UPDATE people SET role = 'admin', updated_at = ${Date.now()} WHERE email = ${quote(email)} RETURNING name`;
const { code, output } = await run(
  'wrangler',
  ['d1', 'execute', 'DB', ...where, '--yes', '--json', '--command', sql],
  { quiet: true },
);
if (code !== 0) fail(`${output}\nThe database could not be changed: see above.`);

const [person] = readRows(output);
if (!person)
  fail(`Nobody has the address ${email}${values.remote ? '' : ` on the local site (port ${PORT})`}.`);
console.log(`${person.name} (${email}) is an admin now; a session that is open knows it within 15 minutes.`);

/** Quotes a text for SQL, because wrangler's --json takes no parameters. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function readRows(json: string): { name: string }[] {
  const [result] = JSON.parse(json.slice(json.indexOf('[')));
  return result?.results ?? [];
}
