import { sql } from 'drizzle-orm';
import { MAX_GOALS } from '#src/goals/words.ts';
import type { GoalRecord } from '#src/practice-records/model.ts';
import { toIso } from '#src/shared/instant.ts';
import { goalLinks, goalMilestones, goals } from '#worker/goals/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';

/** The actor's goals as records, the earliest first, with their milestones and what they link to. */
export async function* goalRecords(ctx: Context): AsyncGenerator<GoalRecord> {
  const { personId } = requireMember(ctx);
  const mine = sql`(SELECT g.id FROM goals g WHERE g.person_id = ${personId})`;
  const [rows, milestones, links] = await ctx.db.batch([
    ctx.db
      .select()
      .from(goals)
      .where(sql`goals.person_id = ${personId}`)
      .orderBy(goals.createdAt, goals.id)
      .limit(MAX_GOALS),
    ctx.db
      .select()
      .from(goalMilestones)
      .where(inList(goalMilestones.goalId, mine))
      .orderBy(goalMilestones.goalId, goalMilestones.position, goalMilestones.id),
    ctx.db
      .select()
      .from(goalLinks)
      .where(inList(goalLinks.goalId, mine))
      .orderBy(goalLinks.createdAt, sql`goal_links.rowid`),
  ]);
  const milestonesOf = Map.groupBy(milestones, ({ goalId }) => goalId);
  const linksOf = Map.groupBy(links, ({ goalId }) => goalId);
  for (const { id, title, why, targetOn, visibility, droppedNote, ...moments } of rows) {
    yield {
      kind: 'goal',
      ...{ id, title, why, targetOn, visibility, droppedNote },
      reachedAt: moments.reachedAt && toIso(moments.reachedAt),
      droppedAt: moments.droppedAt && toIso(moments.droppedAt),
      createdAt: toIso(moments.createdAt),
      milestones: (milestonesOf.get(id) ?? []).map((step) => ({
        ...{ id: step.id, title: step.title },
        doneAt: step.doneAt && toIso(step.doneAt),
      })),
      links: (linksOf.get(id) ?? []).map(({ kind, targetId }) => ({ kind, id: targetId })),
    } as GoalRecord;
  }
}
