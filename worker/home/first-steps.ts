import { sql } from 'drizzle-orm';
import { referralGroup } from '#src/accounts/referral-groups.ts';
import { type FirstSteps, firstStepsOf } from '#src/home/first-steps.ts';
import { dismissedFirstSteps } from '#worker/home/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, rawStatement, runBatch } from '#worker/platform/db.ts';

type Row = {
  referral: string | null;
  dismissed: number;
  tag: number;
  practice: number;
  checkIn: number;
  comment: number;
};

/** Selects which of the first steps a person has done; one row, by indexes alone. */
export function selectFirstSteps(db: Db, personId: string) {
  return rawStatement<Row>(
    db,
    sql`SELECT p.referral,
        EXISTS (SELECT 1 FROM dismissed_first_steps d WHERE d.person_id = p.id) AS dismissed,
        EXISTS (SELECT 1 FROM tag_follows f WHERE f.person_id = p.id) AS tag,
        EXISTS (SELECT 1 FROM practices a WHERE a.person_id = p.id AND a.draft = 0) AS practice,
        EXISTS (SELECT 1 FROM check_ins c WHERE c.person_id = p.id) AS "checkIn",
        EXISTS (SELECT 1 FROM comments c WHERE c.author_id = p.id) AS comment
      FROM people p WHERE p.id = ${personId}`,
  );
}

/** The first steps of the row; null when they are done or were put away. */
export function toFirstSteps(row: Row | undefined): FirstSteps | null {
  if (!row || row.dismissed) return null;
  const { tag, practice, checkIn, comment } = row;
  const facts = { tag: !!tag, practice: !!practice, checkIn: !!checkIn, comment: !!comment };
  return firstStepsOf(facts, referralGroup(row.referral));
}

/** Puts the first steps of the actor away for good. */
export async function dismissFirstSteps(ctx: Context): Promise<void> {
  const { personId } = requireMember(ctx);
  await runBatch(ctx.db, [
    ctx.db
      .insert(dismissedFirstSteps)
      .values({ personId, dismissedAt: ctx.clock.now() })
      .onConflictDoNothing(),
  ]);
}
