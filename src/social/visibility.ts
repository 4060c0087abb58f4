import { z } from 'zod';

/** Who may see a target, from everybody to its author alone. */
export const VISIBILITIES = ['public', 'members', 'connections', 'buddies', 'private'] as const;
export const visibilitySchema = z.enum(VISIBILITIES).meta({ id: 'Visibility' });
export type Visibility = z.infer<typeof visibilitySchema>;

/** Who reads. The system (consumers, cron jobs) sees everything and shows it to nobody. */
export type Viewer = { kind: 'anonymous' } | { kind: 'member'; personId: string } | { kind: 'system' };

/** The viewer for feeds, search engines, caches and emails to strangers. */
export const ANYBODY: Viewer = { kind: 'anonymous' };

/** The relation of a member to the author of a target. `blocked`: one of the two blocked the other. */
export type Relation = { isAuthor: boolean; isConnected: boolean; isBuddy: boolean; isBlocked: boolean };

const STRANGER: Relation = { isAuthor: false, isConnected: false, isBuddy: false, isBlocked: false };

/**
 * The rule of visibility (rules 3.3), which worker/social/predicates.ts repeats in SQL. Authors see what is theirs. A block
 * hides each from the other whatever the visibility. A buddy counts as a connection.
 */
export function maySee(viewer: Viewer, visibility: Visibility, relation: Relation = STRANGER): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind === 'anonymous') return visibility === 'public';
  if (relation.isAuthor) return true;
  if (relation.isBlocked) return false;
  if (visibility === 'public' || visibility === 'members') return true;
  if (visibility === 'connections') return relation.isConnected || relation.isBuddy;
  return visibility === 'buddies' && relation.isBuddy;
}
