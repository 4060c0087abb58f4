import type { BuddyToday } from '#src/buddies/model.ts';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Link } from '#web/ui/link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** How the present day of the reader's buddies stands; nothing without buddies. */
export function BuddiesToday({ buddies }: { buddies: readonly BuddyToday[] }) {
  const t = useT();
  if (buddies.length === 0) return null;
  return (
    <section aria-labelledby="buddies-today" className="mt-12">
      <h2 id="buddies-today" className="mb-3 font-semibold text-lg">
        {t('buddies:today.title')}
      </h2>
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {buddies.map(({ person, practiceId, name, done }) => (
          <li key={practiceId} className="flex items-center gap-3 px-4 py-2">
            <Avatar name={person.displayName} src={person.avatarUrl} />
            <Link to={`/practice/${practiceId}`} className="min-w-0 flex-1 py-1 hover:text-lagoon">
              <span dir="auto" className="wrap-anywhere block font-medium">
                {person.displayName}
              </span>
              <span dir="auto" className="wrap-anywhere block text-muted text-sm">
                {name}
              </span>
            </Link>
            {done && <span className="text-lagoon text-sm">{t('buddies:pair.done')}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <TextLink to="/buddies">{t('buddies:today.all')}</TextLink>
      </p>
    </section>
  );
}
