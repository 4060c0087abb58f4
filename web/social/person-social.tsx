import { useEffect, useRef } from 'react';
import { loginPath } from '#src/accounts/next-path.ts';
import type { Relation, SocialCounts } from '#src/social/model.ts';
import { useT } from '#web/site.ts';
import { ConnectionControls } from '#web/social/connection-controls.tsx';
import { FollowButton } from '#web/social/follow-button.tsx';
import { RelationForm } from '#web/social/relation-form.tsx';
import { RestrictionMenu } from '#web/social/restriction-menu.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';

type PersonSocialProps = {
  person: { name: string; displayName: string };
  counts: SocialCounts;
  /** Null when nobody is signed in. */
  relation: Relation | null;
  page: string;
};

/** Shows a person's counters and the reader's relation to them, on the person's page. */
export function PersonSocial({ person, counts, relation, page }: PersonSocialProps) {
  const t = useT();
  return (
    <div className="no-print mt-4 grid gap-3">
      <p className="flex flex-wrap items-center gap-x-5 text-sm">
        {(['followers', 'following'] as const).map((list) => (
          <Link
            key={list}
            to={`${page}/${list}`}
            className="inline-flex min-h-11 items-center rounded text-muted underline-offset-4 hover:text-lagoon hover:underline"
          >
            {t(`social:counts.${list}`, { count: counts[list] })}
          </Link>
        ))}
        <Link
          to={`${page}/comments`}
          className="inline-flex min-h-11 items-center rounded text-muted underline-offset-4 hover:text-lagoon hover:underline"
        >
          {t('social:counts.comments')}
        </Link>
        <Link
          to={`${page}/practices`}
          className="inline-flex min-h-11 items-center rounded text-muted underline-offset-4 hover:text-lagoon hover:underline"
        >
          {t('practice:person.link')}
        </Link>
        {(['questions', 'answers'] as const).map((list) => (
          <Link
            key={list}
            to={`${page}/${list}`}
            className="inline-flex min-h-11 items-center rounded text-muted underline-offset-4 hover:text-lagoon hover:underline"
          >
            {t(`questions:person.${list}`)}
          </Link>
        ))}
        {relation?.followedBy && <Badge>{t('social:follow.followsYou')}</Badge>}
      </p>
      {relation === null ? (
        <p>
          <LinkButton to={loginPath(page)} tone="quiet">
            {t('social:follow.login')}
          </LinkButton>
        </p>
      ) : relation.self ? (
        <p>
          <LinkButton to="/connections" tone="quiet">
            {t('social:connections.title')}
          </LinkButton>
        </p>
      ) : (
        <Controls person={person} relation={relation} page={page} />
      )}
    </div>
  );
}

function Controls({
  person,
  relation,
  page,
}: {
  person: PersonSocialProps['person'];
  relation: Relation;
  page: string;
}) {
  const t = useT();
  const { restriction } = relation;
  const name = person.displayName;
  const place = useFocusKept(`${relation.connection} ${restriction}`);
  return (
    <>
      {relation.connection === 'asks' && <p>{t('social:connection.asks', { name })}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a place for the focus, no set of fields */}
      <div
        ref={place}
        role="group"
        tabIndex={-1}
        aria-label={name}
        className="flex flex-wrap items-center gap-2"
      >
        <FollowButton person={person} following={relation.following} page={page} />
        <ConnectionControls person={person} relation={relation} page={page} />
        {/* A new key after each use, so that the menu is closed again. */}
        <RestrictionMenu key={restriction ?? 'none'} person={person} restriction={restriction} page={page} />
      </div>
      {restriction && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded border border-line bg-surface px-4 py-2">
          <p className="min-w-0 flex-1 basis-64 text-sm">
            {t(`social:restriction.${restriction}`, { name })}
          </p>
          <RelationForm person={person.name} intent="clear" page={page}>
            <Button tone="quiet" size="sm">
              {t(`social:restriction.undo.${restriction}`)}
            </Button>
          </RelationForm>
        </div>
      )}
    </>
  );
}

/** Keeps the focus near a button that the change removed, instead of at the top of the page. */
function useFocusKept(relation: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(relation);
  useEffect(() => {
    if (before.current === relation) return;
    before.current = relation;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [relation]);
  return place;
}
