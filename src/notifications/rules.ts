/** The channels of notices. Push will be a third one. */
export const CHANNELS = ['app', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether a person without a preference gets a type of notice on a channel. */
export const WANTED_BY_DEFAULT: Record<Channel, boolean> = { app: true, mail: true };

/** How often unread notices are mailed: at most every four hours, with the daily or the weekly digest, or never. */
export const MAIL_FREQUENCIES = ['hours', 'daily', 'weekly', 'never'] as const;
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];
export const DEFAULT_MAIL_FREQUENCY: MailFrequency = 'hours';

/**
 * How closely a person follows the discussion of a target (rules 3.13). `muted`: no notices. `normal`: notices of replies and
 * mentions. `tracking`: also the number of new comments. `watching`: also a notice of every comment.
 */
export const THREAD_LEVELS = ['muted', 'normal', 'tracking', 'watching'] as const;
export type ThreadLevel = (typeof THREAD_LEVELS)[number];
export const DEFAULT_THREAD_LEVEL: ThreadLevel = 'normal';

const DAY_MS = 24 * 60 * 60_000;

/** How long notices are kept: those that were read or dismissed, and those that are unread. */
export const KEPT_MS = { read: 90 * DAY_MS, unread: 180 * DAY_MS };

/** Returns the feature that a type of notice belongs to: `discussion` of `discussion.mention`. */
export function featureOfType(type: string): string {
  return type.slice(0, type.indexOf('.'));
}

/** Returns the name of a type within its feature, by which its texts are found: `mention` of `discussion.mention`. */
export function nameOfType(type: string): string {
  return type.slice(type.indexOf('.') + 1);
}
