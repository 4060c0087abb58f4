import { type SQL, sql } from 'drizzle-orm';
import { pairOf } from '#src/social/rules.ts';
import type { Viewer } from '#src/social/visibility.ts';
import type { Context } from '#worker/platform/context.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';

/** Returns the actor as a viewer of the visibility rule. */
export function viewerOf({ actor }: Pick<Context, 'actor'>): Viewer {
  return actor.kind === 'member' ? { kind: 'member', personId: actor.personId } : actor;
}

/**
 * Whether a viewer may see a target. This is the only place of the rule in SQL (`maySee` in src/social/visibility.ts).
 * `author` and `visibility` are expressions over the target's row. `isBuddyOfIt` replaces what `buddies` means: a target with
 * buddies of its own shows itself to them alone.
 */
export function visibleTo(
  viewer: SqlViewer,
  target: { author: SQL; visibility: SQL; isBuddyOfIt?: (person: SQL) => SQL },
): SQL {
  const { author, visibility } = target;
  if (viewer.kind === 'system') return sql`1`;
  if (viewer.kind === 'anonymous') return sql`${visibility} = 'public'`;
  // Each value is bound once, however often the rule uses it: a D1 statement has at most a hundred parameters.
  const [of, me, how] = [sql.raw('seen.author'), sql.raw('seen.me'), sql.raw('seen.visibility')];
  return sql`(SELECT ${of} = ${me} OR (NOT ${isBlocked(of, me)} AND (
      ${how} IN ('public', 'members')
      OR ${how} = 'connections' AND (${isConnected(of, me)} OR ${isBuddy(of, me)})
      OR ${how} = 'buddies' AND ${target.isBuddyOfIt?.(me) ?? isBuddy(of, me)}))
    FROM (SELECT ${author} AS author, ${visibility} AS visibility, ${viewer.personId} AS me) seen)`;
}

/** Whether one of two people blocked the other. */
export function isBlocked(a: SQL, b: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM restrictions s WHERE s.kind = 'block'
    AND (s.person_id, s.other_id) IN (VALUES (${a}, ${b}), (${b}, ${a})))`;
}

/** Whether the page of a person, a row of `people`, is not found by a viewer, so that nothing may lead there. */
export function hasNoPage(viewer: SqlViewer): SQL {
  const isSuspended = sql`people.suspended_at IS NOT NULL`;
  if (viewer.kind !== 'member') return isSuspended;
  return sql`(${isSuspended} OR ${isBlocked(sql`people.id`, sql`${viewer.personId}`)})`;
}

/** Whether a person mutes, ignores or blocks another. Nothing by the other may then become a notice or a digest entry. */
export function hasRestricted(person: SQL, other: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM restrictions s WHERE s.person_id = ${person} AND s.other_id = ${other})`;
}

/** Whether a person ignores another: what they wrote is folded away. */
export function ignores(person: SQL, other: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM restrictions s WHERE s.person_id = ${person} AND s.other_id = ${other} AND s.kind = 'ignore')`;
}

/** Whether two people are connected. */
export function isConnected(a: SQL, b: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM connections c WHERE c.state = 'accepted'
    AND c.low_id = min(${a}, ${b}) AND c.high_id = max(${a}, ${b}))`;
}

/** Whether a request to connect awaits the other person's answer. */
export function isAsking(askedBy: string, otherId: string): SQL {
  const { lowId, highId } = pairOf(askedBy, otherId);
  return sql`EXISTS (SELECT 1 FROM connections c WHERE c.low_id = ${lowId} AND c.high_id = ${highId}
    AND c.state = 'asked' AND c.asked_by = ${askedBy})`;
}

/** Whether two people are buddies. */
export function isBuddy(a: SQL, b: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM buddies y WHERE y.low_id = min(${a}, ${b}) AND y.high_id = max(${a}, ${b}))`;
}
