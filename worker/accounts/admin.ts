import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { AdminPeopleQuery, AdminPerson } from '#src/accounts/admin-model.ts';
import { avatarUrl } from '#src/accounts/avatar.ts';
import { personSuspended, personUnsuspended, profileChanged, roleChanged } from '#src/accounts/events.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Page } from '#src/shared/pagination.ts';
import type { Role } from '#src/shared/roles.ts';
import { selectAdminPeople, selectAdminPerson, selectPeopleWith } from '#worker/accounts/select-admin.ts';
import { revokeSessionsOf } from '#worker/accounts/sign-in.ts';
import { people } from '#worker/accounts/tables.ts';
import { requireFreshRole } from '#worker/accounts/viewer.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Member } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';

const MOST_FOUND = 50;

type Row = Awaited<ReturnType<typeof selectAdminPeople>>[number];

/** Lists all people or those of a role, newest first. With `q`, the first ones with it in a name or the address. */
export async function listPeople(ctx: Context, query: AdminPeopleQuery): Promise<Page<AdminPerson>> {
  await requireFreshRole(ctx, 'admin');
  const { q, role, limit } = query;
  if (q) {
    const [rows] = await ctx.db.batch([selectPeopleWith(ctx.db, q, MOST_FOUND)]);
    const items = rows.filter((row) => role === undefined || row.role === role).map(toAdminPerson);
    return { items, next: null, prev: null };
  }
  const list = `admin-people:${role ?? ''}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([selectAdminPeople(ctx.db, { role, keyset, limit: limit + 1 })]);
  const keyOf = (row: Row) => ({ key: row.createdAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toAdminPerson) };
}

/** Returns a person by name, also one whom others cannot find. */
export async function getAdminPerson(ctx: Context, name: string): Promise<AdminPerson> {
  await requireFreshRole(ctx, 'admin');
  return toAdminPerson(await load(ctx, name));
}

/** Gives a person a role. Nobody can change their own, so there is always an admin left. */
export async function changeRole(ctx: Context, name: string, role: Role): Promise<AdminPerson> {
  const admin = await requireFreshRole(ctx, 'admin');
  const person = await load(ctx, name);
  if (person.id === admin.personId) throw fieldError('/role', 'own_account');
  if (person.email === null) throw fieldError('/role', 'no_account');
  await runBatch(ctx.db, [
    ctx.db
      .update(people)
      .set({ role, updatedAt: ctx.clock.now() })
      .where(and(eq(people.id, person.id), ne(people.role, role), isStillAdmin(admin))),
    ctx.events.recordWhenChanged(roleChanged, { personId: person.id, role }),
  ]);
  const after = await loadChanged(ctx, name, (after) => after.role === role);
  logAdminAction(ctx, 'a role was changed', { person: person.id, role });
  return after;
}

/**
 * Suspends a person: they are signed out everywhere at once, cannot sign in, and their tokens are refused. What they wrote
 * stays public.
 */
export async function suspendPerson(ctx: Context, name: string, reason: string): Promise<AdminPerson> {
  const admin = await requireFreshRole(ctx, 'admin');
  const person = await load(ctx, name);
  if (person.id === admin.personId) throw fieldError('/reason', 'own_account');
  if (person.email === null) throw fieldError('/reason', 'no_account');
  const now = ctx.clock.now();
  await runBatch(ctx.db, [
    ctx.db
      .update(people)
      .set({ suspendedAt: now, suspendedFor: reason, updatedAt: now })
      .where(and(eq(people.id, person.id), isNull(people.suspendedAt), isStillAdmin(admin))),
    ctx.events.recordWhenChanged(personSuspended, { personId: person.id }),
    ctx.events.recordWhenChanged(profileChanged, { personId: person.id, name: person.name }),
    revokeSessionsOf(ctx, person.id, 'suspended', isSuspended(person.id)),
  ]);
  const after = await loadChanged(ctx, name, (after) => after.suspendedAt !== null);
  logAdminAction(ctx, 'a person was suspended', { person: person.id });
  return after;
}

/** Ends a suspension. The person must sign in again; their tokens work again. */
export async function unsuspendPerson(ctx: Context, name: string): Promise<AdminPerson> {
  const admin = await requireFreshRole(ctx, 'admin');
  const person = await load(ctx, name);
  await runBatch(ctx.db, [
    ctx.db
      .update(people)
      .set({ suspendedAt: null, suspendedFor: null, updatedAt: ctx.clock.now() })
      .where(and(eq(people.id, person.id), isNotNull(people.suspendedAt), isStillAdmin(admin))),
    ctx.events.recordWhenChanged(personUnsuspended, { personId: person.id }),
    ctx.events.recordWhenChanged(profileChanged, { personId: person.id, name: person.name }),
  ]);
  const after = await loadChanged(ctx, name, (after) => after.suspendedAt === null);
  logAdminAction(ctx, 'a person was let back in', { person: person.id });
  return after;
}

/** Guards against two admins who revoke each other's role at once: the second one is no admin by then. */
function isStillAdmin({ personId }: Member) {
  return sql`EXISTS (SELECT 1 FROM people acting
    WHERE acting.id = ${personId} AND acting.role = 'admin' AND acting.suspended_at IS NULL)`;
}

function isSuspended(personId: string) {
  return sql`EXISTS (SELECT 1 FROM people WHERE people.id = ${personId} AND people.suspended_at IS NOT NULL)`;
}

/** Loads a person after a change. Throws `version_conflict` when another admin was quicker and the change is not there. */
async function loadChanged(
  ctx: Context,
  name: string,
  isDone: (after: AdminPerson) => boolean,
): Promise<AdminPerson> {
  const after = await getAdminPerson(ctx, name);
  if (!isDone(after)) throw new AppError('version_conflict');
  return after;
}

async function load(ctx: Context, name: string): Promise<Row> {
  const [[row]] = await ctx.db.batch([selectAdminPerson(ctx.db, name.toLowerCase())]);
  if (!row) throw new AppError('not_found');
  return row;
}

function toAdminPerson({ avatarId, emailVerifiedAt, createdAt, suspendedAt, ...row }: Row): AdminPerson {
  return {
    ...row,
    avatarUrl: avatarUrl(avatarId),
    verified: emailVerifiedAt !== null,
    createdAt: new Date(createdAt).toISOString(),
    suspendedAt: suspendedAt === null ? null : new Date(suspendedAt).toISOString(),
  };
}
