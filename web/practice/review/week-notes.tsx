import type { PracticeWeek } from '#src/practice/review-model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { MoodFace } from '#web/practice/parts/mood-face.tsx';
import { useSite, useT } from '#web/site.ts';
import { Prose } from '#web/ui/prose.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** The notes of a week that say most. */
export function WeekNotes({ notes }: Pick<PracticeWeek, 'notes'>) {
  const t = useT();
  const { locale } = useSite();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes" className="mt-8">
      <h2 id="notes" className="font-semibold text-lg">
        {t('practice:review.notes')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {notes.map(({ checkInId, day, mood, practiceName, html }) => (
          <li key={checkInId} className="py-3">
            <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
              {mood && <MoodFace mood={mood} label={t(`practice:mood.${mood}`)} />}
              <TextLink to={`/practice/check-ins/${checkInId}`}>{fullDay(day, locale)}</TextLink>
              <span>{practiceName}</span>
            </p>
            <Prose html={html} className="mt-1" />
          </li>
        ))}
      </ul>
    </section>
  );
}
