import type { ReactNode } from 'react';
import { Dot } from '#web/posts/post-card.tsx';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Time } from '#web/ui/time.tsx';

type Profile = {
  name: string;
  displayName: string;
  bio: string;
  links: readonly string[];
  createdAt: number;
  reputation: number;
  /** Null if the reader may not see it, and below the first one. */
  level: number | null;
  avatarUrl: string | null;
};

/** A person's name, bio and links, followed by `children`. */
export function ProfileHeader({ person, children }: { person: Profile; children?: ReactNode }) {
  const { locale, now } = useSite();
  const t = useT();
  return (
    <header className="flex flex-wrap gap-x-6 gap-y-4 pt-4 md:pt-8">
      <Avatar name={person.displayName} src={person.avatarUrl} size="lg" />
      <div className="min-w-0 flex-1 basis-64">
        <h1 dir="auto" className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">
          {person.displayName}
        </h1>
        <p className="mt-1 flex flex-wrap gap-x-2 text-muted">
          <span className="wrap-anywhere">@{person.name}</span>
          <Dot />
          <span>
            {t('posts:person.since')} <Time at={person.createdAt} now={now} locale={locale} />
          </span>
          <Dot />
          {person.level !== null && (
            <>
              <span className="tabular-nums">{t('standing:level', { level: person.level })}</span>
              <Dot />
            </>
          )}
          <span className="tabular-nums">{t('reputation:of', { count: person.reputation })}</span>
        </p>
        {person.bio && (
          <p dir="auto" className="mt-4 wrap-anywhere whitespace-pre-line font-read leading-(--read-leading)">
            {person.bio}
          </p>
        )}
        {person.links.length > 0 && (
          <ul aria-label={t('posts:person.links')} className="mt-2 flex flex-wrap gap-x-5">
            {person.links.map((link) => (
              <li key={link}>
                <a
                  href={link}
                  rel="me nofollow ugc noopener"
                  className="wrap-anywhere inline-flex min-h-11 items-center text-lagoon underline underline-offset-4 hover:text-lagoon-deep"
                >
                  {hostOf(link)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </header>
  );
}

function hostOf(link: string): string {
  const url = URL.parse(link);
  return url ? (url.hostname + url.pathname).replace(/^www\./, '').replace(/\/$/, '') : link;
}
