import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { avatarUrl } from '#src/accounts/avatar.ts';
import { clockChanged, profileChanged } from '#src/accounts/events.ts';
import type { Me, Person, ProfileChange } from '#src/accounts/model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { signAccess } from '#worker/accounts/access-jwt.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { people } from '#worker/accounts/tables.ts';
import { requireFreshSession } from '#worker/accounts/viewer.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectSocial, toSocial } from '#worker/social/queries.ts';
import { selectOwnUpload } from '#worker/uploads/queries.ts';

/** The columns of the member's own profile. */
export const meColumns = {
  id: people.id,
  name: people.name,
  displayName: people.displayName,
  email: people.email,
  role: people.role,
  bio: people.bio,
  links: people.links,
  avatarId: people.avatarId,
  locale: people.locale,
  timeZone: people.timeZone,
  dayStartMinutes: people.dayStartMinutes,
  theme: people.theme,
  keyShortcuts: people.keyShortcuts,
  createdAt: people.createdAt,
};

export type MePerson = Pick<typeof people.$inferSelect, keyof typeof meColumns>;

/** Presents the member's own row. */
export function toMe(row: MePerson): Me {
  const {
    id,
    name,
    displayName,
    email,
    role,
    bio,
    links,
    avatarId,
    locale,
    timeZone,
    dayStartMinutes,
    theme,
    keyShortcuts,
  } = row;
  return {
    ...{ id, name, displayName, email, role, bio, links, avatarId },
    ...{ locale, timeZone, dayStartMinutes, theme, keyShortcuts },
    avatarUrl: avatarUrl(avatarId),
    createdAt: new Date(row.createdAt).toISOString(),
  };
}

/** Returns the member's own profile and settings. */
export async function getMe(ctx: Context): Promise<Me> {
  const { personId } = await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([selectMe(ctx, personId)]);
  if (!rows[0]) throw new AppError('not_found');
  return toMe(rows[0]);
}

function selectMe(ctx: Context, personId: string) {
  return ctx.db.select(meColumns).from(people).where(eq(people.id, personId)).limit(1);
}

/** Changes the given fields of the member's profile and settings. An avatar must be an image of their own. */
export async function updateMe(ctx: Context, change: ProfileChange): Promise<Me> {
  const { personId, name } = requireMember(ctx);
  if (change.avatarId) await requireOwnPicture(ctx, change.avatarId, personId);
  const update = ctx.db
    .update(people)
    .set({ ...change, updatedAt: ctx.clock.now() })
    .where(and(eq(people.id, personId), differs(change)));
  const events = [
    ...(isSeenByOthers(change) ? [ctx.events.recordWhenChanged(profileChanged, { personId, name })] : []),
    // An event inserts a row, so what follows the first one still sees a change.
    ...(movesClock(change) ? [ctx.events.recordWhenChanged(clockChanged, { personId })] : []),
  ] as never[];
  const results = await ctx.db.batch([update, ...events, selectMe(ctx, personId)]);
  const [row] = results.at(-1) as MePerson[];
  if (!row) throw new AppError('not_found');
  await renewClaims(ctx, row);
  return toMe(row);
}

/** Whether a value of a change is another one than the stored one: what stays the same records no event. */
function differs(change: ProfileChange): SQL | undefined {
  const fields = Object.keys(change) as (keyof ProfileChange)[];
  return or(
    ...fields.map((field) => sql`${people[field]} IS NOT ${sql.param(change[field], people[field])}`),
  );
}

/** Whether a change is visible to others. A change of settings (theme, time zone …) invalidates no page. */
function isSeenByOthers(change: ProfileChange): boolean {
  return (['displayName', 'bio', 'links', 'avatarId'] as const).some((field) => field in change);
}

/** Whether a change may move the boundaries of the person's days. */
function movesClock(change: ProfileChange): boolean {
  return change.timeZone !== undefined || change.dayStartMinutes !== undefined;
}

async function requireOwnPicture(ctx: Context, avatarId: string, personId: string): Promise<void> {
  const [rows] = await ctx.db.batch([selectOwnUpload(ctx.db, avatarId, personId)]);
  if (!rows[0]?.mediaType.startsWith('image/')) throw fieldError('/avatarId', 'not_own_image');
}

/** Renews the JWT, whose claims are what pages show of the person. */
async function renewClaims(ctx: Context, row: MePerson): Promise<void> {
  const { claims } = ctx.session;
  if (!claims) return;
  const { displayName, avatarId, locale, timeZone, theme, keyShortcuts } = row;
  ctx.session.claims = { ...claims, displayName, avatarId, locale, timeZone, theme, keyShortcuts };
  const access = await signAccess(ctx, ctx.session.claims);
  const before = ctx.session.change;
  ctx.session.change = before && before !== 'clear' ? { ...before, access } : { access };
}

/** Returns a person's public profile. Throws `not_found`, also when the person or the reader blocked the other. */
export async function getPerson(ctx: Context, handle: string): Promise<Person> {
  const name = handle.toLowerCase();
  const [[row], social] = await ctx.db.batch([selectPersonByName(ctx.db, name), selectSocial(ctx, name)]);
  if (!row) throw new AppError('not_found');
  toSocial(ctx, social);
  const { avatarId, createdAt, ...rest } = row;
  return { ...rest, avatarUrl: avatarUrl(avatarId), createdAt: new Date(createdAt).toISOString() };
}
