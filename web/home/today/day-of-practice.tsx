import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { byMoment } from '#src/home/next-practice.ts';
import { shownName } from '#src/practice/shown-name.ts';
import type { Today, TodayPractice } from '#src/practice/today-model.ts';
import { addDays, minuteOfDay, startOfWeek } from '#src/shared/local-day.ts';
import { PracticeRow } from '#web/home/today/practice-row.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type DayOfPracticeProps = { today: Today; seed: string };

/** What there is to practise today: the next thing on top, then what else is due, and folded what is done or not due. */
export function DayOfPractice({ today, seed }: DayOfPracticeProps) {
  const t = useT();
  const { now, viewer } = useSite();
  const minute = minuteOfDay(now, today.day, viewer?.timeZone ?? 'UTC');
  const due = byMoment(
    today.practices.filter((one) => one.due),
    ({ practice }) => practice.moment,
    minute,
  );
  const [asked] = useSearchParams();
  const isJustDone = ({ practice, due, checkInId }: TodayPractice) =>
    !due && checkInId !== null && practice.id === asked.get('practice');
  // It stays where it can be seen: an undo is at hand.
  const just = today.practices.filter(isJustDone);
  const done = today.practices.filter((one) => !one.due && one.checkIns > 0 && !isJustDone(one));
  const idle = today.practices.filter((one) => !one.due && one.checkIns === 0);
  const [next, ...others] = due;
  const rowsOf = (practices: readonly TodayPractice[]) =>
    practices.map((one) => (
      <PracticeRow key={one.practice.id} one={one} seed={seed} hidesStreaks={today.hidesStreaks} />
    ));
  if (today.practices.length === 0) return <NoPractice planned={today.planned} day={today.day} />;
  return (
    <>
      {next ? (
        <Card aria-labelledby="next" className="mt-8">
          <h2 id="next" className="text-muted text-sm">
            {t('home:due.next')}
          </h2>
          <ul>
            <PracticeRow one={next} seed={seed} hidesStreaks={today.hidesStreaks} isNext />
          </ul>
        </Card>
      ) : (
        <AllDone today={today} hasDone={done.length + just.length > 0} />
      )}
      {just.length > 0 && <ul className="mt-4">{rowsOf(just)}</ul>}
      {others.length > 0 && (
        <section aria-labelledby="due" className="mt-8">
          <div className="flex flex-wrap items-center justify-between gap-x-6">
            <h2 id="due" className="font-semibold text-lg">
              {t('home:due.others')}
            </h2>
            <TextLink to="/practice">{t('home:due.all')}</TextLink>
          </div>
          <ul className="divide-y divide-line">{rowsOf(others)}</ul>
        </section>
      )}
      <Folded id="done" title={t('home:due.done', { count: done.length })} isOpen={!next && done.length < 4}>
        {rowsOf(done)}
      </Folded>
      <Folded id="idle" title={t('home:due.idle', { count: idle.length })}>
        {rowsOf(idle)}
      </Folded>
      <Planned planned={today.planned} day={today.day} />
      {isTimeToReview(today.day, minute) && (
        <p className="mt-6">
          <TextLink to={`/practice/review?week=${addDays(today.day, -1)}`}>
            {t('practice:review.link')}
          </TextLink>
        </p>
      )}
    </>
  );
}

/** On Sunday evening and on Monday. The day before is in the week that ends or has ended. */
function isTimeToReview(day: string, minute: number): boolean {
  const monday = startOfWeek(day);
  return day === monday || (day === addDays(monday, 6) && minute >= 17 * 60);
}

function Folded({
  id,
  title,
  isOpen = false,
  children,
}: {
  id: string;
  title: string;
  isOpen?: boolean;
  children: ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <details open={isOpen} className="mt-4">
      <summary className="flex min-h-11 cursor-pointer items-center text-muted">
        <h2 id={id}>{title}</h2>
      </summary>
      <ul className="divide-y divide-line">{children}</ul>
    </details>
  );
}

/** Nothing is left to do; on vacation nothing was. */
function AllDone({ today: { vacation, day }, hasDone }: { today: Today; hasDone: boolean }) {
  const t = useT();
  const { locale } = useSite();
  return (
    <Card aria-labelledby="all-done" className="mt-8">
      <h2 id="all-done" className="font-read font-semibold text-xl">
        {t(vacation && !hasDone ? 'home:due.vacation' : hasDone ? 'home:due.allDone' : 'home:due.nothing')}
      </h2>
      <p className="mt-1 text-muted">
        {vacation
          ? t('home:due.vacationUntil', { day: dayText(vacation.toOn, day, locale) })
          : t(hasDone ? 'home:due.allDoneText' : 'home:due.nothingText')}
      </p>
    </Card>
  );
}

function NoPractice({ planned, day }: Pick<Today, 'planned' | 'day'>) {
  const t = useT();
  return (
    <>
      <Card aria-labelledby="begin" className="mt-8">
        <h2 id="begin" className="font-read font-semibold text-xl">
          {t('home:begin.title')}
        </h2>
        <p className="mt-1 text-muted">{t('home:begin.text')}</p>
        <p className="mt-4">
          <LinkButton to="/practice/new">
            <Icon of={Plus} size={18} />
            {t('home:begin.action')}
          </LinkButton>
        </p>
      </Card>
      <Planned planned={planned} day={day} />
    </>
  );
}

function Planned({ planned, day }: Pick<Today, 'planned' | 'day'>) {
  const t = useT();
  const { locale } = useSite();
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby="planned" className="mt-6">
      <h2 id="planned" className="text-muted">
        {t('home:due.planned')}
      </h2>
      <ul>
        {planned.map(({ id, name, action, startOn }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-4">
            <Link to={`/practice/${id}`} className="wrap-anywhere font-medium hover:text-lagoon">
              {shownName({ name, action })}
            </Link>
            <span className="text-muted text-sm">
              {t('practice:list.startsOn', { day: dayText(startOn, day, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
