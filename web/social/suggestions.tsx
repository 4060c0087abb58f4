import type { Byline } from '#src/posts/model.ts';
import type { TagRef } from '#src/tags/model.ts';
import { useT } from '#web/site.ts';
import { FollowButton } from '#web/social/follow-button.tsx';
import { Avatar } from '#web/ui/avatar.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { TagChip } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';

/** Suggests people and tags to follow where the feed is still empty. */
export function Suggestions({ people, tags }: { people: Byline[]; tags: TagRef[] }) {
  const t = useT();
  return (
    <div className="grid gap-10">
      <EmptyState
        title={t('social:feed.empty.title')}
        action={
          <LinkButton to="/tags" tone="quiet">
            {t('social:feed.browse')}
          </LinkButton>
        }
      >
        {t('social:feed.empty.text')}
      </EmptyState>
      {people.length > 0 && (
        <section aria-labelledby="people" className="grid gap-3">
          <h2 id="people" className="font-semibold text-lg">
            {t('social:feed.people')}
          </h2>
          <ul className="divide-y divide-line rounded border border-line bg-surface">
            {people.map((person) => (
              <li key={person.name} className="flex items-center justify-between gap-4 px-4 py-2">
                <Link
                  to={`/people/${encodeURIComponent(person.name)}`}
                  className="flex min-h-11 min-w-0 items-center gap-3 rounded font-medium hover:text-lagoon"
                >
                  <Avatar name={person.displayName} src={person.avatarUrl} />
                  <span className="min-w-0 wrap-anywhere">{person.displayName}</span>
                </Link>
                <FollowButton person={person} following={false} page="/feed" size="sm" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && (
        <section aria-labelledby="tags" className="grid gap-2">
          <h2 id="tags" className="font-semibold text-lg">
            {t('social:feed.tags')}
          </h2>
          <p className="flex flex-wrap gap-x-2">
            {tags.map(({ slug, name }) => (
              <TagChip key={slug} to={`/tags/${encodeURIComponent(slug)}`}>
                {name}
              </TagChip>
            ))}
          </p>
        </section>
      )}
    </div>
  );
}
