import type { Practice } from '#src/practice/model.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { PersonLink } from '#web/ui/person-link.tsx';

/** What was practised, when, and by whom where that is somebody else. */
export function SummaryHeader({ practice, isOwn }: { practice: Practice; isOwn: boolean }) {
  const t = useT();
  const { locale } = useSite();
  const { name, action, startOn, endOn, person } = practice;
  return (
    <header>
      <h1 dir="auto" className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">
        {t('practice:summary.titleOf', { name: shownName({ name, action }) })}
      </h1>
      <p className="mt-2 text-muted">
        {t('practice:page.from', {
          from: fullDay(startOn, locale),
          to: fullDay(endOn ?? startOn, locale),
        })}
      </p>
      {!isOwn && (
        <PersonLink person={person} className="inline-block rounded py-3 font-medium hover:text-lagoon">
          {person.displayName}
        </PersonLink>
      )}
    </header>
  );
}
