import { redirect } from 'react-router';
import type { Post } from '#src/posts/model.ts';
import { postPath } from '#src/posts/rules.ts';
import { hasRole } from '#src/shared/roles.ts';
import { SaveButton } from '#web/bookmarks/save-button.tsx';
import { actOnDiscussion, isAboutDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { Reactions } from '#web/discussion/reactions.tsx';
import { ThreadLevel } from '#web/notifications/thread-level.tsx';
import { cacheable, pageAction, pageLoad } from '#web/page.ts';
import { HelpfulForm } from '#web/posts/helpful-form.tsx';
import { orMoved } from '#web/posts/or-moved.ts';
import { PostArticle } from '#web/posts/post-article.tsx';
import { postMeta } from '#web/posts/post-meta.ts';
import { ReadMark } from '#web/reading/read-mark.tsx';
import { SeriesNeighbours } from '#web/series/post-place.tsx';
import { type Site, useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { findThreadState } from '#worker/notifications/service.ts';
import { getDiscussedPost, rateHelpful } from '#worker/posts/service.ts';
import { findReading } from '#worker/reading/service.ts';
import type { Route } from './+types/post-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const asked = askedOfDiscussion(request);
    const page = await orMoved(ctx, postPath(params.slug), getDiscussedPost(ctx, params.slug, asked));
    const [following, reading] = await Promise.all([
      findThreadState(ctx, { kind: 'post', id: page.post.id }),
      findReading(ctx, params.slug),
    ]);
    return { ...page, following, reading, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

/** The forms of the discussion, and «Was this helpful?» without the enhancement script. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const path = postPath(params.slug);
      if (isAboutDiscussion(form)) return actOnDiscussion(ctx, form, { kind: 'post', path, request });
      await rateHelpful(ctx, params.slug, { helpful: form.get('helpful') === 'yes' });
      throw redirect(`${postPath(params.slug)}?helpful=thanks#helpful`, 303);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? postMeta(loaderData) : []);

/** /posts/:slug: the article and its discussion. */
export default function PostPage({ loaderData }: Route.ComponentProps) {
  const { post, discussion, following, reading } = loaderData;
  const site = useSite();
  const t = useT();
  const target = { kind: 'post', id: post.id };
  const path = postPath(post.slug);
  return (
    <PostArticle post={post} actions={mayEdit(post, site) && <EditLinks id={post.id} />}>
      <div id="after" className="no-print mt-10 mb-2 flex flex-wrap items-center gap-3">
        <SaveButton
          key={post.id}
          target={target}
          title={post.title}
          saved={post.saved}
          at="after"
          size="sm"
        />
        <LinkButton to={`/ask?post=${encodeURIComponent(post.slug)}`} tone="quiet" size="sm">
          {t('ask:entry.post')}
        </LinkButton>
        {reading && <ReadMark key={post.slug} slug={post.slug} {...reading} />}
      </div>
      <Reactions
        target={target}
        counts={post.reactions}
        mine={post.reaction}
        isOwn={post.authors.some(({ name }) => name === site.viewer?.name)}
        back={path}
      />
      <HelpfulForm slug={post.slug} />
      {post.series && <SeriesNeighbours place={post.series} />}
      <DiscussionSection
        path={path}
        target={target}
        authors={post.authors.map(({ name }) => name)}
        level={following && <ThreadLevel kind="post" id={post.id} path={path} state={following} />}
        {...discussion}
      />
    </PostArticle>
  );
}

function EditLinks({ id }: { id: string }) {
  const t = useT();
  return (
    <>
      <LinkButton to={`/write/${id}`} tone="quiet" size="sm">
        {t('posts:article.edit')}
      </LinkButton>
      <LinkButton to={`/write/${id}/stats`} tone="quiet" size="sm">
        {t('posts:stats.link')}
      </LinkButton>
    </>
  );
}

/** Whether the link to the editor is shown; the service decides whether the editor opens. */
function mayEdit({ authors }: Post, { viewer }: Site): boolean {
  if (!viewer) return false;
  return hasRole(viewer.role, 'moderator') || authors.some((author) => author.name === viewer.name);
}
