import type { CheckIn } from '#src/practice/model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { Section } from '#web/practice/summary/section.tsx';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';

/** The pictures of the check-ins, in the order of days; each leads to its check-in. */
export function Pictures({ checkIns }: { checkIns: readonly CheckIn[] }) {
  const t = useT();
  const { locale } = useSite();
  if (checkIns.length === 0) return null;
  return (
    <Section id="pictures" title={t('practice:checkIn.pictures')}>
      <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
        {checkIns.flatMap(({ id, day, details }) =>
          (details?.pictures ?? []).map((picture, at) => (
            <li key={picture.id + id}>
              <Link to={`/practice/check-ins/${id}`} className="block rounded">
                <img
                  src={picture.url}
                  alt={t('practice:checkIn.picture', { number: at + 1, day: fullDay(day, locale) })}
                  className="aspect-square w-full rounded border border-line object-cover"
                  loading="lazy"
                />
              </Link>
            </li>
          )),
        )}
      </ul>
    </Section>
  );
}
