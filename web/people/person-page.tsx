import { redirect } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { Subscribe } from '#web/feeds/subscribe.tsx';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { ImportedPerson } from '#web/origins/imported-person.tsx';
import { actionProblem, cacheable, pageAction, pageLoad } from '#web/page.ts';
import { ProfileHeader } from '#web/people/profile-header.tsx';
import { ListedPosts } from '#web/posts/listed-posts.tsx';
import { orMoved } from '#web/posts/or-moved.ts';
import { useT } from '#web/site.ts';
import { changeRelation } from '#web/social/change-relation.ts';
import { PersonSocial } from '#web/social/person-social.tsx';
import { getPersonWithPosts } from '#worker/posts/service.ts';
import type { Route } from './+types/person-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const query = pageQuery(request);
    const { person, posts, social, origin } = await orMoved(
      ctx,
      `/people/${params.name}`,
      getPersonWithPosts(ctx, params.name, query),
    );
    const { avatarId, name, displayName, bio, links, createdAt, reputation, level } = person;
    return {
      person: {
        name,
        displayName,
        bio,
        links,
        createdAt,
        reputation,
        level,
        avatarUrl: avatarId && variantPath(avatarId, 160),
      },
      posts,
      social,
      importedFrom: origin,
      later: query.cursor !== undefined,
      locale: ctx.locale,
      origin: ctx.config.publicOrigin,
    };
  });

/** Handles the buttons that change the reader's relation to the person. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => redirect(await changeRelation(ctx, form)));

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { person, locale, origin, later, posts } = loaderData;
  const t = translator(locale);
  const image = person.avatarUrl && origin + person.avatarUrl;
  return pageMeta({
    title: t('shared:site.titleSuffix', { title: person.displayName }),
    description: person.bio || t('posts:person.description', { name: person.displayName }),
    locale,
    origin,
    path: pathOf(person.name),
    feed: { title: t('shared:site.titleSuffix', { title: person.displayName }), path: pathOf(person.name) },
    type: 'profile',
    // A profile without a post has nothing for search engines, and anybody can make one.
    noindex: later || posts.items.length === 0,
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: person.displayName,
        alternateName: person.name,
        url: `${origin}/people/${person.name}`,
        ...(person.bio && { description: person.bio }),
        ...(image && { image }),
      },
    },
  });
};

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { person, posts, social, importedFrom } = loaderData;
  const t = useT();
  const name = person.displayName;
  return (
    <div className="mx-auto max-w-3xl">
      <ProfileHeader person={person}>
        <PersonSocial person={person} {...social} page={pathOf(person.name)} />
        <ProblemAlert problem={actionProblem(actionData)?.problem} />
        <ImportedPerson origin={importedFrom} name={person.name} />
      </ProfileHeader>
      <section aria-labelledby="posts" className="mt-10">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6">
          <h2 id="posts" className="font-semibold text-lg">
            {t('posts:person.posts', { name })}
          </h2>
          {posts.items.length > 0 && <Subscribe path={pathOf(person.name)} className="no-print text-muted" />}
        </div>
        <ListedPosts
          posts={posts.items}
          heading="h3"
          {...neighbours(pathOf(person.name), posts)}
          empty={{ title: t('posts:person.empty.title'), text: t('posts:person.empty.text', { name }) }}
        />
      </section>
    </div>
  );
}

function pathOf(name: string): string {
  return `/people/${encodeURIComponent(name)}`;
}
