import { and, eq, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Role } from '#src/shared/roles.ts';
import { people } from '#worker/accounts/tables.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';

const adminColumns = {
  id: people.id,
  name: people.name,
  displayName: people.displayName,
  avatarId: people.avatarId,
  email: people.email,
  emailVerifiedAt: people.emailVerifiedAt,
  role: people.role,
  postCount: people.postCount,
  createdAt: people.createdAt,
  suspendedAt: people.suspendedAt,
  suspendedFor: people.suspendedFor,
};

/** Selects all people or those of a role, newest first. */
export function selectAdminPeople(
  db: Db,
  { role, keyset, limit }: { role?: Role; keyset: Keyset | null; limit: number },
) {
  return db
    .select(adminColumns)
    .from(people)
    .where(and(role && eq(people.role, role), beyond(keyset, people.createdAt, people.id)))
    .orderBy(walkOrder(keyset, people.createdAt, people.id))
    .limit(limit);
}

/** Selects the first people whose name or address begins with a text, by name, with a range scan on each index. */
export function selectPeopleBeginning(db: Db, text: string, limit: number) {
  const end = `${text}\u{10ffff}`;
  return db
    .select(adminColumns)
    .from(people)
    .where(
      sql`people.id IN (
        SELECT id FROM (SELECT p.id FROM people p WHERE p.name >= ${text} AND p.name < ${end} ORDER BY p.name LIMIT ${limit})
        UNION
        SELECT id FROM (SELECT p.id FROM people p WHERE p.email >= ${text} AND p.email < ${end} ORDER BY p.email LIMIT ${limit})
      )`,
    )
    .orderBy(people.name)
    .limit(limit);
}

/** Selects a person by name. */
export function selectAdminPerson(db: Db, name: string) {
  return db.select(adminColumns).from(people).where(eq(people.name, name)).limit(1);
}
