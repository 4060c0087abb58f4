import type { Goal } from '#src/goals/model.ts';
import { daysLeft, goalProgress, goalState } from '#src/goals/rules.ts';
import { toIso } from '#src/shared/instant.ts';
import { localDay } from '#src/shared/local-day.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { toByline } from '#worker/accounts/queries.ts';
import { toDiscussed } from '#worker/discussion/queries.ts';
import type { GoalRow } from '#worker/goals/reading/select-goals.ts';
import type { GoalParts } from '#worker/goals/reading/select-parts.ts';

/** For whom and when goals are read. */
type GoalView = { viewer: Viewer; now: number };

/** A goal as its reader gets it. */
export function toGoal(row: GoalRow, { milestones, links }: GoalParts, { viewer, now }: GoalView): Goal {
  const { id, title, why, targetOn, visibility, version } = row;
  const state = goalState(row);
  const isOwn = viewer.kind === 'member' && viewer.personId === row.ownerId;
  return {
    ...{ id, title, why, targetOn, visibility, version, state },
    person: toByline(row),
    daysLeft: state === 'open' && targetOn !== null ? daysLeft(targetOn, localDay(now, row)) : null,
    progress: goalProgress({
      isReached: state === 'reached',
      milestones: milestones.map(({ doneAt }) => ({ isDone: doneAt !== null })),
      practices: links.map(({ progress }) => progress),
    }),
    milestones: milestones.map((one) => ({ id: one.id, title: one.title, doneAt: toTime(one.doneAt) })),
    links: links.map(({ kind, progress, ...target }) => ({
      ...{ kind, progress },
      ...{ id: target.id, title: target.title, path: target.path, locale: target.locale },
    })),
    reachedAt: toTime(row.reachedAt),
    droppedAt: toTime(row.droppedAt),
    droppedNote: isOwn ? row.droppedNote : '',
    createdAt: toIso(row.createdAt),
    updatedAt: toIso(row.updatedAt),
    ...toDiscussed(row),
  };
}

function toTime(moment: number | null): string | null {
  return moment === null ? null : toIso(moment);
}
