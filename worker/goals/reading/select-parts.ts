import { type SQL, sql } from 'drizzle-orm';
import { practiceShare } from '#src/goals/rules.ts';
import { LINK_KINDS, type LinkKind } from '#src/goals/words.ts';
import { refKey } from '#src/shared/ref.ts';
import { goalLinks, goalMilestones } from '#worker/goals/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, type ResultsOf } from '#worker/platform/db.ts';
import { toTargets } from '#worker/platform/hydrate-targets.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { TargetRow, TargetView } from '#worker/platform/targets.ts';
import { selectPracticeProgress, toPracticeProgress } from '#worker/practice/queries.ts';

/** The parts of a goal: its milestones, and what it links to, as far as its reader may see it. */
export type GoalParts = {
  milestones: { id: string; title: string; doneAt: number | null }[];
  links: (TargetRow & { kind: LinkKind; progress: number | null })[];
};

/**
 * The statements that read the parts of the goals with the ids of a subquery, as one viewer may see them; `toParts` reads
 * their results. Linked targets are found by subqueries, so that one round trip suffices.
 */
export function selectParts(ctx: Pick<Context, 'db' | 'registry'>, ids: SQL, view: TargetView) {
  const { db, registry } = ctx;
  return [
    db
      .select({
        id: goalMilestones.id,
        goalId: goalMilestones.goalId,
        title: goalMilestones.title,
        doneAt: goalMilestones.doneAt,
      })
      .from(goalMilestones)
      .where(inList(goalMilestones.goalId, ids))
      .orderBy(goalMilestones.position, goalMilestones.id),
    db
      .select({ goalId: goalLinks.goalId, kind: goalLinks.kind, targetId: goalLinks.targetId })
      .from(goalLinks)
      .where(inList(goalLinks.goalId, ids))
      .orderBy(goalLinks.createdAt, goalLinks.targetId),
    ...selectPracticeProgress(db, view.viewer, linked('practice', ids)),
    ...LINK_KINDS.map((kind) => requireTarget(registry, kind).select(db, linked(kind, ids), view)),
  ] as const;
}

function linked(kind: LinkKind, ids: SQL): SQL {
  return sql`(SELECT goal_links.target_id FROM goal_links
    WHERE ${inList(sql`goal_links.goal_id`, ids)} AND goal_links.kind = ${kind})`;
}

export type PartRows = ResultsOf<ReturnType<typeof selectParts>>;

/** Sorts the results of `selectParts` by goal. */
export function toParts(rows: PartRows, now: number): (goalId: string) => GoalParts {
  const [milestones, links, judged, versions, days, excused, away, ...targets] = rows;
  const progressOf = toPracticeProgress([judged, versions, days, excused, away], now);
  const targetOf = toTargets(LINK_KINDS.map((kind, at) => [kind, targets[at] ?? []]));
  const milestonesOf = Map.groupBy(milestones, ({ goalId }) => goalId);
  const linksOf = Map.groupBy(links, ({ goalId }) => goalId);
  const toLinks = ({ kind, targetId }: (typeof links)[number]): GoalParts['links'] => {
    const target = targetOf.get(refKey({ kind, id: targetId }));
    const known = kind === 'practice' ? progressOf.get(targetId) : undefined;
    return target ? [{ ...target, kind, progress: known ? practiceShare(known) : null }] : [];
  };
  return (goalId) => ({
    milestones: milestonesOf.get(goalId) ?? [],
    links: (linksOf.get(goalId) ?? []).flatMap(toLinks),
  });
}
