import type { Locale } from '#src/shared/locale.ts';
import type { Page } from '#src/shared/pagination.ts';
import { translator } from '#src/shared/translate.ts';
import type { ListedPerson } from '#src/social/model.ts';
import { neighbours } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { useSite, useT } from '#web/site.ts';
import { FollowButton } from '#web/social/follow-button.tsx';
import { PeopleList } from '#web/social/people-list.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import type { FollowList } from '#worker/social/service.ts';

export type FollowPage = {
  list: FollowList;
  person: { name: string; displayName: string };
  counts: Record<FollowList, number>;
  people: Page<ListedPerson>;
  /** The path of this page with its cursor, to which its buttons return. */
  here: string;
  locale: Locale;
  origin: string;
};

/** Keeps search engines out: the page is about people, and anybody can fill it. */
export function followsMeta(loaderData: FollowPage | undefined) {
  if (!loaderData) return [];
  const { list, person, locale, origin } = loaderData;
  const t = translator(locale);
  const title = t(`social:${list}.title`, { name: person.displayName });
  return pageMeta({
    title: t('shared:site.titleSuffix', { title }),
    locale,
    origin,
    path: followsPath(person.name, list),
    noindex: true,
  });
}

/** A person's followers, or the people they follow. */
export function FollowsView({ page: { list, person, counts, people, here } }: { page: FollowPage }) {
  const { viewer } = useSite();
  const t = useT();
  const name = person.displayName;
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <TextLink to={`/people/${encodeURIComponent(person.name)}`}>{t('social:list.back', { name })}</TextLink>
      <h1 className="mb-4 wrap-anywhere font-read font-semibold text-3xl tracking-tight">
        {t(`social:${list}.title`, { name })}
      </h1>
      <Tabs
        label={t('social:counts.label')}
        tabs={(['followers', 'following'] as const).map((tab) => ({
          to: followsPath(person.name, tab),
          label: t(`social:${tab}.tab`),
          count: String(counts[tab]),
        }))}
      />
      <div className="mt-8 grid gap-8">
        {people.items.length === 0 ? (
          <EmptyState title={t(`social:${list}.empty.title`, { name })}>
            {t(`social:${list}.empty.text`, { name })}
          </EmptyState>
        ) : (
          <PeopleList
            people={people.items}
            beside={(one) =>
              one.following !== null &&
              one.name !== viewer?.name && (
                <FollowButton person={one} following={one.following} page={here} size="sm" />
              )
            }
          />
        )}
        <Pagination
          label={t('social:list.pages')}
          {...neighbours(followsPath(person.name, list), people)}
          newerLabel={t('social:list.newer')}
          olderLabel={t('social:list.older')}
        />
      </div>
    </div>
  );
}

/** Returns the path of a follow list. */
export function followsPath(name: string, list: FollowList): string {
  return `/people/${encodeURIComponent(name)}/${list}`;
}
