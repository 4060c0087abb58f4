import type { Goal } from '#src/goals/model.ts';
import { Countdown } from '#web/goals/parts/countdown.tsx';
import { GoalRing } from '#web/goals/parts/goal-ring.tsx';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { useT } from '#web/site.ts';
import { Card } from '#web/ui/card.tsx';
import { Link } from '#web/ui/link.tsx';

/** A goal in a list of one's own. */
export function GoalCard({ goal }: { goal: Goal }) {
  const t = useT();
  const { milestones } = goal;
  const next = goal.state === 'open' ? milestones.find(({ doneAt }) => doneAt === null) : undefined;
  return (
    <Card as="li" className="flex items-center gap-x-5 sm:gap-x-6">
      <div className="min-w-0 grow">
        <h2 className="wrap-anywhere font-read font-semibold text-xl leading-snug">
          <Link dir="auto" to={`/goals/${goal.id}`} className="hover:text-lagoon">
            {goal.title}
          </Link>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <Countdown goal={goal} />
          {milestones.length > 0 && (
            <span className="tabular-nums">
              {t('goals:milestones.count', {
                done: milestones.filter(({ doneAt }) => doneAt !== null).length,
                total: milestones.length,
              })}
            </span>
          )}
          <VisibilityBadge visibility={goal.visibility} />
        </p>
        {next && (
          <p className="wrap-anywhere mt-2 text-sm">
            {t('goals:card.next')} <bdi>{next.title}</bdi>
          </p>
        )}
      </div>
      <GoalRing goal={goal} size={64} />
    </Card>
  );
}
