import { and, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { passwordResetAsked, personRegistered } from '#src/accounts/events.ts';
import { AppError } from '#src/shared/errors.ts';
import { emailLinks, passwords, people } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, hmac } from '#worker/platform/crypto.ts';
import { named, runBatch, type Statement } from '#worker/platform/db.ts';

export type LinkPurpose = 'verify' | 'reset';
type Addressee = { id: string; email: string };

const LIFE_MS: Record<LinkPurpose, number> = { verify: 48 * 60 * 60_000, reset: 60 * 60_000 };
/** Of two requests within this time, only the first sends an email: somebody pressed the button twice. */
const SAME_PRESS_MS = 60_000;
const ASKED = { verify: personRegistered, reset: passwordResetAsked };

/**
 * Emails a person a link. A link that has half of its life left is sent again, and an older one stays valid beside the new
 * one, so that no email makes an earlier one useless. Without `mayEmail` a link of an earlier email must do.
 */
export async function sendLink(
  ctx: Context,
  purpose: LinkPurpose,
  person: Addressee,
  mayEmail: boolean,
): Promise<void> {
  const now = ctx.clock.now();
  const [[young]] = await ctx.db.batch([selectYoungLink(ctx, purpose, person)]);
  if (!young) return void (await runBatch(ctx.db, makeLink(ctx, purpose, person)));
  const isDue = mayEmail && young.createdAt <= now - SAME_PRESS_MS;
  const asked = { personId: person.id, linkId: young.id };
  await runBatch(ctx.db, isDue ? [ctx.events.record(ASKED[purpose], asked)] : changeNoLink(ctx));
}

/** Does the queries of `sendLink` and changes nothing, for an address that gets no link. */
export async function sendNoLink(ctx: Context): Promise<void> {
  await ctx.db.batch([selectYoungLink(ctx, 'reset', { id: ctx.ids.next(), email: '' })]);
  await runBatch(ctx.db, changeNoLink(ctx));
}

/** Returns the statements that make a link and send it, unless the person has a young one. */
export function makeLink(ctx: Context, purpose: LinkPurpose, { id, email }: Addressee): Statement[] {
  const now = ctx.clock.now();
  const linkId = ctx.ids.next();
  return [
    ctx.db.insert(emailLinks).select(
      sql`SELECT ${linkId}, ${id}, ${purpose}, ${email}, ${now}, ${now + LIFE_MS[purpose]}, NULL
        WHERE NOT EXISTS ${selectYoungLink(ctx, purpose, { id, email })}`,
    ),
    ctx.events.recordWhenChanged(ASKED[purpose], { personId: id, linkId }),
  ];
}

/** Returns statements that cost as much as those of a link and change nothing. */
export function changeNoLink(ctx: Context): Statement[] {
  const nobody = ctx.ids.next();
  return [dropLinks(ctx, 'verify', nobody), dropLinks(ctx, 'reset', nobody)];
}

function selectYoungLink(ctx: Context, purpose: LinkPurpose, { id, email }: Addressee) {
  return ctx.db
    .select({ id: emailLinks.id, createdAt: emailLinks.createdAt })
    .from(emailLinks)
    .where(
      and(
        eq(emailLinks.personId, id),
        eq(emailLinks.purpose, purpose),
        eq(emailLinks.email, email),
        isNull(emailLinks.usedAt),
        gt(emailLinks.createdAt, ctx.clock.now() - LIFE_MS[purpose] / 2),
      ),
    )
    .orderBy(desc(emailLinks.createdAt))
    .limit(1);
}

/** Whether a person has a usable link of a purpose; `people` is the row. */
export function hasLiveLink(ctx: Context, purpose: LinkPurpose): SQL {
  return sql`EXISTS (SELECT 1 FROM email_links l WHERE l.person_id = people.id AND l.purpose = ${purpose}
    AND l.used_at IS NULL AND l.expires_at > ${ctx.clock.now()})`;
}

