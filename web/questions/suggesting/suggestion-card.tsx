import type { SuggestionCard as Card } from '#src/questions/model.ts';
import { suggestionPath } from '#src/questions/rules.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Time } from '#web/ui/time.tsx';

/** A suggested edit in a list: of what, why, by whom, and what became of it. */
export function SuggestionCard({ suggestion }: { suggestion: Card }) {
  const t = useT();
  const { now, locale } = useSite();
  const { id, question, targetKind, suggester, reason, state, createdAt } = suggestion;
  return (
    <article>
      <h2 lang={question.locale} className="font-read font-semibold text-lg">
        <Link
          to={suggestionPath(id)}
          className="wrap-anywhere flex min-h-11 items-center rounded py-1 hover:text-lagoon"
        >
          {question.title}
        </Link>
      </h2>
      <p dir="auto" className="wrap-anywhere text-muted">
        {reason}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-muted text-sm">
        <Badge>{t(`questions:suggested.of.${targetKind}`)}</Badge>
        <PersonLink person={suggester} className="font-medium text-ink hover:text-lagoon">
          {suggester.displayName}
        </PersonLink>
        <Time at={createdAt} now={now} locale={locale} />
        {state !== 'waiting' && (
          <Badge tone={state === 'approved' ? 'lagoon' : 'sand'}>
            {t(`questions:suggested.state.${state}`)}
          </Badge>
        )}
      </p>
    </article>
  );
}
