import type { Goal } from '#src/goals/model.ts';
import { Countdown } from '#web/goals/parts/countdown.tsx';
import { GoalRing } from '#web/goals/parts/goal-ring.tsx';
import { GoalStateBadge } from '#web/goals/parts/state-badge.tsx';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';

type GoalHeaderProps = { goal: Goal; isOwn: boolean; today: string };

/** What a goal is, whose, until when, and how far it has come. */
export function GoalHeader({ goal, isOwn, today }: GoalHeaderProps) {
  const { person, title, why } = goal;
  return (
    <header className="grid gap-x-8 gap-y-6 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        {!isOwn && (
          <p className="mb-2 flex items-center gap-2 text-sm">
            <Avatar name={person.displayName} src={person.avatarUrl} size="sm" />
            <PersonLink
              person={person}
              className="-my-3 inline-block rounded py-3 font-medium hover:text-lagoon"
            >
              {person.displayName}
            </PersonLink>
          </p>
        )}
        <h1 dir="auto" className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">
          {title}
        </h1>
        <Facts goal={goal} today={today} />
        {why && (
          <p
            dir="auto"
            className="wrap-anywhere mt-4 whitespace-pre-line border-lagoon border-s-2 ps-4 font-read leading-(--read-leading)"
          >
            {why}
          </p>
        )}
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