/** Whether a link was used. */
export function isSpent(linkId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM email_links spent WHERE spent.id = ${linkId} AND spent.used_at IS NOT NULL)`;
}

function isUnused(purpose: LinkPurpose, personId: string): SQL | undefined {
  return and(eq(emailLinks.personId, personId), eq(emailLinks.purpose, purpose), isNull(emailLinks.usedAt));
}

/** Deletes a person's unused links of a purpose. `when` is a further condition. */
export function dropLinks(ctx: Context, purpose: LinkPurpose, personId: string, when?: SQL) {
  return ctx.db.delete(emailLinks).where(and(isUnused(purpose, personId), when));
}

/** Marks a person's other links of a purpose as used, where a condition holds: what they were for is done. */
export function closeLinks(ctx: Context, purpose: LinkPurpose, personId: string, when: SQL) {
  return ctx.db
    .update(emailLinks)
    .set({ usedAt: ctx.clock.now() })
    .where(and(isUnused(purpose, personId), when));
}

/** Returns the token in an emailed link: the link's id, and a secret that is derived from it and stored nowhere. */
export async function linkToken(ctx: Context, purpose: LinkPurpose, linkId: string): Promise<string> {
  return `${linkId}.${await hmac(ctx.config.secretKey, 'email-link', purpose, linkId)}`;
}

/**
 * Returns a usable link with its person and the hash of their password. Throws `link_used` when it has done its work, and
 * `link_expired` for any other link.
 */
export async function findLink(ctx: Context, purpose: LinkPurpose, token: string) {
  const [linkId = ''] = token.split('.');
  if (!equalsInConstantTime(token, await linkToken(ctx, purpose, linkId))) throw new AppError('link_expired');
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({
        linkId: named(emailLinks.id, 'link_id'),
        usedAt: emailLinks.usedAt,
        personId: named(people.id, 'person_id'),
        name: people.name,
        displayName: people.displayName,
        email: sql<string>`${people.email}`.as('email'),
        role: people.role,
        avatarId: people.avatarId,
        timeZone: people.timeZone,
        locale: people.locale,
        theme: people.theme,
        keyShortcuts: people.keyShortcuts,
        hash: passwords.hash,
      })
      .from(emailLinks)
      .innerJoin(people, and(eq(people.id, emailLinks.personId), eq(people.email, emailLinks.email)))
      .leftJoin(passwords, eq(passwords.personId, people.id))
      .where(and(isLive(linkId, purpose, ctx.clock.now()), isNull(people.suspendedAt)))
      .limit(1),
  ]);
  if (!rows[0]) throw new AppError('link_expired');
  const { usedAt, ...link } = rows[0];
  if (usedAt !== null) throw new AppError('link_used');
  return link;
}

/** What became of an emailed link. */
export type LinkState = 'usable' | 'used' | 'expired';

/** Returns what became of a link, without using it. */
export async function getLinkState(ctx: Context, purpose: LinkPurpose, token: string): Promise<LinkState> {
  try {
    await findLink(ctx, purpose, token);
    return 'usable';
  } catch (error) {
    if (error instanceof AppError && error.code === 'link_used') return 'used';
    if (error instanceof AppError && error.code === 'link_expired') return 'expired';
    throw error;
  }
}

/** Marks a link as used, if it is usable. The other statements of the batch depend on this change. */
export function spendLink(ctx: Context, purpose: LinkPurpose, linkId: string) {
  const now = ctx.clock.now();
  return ctx.db
    .update(emailLinks)
    .set({ usedAt: now })
    .where(and(isLive(linkId, purpose, now), isNull(emailLinks.usedAt)));
}

function isLive(linkId: string, purpose: LinkPurpose, now: number): SQL | undefined {
  return and(eq(emailLinks.id, linkId), eq(emailLinks.purpose, purpose), gt(emailLinks.expiresAt, now));
}
