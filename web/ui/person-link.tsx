import type { ReactNode } from 'react';
import type { Byline } from '#src/posts/model.ts';
import { Link } from '#web/ui/link.tsx';

type PersonLinkProps = {
  person: Pick<Byline, 'name' | 'hasPage'> | undefined;
  rel?: string;
  className?: string;
  children: ReactNode;
};

/** A person's name that leads to their page, or the name alone where the person has none. */
export function PersonLink({ person, children, ...rest }: PersonLinkProps) {
  if (!person || person.hasPage === false)
    return (
      <span dir="auto" className={rest.className}>
        {children}
      </span>
    );
  return (
    <Link dir="auto" to={`/people/${encodeURIComponent(person.name)}`} {...rest}>
      {children}
    </Link>
  );
}
