import { nextNamedDay } from '#src/practice/calendar-range.ts';
import type { Practice } from '#src/practice/model.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { CheckInButton } from '#web/practice/parts/check-in-button.tsx';
import { dayText, longWeekday } from '#web/practice/parts/day-text.ts';
import { inARow } from '#web/practice/parts/in-a-row.ts';
import { JustChecked } from '#web/practice/parts/just-checked.tsx';
import { scheduleText } from '#web/practice/parts/schedule-text.ts';
import { WeekRing } from '#web/practice/parts/week-ring.tsx';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Link } from '#web/ui/link.tsx';

type PracticeCardProps = {
  practice: Practice;
  today: string;
  seed: string;
  back: string;
  hidesStreaks: boolean;
  /** The check-in that was just made here. */
  checked?: string;
};

/** A practice of the reader's own: its week, what it amounts to, and the button that checks in. */
export function PracticeCard(props: PracticeCardProps) {
  const { practice, hidesStreaks } = props;
  const t = useT();
  const { locale } = useSite();
  return (
    <Card
      as="li"
      className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-3 sm:grid-cols-[auto_1fr_auto] sm:gap-x-6"
    >
      <WeekRing week={practice.week} size={76} className="w-24 text-center sm:w-28" />
      <div className="min-w-0">
        <h2 className="wrap-anywhere font-read font-semibold text-xl leading-snug">
          <Link dir="auto" to={`/practice/${practice.id}`} className="hover:text-lagoon">
            {shownName(practice)}
          </Link>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
          <span>{scheduleText(practice.schedule, t, locale)}</span>
          <VisibilityBadge visibility={practice.visibility} />
        </p>
        <p className="mt-1 text-sm tabular-nums">
          <Amounts practice={practice} hidesStreaks={hidesStreaks} />
        </p>
      </div>
      <div className="col-span-2 sm:col-span-1 sm:justify-self-end">
        <NextStep {...props} />
      </div>
    </Card>
  );
}

function Amounts({ practice: { stats }, hidesStreaks }: { practice: Practice; hidesStreaks: boolean }) {
  const t = useT();
  const parts = [
    t('practice:stats.days', { count: stats.keptDays }),
    stats.keptWeeks > 0 && t('practice:stats.weeks', { count: stats.keptWeeks }),
    !hidesStreaks && stats.streak > 1 && t(inARow(stats), { count: stats.streak }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What there is to do: check in today, wait for the start, finish a draft. */
function NextStep({ practice, today, seed, back, checked }: PracticeCardProps) {
  const t = useT();
  const { locale } = useSite();
  const next = nextNamedDay(practice.schedule, today);
  const outcome = practice.week.find(({ day }) => day === today)?.outcome;
  switch (practice.state) {
    case 'draft':
      return (
        <LinkButton to={`/practice/${practice.id}/edit`} tone="quiet" size="sm">
          {t('practice:list.finishDraft')}
        </LinkButton>
      );
    case 'planned':
      return (
        <p className="text-muted text-sm">
          {t('practice:list.startsOn', { day: dayText(practice.startOn, today, locale) })}
        </p>
      );
    case 'active':
      if (checked) return <JustChecked checkInId={checked} back={back} />;
      return (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:flex-col">
          <CheckInButton
            practice={practice}
            seed={seed}
            back={back}
            size="sm"
            isOptional={outcome !== 'open'}
            times={outcome === 'kept' || outcome === 'repair' ? 1 : 0}
          />
          {outcome && (
            <span className="text-muted text-sm">
              {outcome === 'free' && next
                ? t('practice:list.next', { day: longWeekday(next, locale) })
                : t(`practice:today.${outcome}`)}
            </span>
          )}
        </div>
      );
    default:
      return practice.endOn ? (
        <p className="text-muted text-sm">
          {t('practice:list.endedOn', { day: dayText(practice.endOn, today, locale) })}
        </p>
      ) : null;
  }
}
