import type { Practice } from '#src/practice/model.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { OwnerLine } from '#web/people/owner-line.tsx';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { scheduleText } from '#web/practice/parts/schedule-text.ts';
import { StateBadge } from '#web/practice/parts/state-badge.tsx';
import { WeekRing } from '#web/practice/parts/week-ring.tsx';
import { useSite, useT } from '#web/site.ts';
import { TagChip } from '#web/ui/chip.tsx';
import { OwnWords } from '#web/ui/own-words.tsx';

type PracticeHeaderProps = { practice: Practice; isOwn: boolean; today: string };

/** What a practice is, whose, when, and its present week. */
export function PracticeHeader({ practice, isOwn, today }: PracticeHeaderProps) {
  const { person, name, action, why, tags } = practice;
  return (
    <header className="grid gap-x-8 gap-y-6 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        {!isOwn && <OwnerLine person={person} />}
        <h1 dir="auto" className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">
          {shownName({ name, action })}
        </h1>
        {name && name !== action && (
          <p dir="auto" className="wrap-anywhere mt-1 text-lg">
            {action}
          </p>
        )}
        <Facts practice={practice} today={today} />
        {why && <OwnWords>{why}</OwnWords>}
        {tags.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-x-2">
            {tags.map((tag) => (
              <li key={tag.slug} className="min-w-0">
                <TagChip to={`/tags/${tag.slug}`}>{tag.name}</TagChip>
              </li>
            ))}
          </ul>
        )}
      </div>
      {practice.state === 'active' && <WeekRing week={practice.week} size={132} />}
    </header>
  );
}

function Facts({ practice, today }: { practice: Practice; today: string }) {
  const t = useT();
  const { locale } = useSite();
  const { schedule, startOn, endOn, minutes, moment, amount, unit, state, visibility } = practice;
  const day = (text: string) => dayText(text, today, locale);
  const facts = [
    scheduleText(schedule, t, locale),
    endOn
      ? t('practice:page.from', { from: day(startOn), to: day(endOn) })
      : t('practice:page.since', { from: day(startOn) }),
    amount !== null && t('practice:page.amount', { amount: amount.toLocaleString(locale), unit }),
    minutes !== null && t('practice:page.minutes', { count: minutes }),
    moment !== 'any' && t(`practice:moment.${moment}`),
  ];
  return (
    <div className="mt-3 grid gap-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <StateBadge state={state} />
        <VisibilityBadge visibility={visibility} />
        <DayCount practice={practice} today={today} />
      </p>
      <p className="text-muted">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** Which day of the practice it is. */
function DayCount({ practice, today }: { practice: Practice; today: string }) {
  const t = useT();
  if (practice.state !== 'active') return null;
  const days = (until: string) => (Date.parse(until) - Date.parse(practice.startOn)) / 86_400_000 + 1;
  return (
    <span className="text-muted tabular-nums">
      {practice.endOn
        ? t('practice:page.day', { day: days(today), total: days(practice.endOn) })
        : t('practice:page.dayOpen', { day: days(today) })}
    </span>
  );
}
