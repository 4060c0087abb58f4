import type { ListedComment } from '#src/discussion/model.ts';
import { titleOf } from '#src/discussion/rules.ts';
import { postPath } from '#src/posts/rules.ts';
import { actOnDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { requireId } from '#web/discussion/require-id.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { getPostComment } from '#worker/posts/service.ts';
import type { Route } from './+types/comment-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const page = await getPostComment(ctx, params.slug, requireId(params.id), askedOfDiscussion(request));
    return { ...page, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const action = ({ context, params, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    const whole = postPath(params.slug);
    const path = `${whole}/comments/${params.id}`;
    return actOnDiscussion(ctx, form, { kind: 'post', path, request, about: params.id, whole });
  });

/** A part of a discussion is no page to find: the post is. */
export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { post, comment, locale, origin } = loaderData;
  return pageMeta({
    title: `${titleOf(comment.html) || post.title} · Atoll`,
    locale,
    origin,
    path: `${postPath(post.slug)}/comments/${comment.id}`,
    noindex: true,
  });
}

/** /posts/:slug/comments/:id: one comment, and what stands below it. */
export default function CommentPage({ loaderData: { post, comment, discussion } }: Route.ComponentProps) {
  const t = useT();
  const path = postPath(post.slug);
  const top: ListedComment = { ...comment, level: 0, moreReplies: 0 };
  const items = [top, ...discussion.items.map((item) => ({ ...item, level: item.level + 1 }))];
  return (
    <div className="mx-auto max-w-(--measure)">
      <h1 lang={post.shownLocale} className="font-read font-semibold text-2xl tracking-tight">
        <Link to={path} className="hover:text-lagoon">
          {post.title}
        </Link>
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <Link to={`${path}#discussion`} className="comment-more">
          {t('discussion:thread.whole')}
        </Link>
        {comment.parentId && (
          <Link to={`${path}/comments/${comment.parentId}`} className="comment-more">
            {t('discussion:thread.above')}
          </Link>
        )}
      </p>
      <DiscussionSection
        path={path}
        thing={comment.target}
        authors={post.authors}
        below={comment}
        {...discussion}
        items={items}
      />
    </div>
  );
}
