/** Who may see a thing, from everybody to its author alone. */
export const VISIBILITIES = ['public', 'members', 'connections', 'buddies', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Who looks. The system (consumers, cron jobs) sees everything and shows nobody anything. */
export type Viewer = { kind: 'anonymous' } | { kind: 'member'; personId: string } | { kind: 'system' };

/** How a member stands to the author of a thing. `blocked`: one of the two blocked the other. */
export type Relation = { isAuthor: boolean; isConnected: boolean; isBuddy: boolean; isBlocked: boolean };

/**
 * The rule of visibility (rules 3.3), as worker/social/queries.ts writes it in SQL: an author sees what is theirs; a block
 * hides each from the other whatever the thing says; a buddy counts as a connection.
 */
export function maySee(viewer: Viewer, visibility: Visibility, relation: Relation): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind === 'anonymous') return visibility === 'public';
  if (relation.isAuthor) return true;
  if (relation.isBlocked) return false;
  if (visibility === 'public' || visibility === 'members') return true;
  if (visibility === 'connections') return relation.isConnected || relation.isBuddy;
  return visibility === 'buddies' && relation.isBuddy;
}
