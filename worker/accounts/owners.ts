import { and, eq, type SQL, sql } from 'drizzle-orm';
import { hasLiveLink } from '#worker/accounts/email-links.ts';
import { emailLinks, passwords, people } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';

/** Finds the owners of a name and of an address. */
export async function findOwners(ctx: Context, name: string, email: string) {
  const [byName, byEmail] = await ctx.db.batch([
    selectOwner(ctx, eq(people.name, name)),
    selectOwner(ctx, eq(people.email, email)),
  ]);
  return { nameOwner: byName[0] ?? null, emailOwner: byEmail[0] ?? null };
}

/** Selects who has a name or an address: whether they still have to verify an address, and can by a link that was sent. */
function selectOwner(ctx: Context, where: SQL) {
  const flag = (condition: SQL, name: string) =>
    sql<boolean>`${condition}`.mapWith((value: number) => value === 1).as(name);
  return ctx.db
    .select({
      id: people.id,
      hash: passwords.hash,
      isPending: flag(sql`(${isPending})`, 'is_pending'),
      hasLink: flag(hasLiveLink(ctx, 'verify'), 'has_link'),
    })
    .from(people)
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .where(where)
    .limit(1);
}

const isPending = sql`people.email IS NOT NULL AND people.email_verified_at IS NULL`;

/**
 * Returns the statements that delete a pending account, so that its name is free: the sign-up of the same person with a
 * mistyped address, or one that can no longer be verified.
 */
export function releaseName(ctx: Context, personId: string): Statement[] {
  const stillPending = sql`person_id IN (SELECT id FROM people WHERE id = ${personId} AND ${isPending})`;
  return [
    ctx.db.delete(emailLinks).where(stillPending),
    ctx.db.delete(passwords).where(stillPending),
    ctx.db.delete(people).where(and(eq(people.id, personId), isPending)),
  ];
}
