import { z } from 'zod';
import { localeSchema, roleSchema } from '#src/shared/model.ts';

/** How long an access JWT is valid. */
export const ACCESS_SECONDS = 15 * 60;
/** How long a session is valid without being used. */
export const IDLE_MS = 30 * 24 * 60 * 60_000;
/** How long a session is valid, however much it is used. */
export const ABSOLUTE_MS = 90 * 24 * 60 * 60_000;
/** How long ago a person without a password may have signed in, to do what others confirm with their password. */
export const FRESH_SIGN_IN_MS = 15 * 60_000;
/** A refresh token that is reused within this time, by tabs that renew together, gets the same successor. */
export const GRACE_MS = 30_000;

export const THEMES = ['system', 'light', 'dark'] as const;
export const themeSchema = z.enum(THEMES).meta({ id: 'Theme', example: 'system' });
export type Theme = z.infer<typeof themeSchema>;

/** The claims of the access JWT, so that a page needs no query to show who is signed in. */
export const sessionClaimsSchema = z.object({
  sessionId: z.string(),
  personId: z.string(),
  name: z.string(),
  displayName: z.string(),
  role: roleSchema,
  avatarId: z.string().nullable(),
  timeZone: z.string(),
  locale: localeSchema,
  theme: themeSchema,
  keyShortcuts: z.boolean(),
});
export type SessionClaims = z.infer<typeof sessionClaimsSchema>;

/** Returns when a refresh token made at `now` expires: after the idle time, but never after its session. Epoch milliseconds. */
export function refreshExpiry(now: number, sessionExpiresAt: number): number {
  return Math.min(now + IDLE_MS, sessionExpiresAt);
}

/** Decides about a refresh token that has been used before. Times are epoch milliseconds. */
export function judgeReuse(usedAt: number, now: number): 'same_successor' | 'stolen' {
  return now - usedAt <= GRACE_MS ? 'same_successor' : 'stolen';
}
