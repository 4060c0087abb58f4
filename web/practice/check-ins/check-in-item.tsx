import type { CheckIn } from '#src/practice/model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { MoodFace } from '#web/practice/parts/mood-face.tsx';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { Prose } from '#web/ui/prose.tsx';

type CheckInItemProps = { checkIn: CheckIn; unit: string };

/** A check-in in the list of its practice. Its day leads to its own page. */
export function CheckInItem({ checkIn, unit }: CheckInItemProps) {
  const t = useT();
  const { locale } = useSite();
  const { id, day, commentCount, details } = checkIn;
  return (
    <li className="flex gap-4 py-4">
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-lagoon-soft text-lagoon-deep">
        {details?.mood ? (
          <MoodFace mood={details.mood} size={26} label={t(`practice:mood.${details.mood}`)} />
        ) : (
          <span className="size-2.5 rounded-full bg-lagoon" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <Link
            to={`/practice/check-ins/${id}`}
            className="inline-flex min-h-11 items-center rounded font-medium hover:text-lagoon"
          >
            <time dateTime={day}>{fullDay(day, locale)}</time>
          </Link>
          {commentCount > 0 && (
            <span className="text-muted">{t('practice:checkIn.comments', { count: commentCount })}</span>
          )}
        </p>
        <CheckInDetails checkIn={checkIn} unit={unit} />
      </div>
    </li>
  );
}

/** What a check-in says, in so far as the reader may see it. */
export function CheckInDetails({ checkIn, unit }: CheckInItemProps) {
  const t = useT();
  const { locale } = useSite();
  const { details, notCounted } = checkIn;
  if (!details) return <p className="text-muted text-sm">{t('practice:checkIn.hidden')}</p>;
  const { mood, minutes, amount, tags, html, pictures } = details;
  const facts = [
    mood && t(`practice:mood.${mood}`),
    minutes !== null && t('practice:checkIn.minutesText', { count: minutes }),
    amount !== null && `${amount.toLocaleString(locale)} ${unit}`.trim(),
    ...tags.map((tag) => `#${tag}`),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p className="wrap-anywhere text-muted text-sm">{facts.join(' · ')}</p>}
      {notCounted && (
        <p className="mt-1 text-on-sand text-sm">{t(`practice:checkIn.notCounted.${notCounted}`)}</p>
      )}
      {html && <Prose html={html} className="mt-2" />}
      {pictures.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-3">
          {pictures.map((picture, at) => (
            <li key={picture.id}>
              <a href={picture.url} className="block rounded">
                <img
                  src={picture.url}
                  alt={t('practice:checkIn.picture', { number: at + 1, day: fullDay(checkIn.day, locale) })}
                  className="h-32 w-auto max-w-full rounded border border-line object-cover"
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
