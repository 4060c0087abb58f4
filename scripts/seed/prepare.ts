import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { withLock } from '../lib/lock.ts';
import { migrate } from '../lib/migrations.ts';
import { LOCAL_DATA, STATE } from '../lib/paths.ts';
import { openDatabase } from '../lib/site.ts';
import { importToken } from './import-token.ts';
import { seedPeople } from './people.ts';

/** Brings the database of this machine up to date; two starts at once do it one after the other. Answers as `prepareDatabase`. */
export function prepareLocalDatabase(): Promise<string | null> {
  return withLock('database', () => openDatabase(STATE, prepareDatabase));
}

/** Brings a local database up to date: tables, and people when there are none. Answers an admin's import token. */
export async function prepareDatabase(db: D1Database): Promise<string | null> {
  const applied = await migrate(db);
  if (applied.length > 0) console.log(`Applied ${applied.length} migrations.`);
  if (await seedPeople(db)) console.log('Added the demo people.');
  return importToken(db, join(LOCAL_DATA, 'import-token'));
}
