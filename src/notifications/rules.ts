/** The ways a notice comes. Push joins them later. */
export const CHANNELS = ['app', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether a type of notice comes on a channel where a person said nothing of it. */
export const WANTED_BY_DEFAULT: Record<Channel, boolean> = { app: true, mail: true };

/** How often what is unread comes by mail: at most every four hours, with the daily or the weekly digest, or never. */
export const MAIL_FREQUENCIES = ['hours', 'daily', 'weekly', 'never'] as const;
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];
export const DEFAULT_MAIL_FREQUENCY: MailFrequency = 'hours';

/**
 * How closely a person follows the discussion of a thing (rules 3.13). `muted`: nothing of it. `normal`: what is said to
 * them. `tracking`: that, and how many comments are new. `watching`: that, and every comment.
 */
export const THREAD_LEVELS = ['muted', 'normal', 'tracking', 'watching'] as const;
export type ThreadLevel = (typeof THREAD_LEVELS)[number];
export const DEFAULT_THREAD_LEVEL: ThreadLevel = 'normal';

const DAY_MS = 24 * 60 * 60_000;

/** How long notices are kept: those that were read or dismissed, and those nobody looked at. */
export const KEPT_MS = { read: 90 * DAY_MS, unread: 180 * DAY_MS };

/** The feature that a type of notice belongs to: `discussion` of `discussion.mention`. */
export function featureOfType(type: string): string {
  return type.slice(0, type.indexOf('.'));
}

/** The name of a type within its feature, as its texts are called: `mention` of `discussion.mention`. */
export function nameOfType(type: string): string {
  return type.slice(type.indexOf('.') + 1);
}
