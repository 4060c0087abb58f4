import type { BuddySuggestion } from '#src/buddies/model.ts';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';

/** People with whom the reader might practise, and why. */
export function SuggestionList({ suggestions }: { suggestions: readonly BuddySuggestion[] }) {
  const t = useT();
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggestions" className="mt-10">
      <h2 id="suggestions" className="mb-3 font-semibold text-lg">
        {t('buddies:suggestions.title')}
      </h2>
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {suggestions.map(({ person, practiceId, name, forPracticeId, forName, why }) => (
          <li
            key={person.name}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
          >
            <div className="flex min-w-0 flex-1 basis-56 items-center gap-3">
              <Avatar name={person.displayName} src={person.avatarUrl} />
              <div className="wrap-anywhere min-w-0">
                <p>
                  <PersonLink person={person} className="font-medium hover:text-lagoon">
                    {person.displayName}
                  </PersonLink>{' '}
                  ·{' '}
                  <Link dir="auto" to={`/practice/${practiceId}`} className="hover:text-lagoon">
                    {name}
                  </Link>
                </p>
                <p className="text-muted text-sm">
                  {t(`buddies:suggestions.why.${why}`, { practice: forName })}
                </p>
              </div>
            </div>
            <LinkButton
              tone="quiet"
              size="sm"
              to={`/buddies/ask?practice=${forPracticeId}&person=${encodeURIComponent(person.name)}`}
              aria-label={t('buddies:suggestions.askWhom', { name: person.displayName })}
            >
              {t('buddies:suggestions.ask')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
