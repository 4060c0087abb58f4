import { env } from 'cloudflare:workers';
import { sql } from 'drizzle-orm';
import type { Role, Scope } from '#src/shared/roles.ts';
import { accessTokens, people } from '#worker/accounts/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { openDb } from '#worker/platform/db.ts';
import { uuidv7Ids } from '#worker/platform/ids.ts';
import { TEST_NOW } from '#worker/testing/context.ts';

const ids = uuidv7Ids(systemClock);

/** The people of the tests and their default roles. */
const CAST: Record<string, Role> = {
  alice: 'admin',
  mona: 'moderator',
  bob: 'author',
  carol: 'member',
  mallory: 'member',
};

/** Makes sure that a person exists in the database and returns them as an actor; the same person for the same name. */
export async function givenPerson(name: string, role: Role = CAST[name] ?? 'member'): Promise<Member> {
  const db = openDb(env.DB);
  const id = ids.next();
  const displayName = name.charAt(0).toUpperCase() + name.slice(1);
  const [, rows] = await db.batch([
    db
      .insert(people)
      .values({
        id,
        name,
        displayName,
        email: `${name}@example.com`,
        emailVerifiedAt: TEST_NOW,
        role,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      })
      .onConflictDoNothing(),
    db.select({ id: people.id, role: people.role }).from(people).where(sql`${people.name} = ${name}`),
  ]);
  const row = rows[0] ?? { id, role };
  return { kind: 'member', personId: row.id, name, role: row.role, via: { session: `session-of-${name}` } };
}

/** Makes a personal access token for a person and returns its Authorization header. */
export async function tokenOf(
  person: Member,
  scopes: Scope[] = ['read', 'write', 'import', 'admin'],
): Promise<string> {
  const db = openDb(env.DB);
  const token = `atoll_${ids.next()}`;
  const row = {
    id: ids.next(),
    personId: person.personId,
    name: 'test',
    hash: await sha256(token),
    scopes,
    createdAt: TEST_NOW,
  };
  await db.batch([db.insert(accessTokens).values(row)]);
  return `Bearer ${token}`;
}
