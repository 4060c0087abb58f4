import type { Byline } from '#src/posts/model.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';

/** Whose a practice or a goal is, above its title. */
export function OwnerLine({ person }: { person: Byline }) {
  return (
    <p className="mb-2 flex items-center gap-2 text-sm">
      <Avatar name={person.displayName} src={person.avatarUrl} size="sm" />
      <PersonLink person={person} className="-my-3 inline-block rounded py-3 font-medium hover:text-lagoon">
        {person.displayName}
      </PersonLink>
    </p>
  );
}
