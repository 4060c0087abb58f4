import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { emailLinks, passwords, people } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, hmac } from '#worker/platform/crypto.ts';
import { named, type Statement } from '#worker/platform/db.ts';

export type LinkPurpose = 'verify' | 'reset';

const LIFE_MS: Record<LinkPurpose, number> = { verify: 48 * 60 * 60_000, reset: 60 * 60_000 };

/** Returns a new link for a person, with the statements that replace earlier links of the same purpose. */
export function replaceLink(
  ctx: Context,
  purpose: LinkPurpose,
  person: { id: string; email: string },
): { linkId: string; statements: [Statement, Statement] } {
  const now = ctx.clock.now();
  const linkId = ctx.ids.next();
  const row = {
    id: linkId,
    personId: person.id,
    purpose,
    email: person.email,
    createdAt: now,
    expiresAt: now + LIFE_MS[purpose],
  };
  return { linkId, statements: [dropLinks(ctx, purpose, person.id), ctx.db.insert(emailLinks).values(row)] };
}

/** Deletes a person's unused links of a purpose. */
export function dropLinks(ctx: Context, purpose: LinkPurpose, personId: string) {
  return ctx.db
    .delete(emailLinks)
    .where(
      and(eq(emailLinks.personId, personId), eq(emailLinks.purpose, purpose), isNull(emailLinks.usedAt)),
    );
}

/** Returns statements that cost as much as `replaceLink` and change nothing, for an address that has no account. */
export function replaceNoLink(ctx: Context): [Statement, Statement] {
  const nobody = ctx.ids.next();
  return [dropLinks(ctx, 'verify', nobody), dropLinks(ctx, 'reset', nobody)];
}

/** Returns the token in an emailed link: the link's id, and a secret that is derived from it and stored nowhere. */
export async function linkToken(ctx: Context, purpose: LinkPurpose, linkId: string): Promise<string> {
  return `${linkId}.${await hmac(ctx.config.secretKey, 'email-link', purpose, linkId)}`;
}

/** Returns a usable link with its person and the hash of their password. Throws `link_expired` for any other link. */
export async function findLink(ctx: Context, purpose: LinkPurpose, token: string) {
  const [linkId = ''] = token.split('.');
  if (!equalsInConstantTime(token, await linkToken(ctx, purpose, linkId))) throw new AppError('link_expired');
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({
        linkId: named(emailLinks.id, 'link_id'),
        personId: named(people.id, 'person_id'),
        name: people.name,
        displayName: people.displayName,
        email: sql<string>`${people.email}`.as('email'),
        role: people.role,
        avatarId: people.avatarId,
        timeZone: people.timeZone,
        locale: people.locale,
        theme: people.theme,
        hash: passwords.hash,
      })
      .from(emailLinks)
      .innerJoin(people, and(eq(people.id, emailLinks.personId), eq(people.email, emailLinks.email)))
      .leftJoin(passwords, eq(passwords.personId, people.id))
      .where(and(isUsable(linkId, purpose, ctx.clock.now()), isNull(people.suspendedAt)))
      .limit(1),
  ]);
  if (!rows[0]) throw new AppError('link_expired');
  return rows[0];
}

/** Marks a link as used, if it is usable. The other statements of the batch depend on this change. */
export function spendLink(ctx: Context, purpose: LinkPurpose, linkId: string) {
  const now = ctx.clock.now();
  return ctx.db
    .update(emailLinks)
    .set({ usedAt: now })
    .where(isUsable(linkId, purpose, now));
}

function isUsable(linkId: string, purpose: LinkPurpose, now: number): SQL | undefined {
  return and(
    eq(emailLinks.id, linkId),
    eq(emailLinks.purpose, purpose),
    isNull(emailLinks.usedAt),
    gt(emailLinks.expiresAt, now),
  );
}
