import type { RankedPerson } from '#src/standing/model.ts';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { cx } from '#web/ui/cx.ts';
import { PersonLink } from '#web/ui/person-link.tsx';

type BoardListProps = { id: string; title: string; board: string; places: readonly RankedPerson[] };

/** Places of a board, with their ranks. */
export function BoardList({ id, title, board, places }: BoardListProps) {
  const t = useT();
  const { locale } = useSite();
  const number = new Intl.NumberFormat(locale);
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-3 font-semibold text-lg">
        {title}
      </h2>
      <table className="w-full border-separate border-spacing-0 overflow-hidden rounded border border-line bg-surface">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('standing:board.rank')}</th>
            <th scope="col">{t('standing:board.person')}</th>
            <th scope="col">{t('standing:board.score')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ id: personId, rank, score, person, isMe }, at) => (
            <tr key={personId} className={cx(isMe && 'bg-lagoon-soft', at > 0 && '*:border-line *:border-t')}>
              <td className="w-14 py-2 pl-4 text-right text-muted tabular-nums">{number.format(rank)}</td>
              <td className="py-2 pl-4">
                <span className="flex min-w-0 items-center gap-3">
                  <Avatar name={person.displayName} src={person.avatarUrl} size="sm" />
                  <PersonLink
                    person={person}
                    className="wrap-anywhere inline-flex min-h-11 items-center rounded font-medium hover:text-lagoon"
                  >
                    {person.displayName}
                  </PersonLink>
                  {isMe && <span className="text-muted text-sm">{t('standing:board.you')}</span>}
                </span>
              </td>
              <td className="whitespace-nowrap py-2 pr-4 pl-3 text-right tabular-nums">
                {t(`standing:boards.${board}.score`, { count: score, number: number.format(score) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
