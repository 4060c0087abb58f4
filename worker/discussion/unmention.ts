import { type SQL, sql } from 'drizzle-orm';
import { findNames } from '#src/markdown/index.ts';
import { isIn, MENTION, MOST_NAMES, type Ref } from '#worker/discussion/mentions.ts';
import { mentions } from '#worker/discussion/tables.ts';
import { withdrawUnread } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';

/** What a text said `before`, and whom it mentions `now`: by name, and beside it. */
type Unmentioning = {
  before: string;
  now: { names: readonly string[]; ids: readonly string[] };
  when: SQL;
  /** Whether nobody reads it as it is now. */
  waits: boolean;
};

/**
 * Whoever was named before and is named no more, if a condition holds: what they did not read yet of it is taken back. Only
 * a text that waits forgets that it named them: putting a name back where everybody reads it calls nobody twice.
 */
export function statementsToUnmention(
  ctx: Context,
  source: Ref,
  { before, now, when, waits }: Unmentioning,
): Statement[] {
  const names = findNames(before, MOST_NAMES).filter((name) => !now.names.includes(name));
  if (names.length === 0) return [];
  const people = sql`SELECT m.person_id FROM mentions m JOIN people p ON p.id = m.person_id
    WHERE m.source_kind = ${source.kind} AND m.source_id = ${source.id}
      AND p.name IN (SELECT value FROM json_each(${JSON.stringify(names)})) AND m.person_id NOT IN (SELECT value FROM json_each(${JSON.stringify(now.ids)})) AND ${when}`;
  return [
    ...withdrawUnread(ctx, { type: MENTION, target: source, people }),
    ...(waits ? [ctx.db.delete(mentions).where(sql`${isIn(source)} AND person_id IN (${people})`)] : []),
  ];
}
