import { z } from 'zod';
import { localeSchema, roleSchema } from '#src/shared/model.ts';

/** How long the access JWT is believed. */
export const ACCESS_SECONDS = 15 * 60;
/** A session that nobody used for so long is over. */
export const IDLE_MS = 30 * 24 * 60 * 60_000;
/** However much it is used, a session is over after this. */
export const ABSOLUTE_MS = 90 * 24 * 60 * 60_000;
/** Tabs renew at the same time: a refresh token that comes again within this time gets the same successor. */
export const GRACE_MS = 30_000;

export const THEMES = ['system', 'light', 'dark'] as const;
export const themeSchema = z.enum(THEMES).meta({ id: 'Theme', example: 'system' });
export type Theme = z.infer<typeof themeSchema>;

/** What the access JWT says of the person, so that a page needs no query to show who is signed in. */
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
});
export type SessionClaims = z.infer<typeof sessionClaimsSchema>;

/** When a refresh token made at `now` ends: after the idle time, but never after its session. Epoch milliseconds. */
export function refreshExpiry(now: number, sessionExpiresAt: number): number {
  return Math.min(now + IDLE_MS, sessionExpiresAt);
}

/** What to do with a refresh token that has been used before. Times are epoch milliseconds. */
export function judgeReuse(usedAt: number, now: number): 'same_successor' | 'stolen' {
  return now - usedAt <= GRACE_MS ? 'same_successor' : 'stolen';
}
