import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { uuidv7 } from './people.ts';

const NAME = 'npm start';
const SCOPES = ['read', 'write', 'import'];

/**
 * The personal access token of an admin that `npm run import` uses. The token is stored in a file, so that it stays the same;
 * the database has only its SHA-256. Returns null when the site has no admin.
 */
export async function importToken(db: D1Database, file: string): Promise<string | null> {
  const admin = await db
    .prepare("SELECT id FROM people WHERE role = 'admin' AND email IS NOT NULL ORDER BY created_at LIMIT 1")
    .first<{ id: string }>();
  if (!admin) return null;
  const token = readToken(file);
  const hash = createHash('sha256').update(token).digest('hex');
  await db
    .prepare(
      `INSERT INTO access_tokens (id, person_id, name, hash, scopes, created_at)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING`,
    )
    .bind(uuidv7(), admin.id, NAME, hash, JSON.stringify(SCOPES), Date.now())
    .run();
  return token;
}

function readToken(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const token = `atoll_${randomBytes(32).toString('base64url')}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}
