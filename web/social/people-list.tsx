import type { ReactNode } from 'react';
import type { ListedPerson } from '#src/social/model.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import type { Line } from '#web/ui/kept-focus.tsx';
import { Link } from '#web/ui/link.tsx';

type PeopleListProps<T extends ListedPerson> = {
  people: readonly T[];
  /** Renders what is beside each person. */
  beside: (person: T) => ReactNode;
  /** Returns words beside a name. */
  mark?: (person: T) => ReactNode;
  /** Whether a person's page is visible to the reader. The page of a blocked person is not. */
  linked?: (person: T) => boolean;
};

/** A vertical list of people. */
export function PeopleList<T extends ListedPerson>({ people, beside, mark, linked }: PeopleListProps<T>) {
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {people.map((person) => (
        <li
          key={person.name}
          data-line={person.name}
          tabIndex={-1}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
        >
          <div className="flex min-w-0 flex-1 basis-56 items-center gap-3">
            <Avatar name={person.displayName} src={person.avatarUrl} />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2">
                <Name person={person} linked={linked?.(person) ?? true} />
                {mark?.(person)}
              </p>
              {person.bio && <p className="wrap-anywhere line-clamp-2 text-muted text-sm">{person.bio}</p>}
            </div>
          </div>
          {beside(person)}
        </li>
      ))}
    </ul>
  );
}

function Name({ person, linked }: { person: ListedPerson; linked: boolean }) {
  const words = (
    <>
      <span className="wrap-anywhere font-medium">{person.displayName}</span>
      <span className="wrap-anywhere text-muted text-sm">@{person.name}</span>
    </>
  );
  const classes = 'inline-flex min-h-11 flex-wrap items-center gap-x-2';
  if (!linked) return <span className={classes}>{words}</span>;
  return (
    <Link
      to={`/people/${encodeURIComponent(person.name)}`}
      className={`${classes} rounded hover:text-lagoon`}
    >
      {words}
    </Link>
  );
}

/** Returns a person as a line that can be removed from a list. */
export function toLine({ name, displayName }: ListedPerson): Line {
  return { id: name, name: displayName };
}
