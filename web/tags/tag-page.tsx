import { redirect } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, cacheable, pageAction, pageLoad } from '#web/page.ts';
import { ListedPosts } from '#web/posts/listed-posts.tsx';
import { movedTo, orMoved } from '#web/posts/or-moved.ts';
import { TagQuestions } from '#web/questions/tag-questions.tsx';
import { useT } from '#web/site.ts';
import { TagHeader } from '#web/tags/tag-header.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { getTagWithPosts } from '#worker/posts/service.ts';
import { followTag, unfollowTag } from '#worker/tags/service.ts';
import type { Route } from './+types/tag-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const query = pageQuery(request);
    const load = getTagWithPosts(ctx, params.slug, query);
    const { tag, posts, questions } = await orMoved(ctx, pathOf(params.slug), load);
    // The path has a synonym or an old address of the tag.
    if (tag.slug !== params.slug) throw movedTo(pathOf(tag.slug));
    const later = query.cursor !== undefined;
    const isKnown = tag.following !== null || ctx.actor.kind === 'anonymous';
    return { tag, isKnown, posts, questions, later, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

/** The action of the button that follows or unfollows a tag. */
export const action = ({ context, params, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    if (form.get('intent') === 'unfollow') await unfollowTag(ctx, params.slug);
    else await followTag(ctx, params.slug);
    return redirect(pathOf(params.slug));
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { tag, isKnown, locale, origin, later, posts, questions } = loaderData;
  const t = translator(locale);
  const title = t('shared:site.titleSuffix', { title: tag.name });
  return pageMeta({
    title,
    description: tag.description || t('tags:page.description', { name: tag.name }),
    locale,
    origin,
    path: pathOf(tag.slug),
    noindex: later || (posts.items.length === 0 && questions.length === 0),
    ...(isKnown && { feed: { title, path: pathOf(tag.slug) } }),
  });
};

export default function TagPage({
  loaderData: { tag, isKnown, posts, questions },
  actionData,
}: Route.ComponentProps) {
  const t = useT();
  const failed = actionProblem(actionData);
  return (
    <div className="mx-auto max-w-3xl">
      <TagHeader tag={tag} isKnown={isKnown} path={pathOf(tag.slug)} />
      {failed && (
        <Alert kind="error" live className="mb-8">
          {failed.problem.detail}
        </Alert>
      )}
      <TagQuestions tag={tag} questions={questions} />
      <ListedPosts
        posts={posts.items}
        {...neighbours(pathOf(tag.slug), posts)}
        empty={{
          title: t('tags:page.empty.title'),
          text: t('tags:page.empty.text'),
          action: t('tags:page.empty.action'),
        }}
      />
    </div>
  );
}

function pathOf(slug: string): string {
  return `/tags/${encodeURIComponent(slug)}`;
}
