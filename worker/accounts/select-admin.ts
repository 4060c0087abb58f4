import { and, type Column, eq, type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Role } from '#src/shared/roles.ts';
import { people } from '#worker/accounts/tables.ts';
import { type Db, literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { selectNamed } from '#worker/search/queries.ts';

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

/** The newest people of whom every name and address is read for a part of it. */
const MOST_SCANNED = 20_000;

/**
 * Selects the first people with a text: at the beginning of the username or address, as words of a name, or anywhere in the
 * username, address or display name of one of the newest people. Those whose username begins with it come first.
 */
export function selectPeopleWith(db: Db, text: string, limit: number) {
  const small = text.toLowerCase();
  const handle = small.replace(/^@/, '');
  const named = selectNamed('person', text, limit);
  const found = [
    beginningWith(people.name, handle, limit),
    beginningWith(people.email, small, limit),
    ...(named ? [sql`SELECT id FROM (${named})`] : []),
    sql`SELECT id FROM (SELECT n.id FROM
      (SELECT id, name, email, display_name FROM people ORDER BY created_at DESC, id DESC LIMIT ${literal(MOST_SCANNED)}) n
      WHERE instr(n.email, ${small}) OR instr(n.name, ${handle}) OR instr(lower(n.display_name), ${small})
        OR instr(n.display_name, ${text}) LIMIT ${limit})`,
  ];
  return db
    .select(adminColumns)
    .from(people)
    .where(sql`people.id IN (${sql.join(found, sql` UNION `)})`)
    .orderBy(sql`people.name < ${handle} OR people.name >= ${afterAll(handle)}`, people.name)
    .limit(limit);
}

/** The ids of the first people with a column that begins with a text, by a range of its index. */
function beginningWith(column: Column, text: string, limit: number): SQL {
  return sql`SELECT id FROM (SELECT id FROM people WHERE ${column} >= ${text} AND ${column} < ${afterAll(text)}
    ORDER BY ${column} LIMIT ${limit})`;
}

/** A text behind all that begin with `text`. */
function afterAll(text: string): string {
  return `${text}\u{10ffff}`;
}

/** Selects a person by name. */
export function selectAdminPerson(db: Db, name: string) {
  return db.select(adminColumns).from(people).where(eq(people.name, name)).limit(1);
}
