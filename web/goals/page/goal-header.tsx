import type { Goal } from '#src/goals/model.ts';
import { Countdown } from '#web/goals/parts/countdown.tsx';
import { GoalRing } from '#web/goals/parts/goal-ring.tsx';
import { GoalStateBadge } from '#web/goals/parts/state-badge.tsx';
import { OwnerLine } from '#web/people/owner-line.tsx';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { OwnWords } from '#web/ui/own-words.tsx';

type GoalHeaderProps = { goal: Goal; isOwn: boolean; today: string };

/** What a goal is, whose, until when, and how far it has come. */
export function GoalHeader({ goal, isOwn, today }: GoalHeaderProps) {
  const { person, title, why } = goal;
  return (
    <header className="grid gap-x-8 gap-y-6 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        {!isOwn && <OwnerLine person={person} />}
        <h1 dir="auto" className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">
          {title}
        </h1>
        <Facts goal={goal} today={today} />
        {why && <OwnWords>{why}</OwnWords>}
      </div>
      <GoalRing goal={goal} size={120} />
    </header>
  );
}

function Facts({ goal, today }: Omit<GoalHeaderProps, 'isOwn'>) {
  const t = useT();
  const { locale } = useSite();
  const { targetOn, state, visibility } = goal;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
      <GoalStateBadge state={state} />
      <VisibilityBadge visibility={visibility} />
      {targetOn && <span>{t('goals:page.by', { day: dayText(targetOn, today, locale) })}</span>}
      <Countdown goal={goal} />
    </p>
  );
}
