import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { withLock } from '../lib/lock.ts';
import { migrate } from '../lib/migrations.ts';
import { inRoot, LOCAL_DATA, STATE } from '../lib/paths.ts';
import { openDatabase } from '../lib/site.ts';
import { importToken } from './import-token.ts';
import { seedPeople } from './people.ts';
import { seedCommunity } from './practice.ts';

/** Runs `prepareDatabase` for the database of this machine, under a lock. */
export function prepareLocalDatabase(): Promise<string | null> {
  return withLock('database', () => {
    bringOldData();
    return openDatabase(STATE, prepareDatabase);
  });
}

/** Moves the data of local sites from .atoll, where it was before they shared the folder of `wrangler dev`. */
function bringOldData(): void {
  const old = inRoot('.atoll');
  if (process.env.ATOLL_DATA || existsSync(STATE) || !existsSync(join(old, 'state'))) return;
  mkdirSync(LOCAL_DATA, { recursive: true });
  for (const name of ['state', 'import-token']) {
    if (existsSync(join(old, name))) renameSync(join(old, name), join(LOCAL_DATA, name));
  }
  console.log('Moved the local data from .atoll to .wrangler.');
}

/** Brings a local database up to date: applies migrations and inserts demo people. Returns an admin's import token. */
export async function prepareDatabase(db: D1Database): Promise<string | null> {
  const applied = await migrate(db);
  if (applied.length > 0) console.log(`Applied ${applied.length} migrations.`);
  if (await seedPeople(db)) {
    await seedCommunity(db);
    console.log('Added the demo people, and months of their practice.');
  }
  return importToken(db, join(LOCAL_DATA, 'import-token'));
}
