import type { PracticeSummary } from '#src/practice/ending/summary-model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { MoodFace } from '#web/practice/parts/mood-face.tsx';
import { Section } from '#web/practice/summary/section.tsx';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { Prose } from '#web/ui/prose.tsx';

/** The notes that are worth reading again. */
export function BestNotes({ best }: Pick<PracticeSummary, 'best'>) {
  const t = useT();
  const { locale } = useSite();
  if (best.length === 0) return null;
  return (
    <Section id="notes" title={t('practice:summary.notes')}>
      <ul className="grid gap-6">
        {best.map(({ why, checkIn: { id, day, details } }) => (
          <li key={id} className="border-lagoon border-s-2 ps-4">
            <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
              {details?.mood && (
                <MoodFace mood={details.mood} size={22} label={t(`practice:mood.${details.mood}`)} />
              )}
              {t(`practice:summary.best.${why}`)}
              <Link
                to={`/practice/check-ins/${id}`}
                className="inline-flex min-h-11 items-center rounded font-medium text-ink hover:text-lagoon"
              >
                <time dateTime={day}>{fullDay(day, locale)}</time>
              </Link>
            </p>
            <Prose html={details?.html ?? ''} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
