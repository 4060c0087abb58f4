import type { ListedComment } from '#src/discussion/model.ts';
import { titleOf } from '#src/discussion/rules.ts';
import { actOnDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { askedOfDiscussion, targetPlaceOf } from '#web/discussion/places.ts';
import { requireId } from '#web/discussion/require-id.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { getCommentPage, kindInSection } from '#worker/discussion/service.ts';
import type { Route } from './+types/comment-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const asked = { section: targetPlaceOf(request).section, slug: params.slug, id: requireId(params.id) };
    const page = await getCommentPage(ctx, asked, askedOfDiscussion(request));
    return { ...page, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const action = ({ context, params, request }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const { section, path: whole } = targetPlaceOf(request);
      const path = `${whole}/comments/${params.id}`;
      const kind = kindInSection(ctx, section);
      return actOnDiscussion(ctx, form, { kind, path, request, about: params.id, whole });
    },
    'text',
  );

/** Nothing for search engines: they find the page of the target. */
export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { target, comment, locale, origin } = loaderData;
  return pageMeta({
    title: `${titleOf(comment.html) || target.title} · Atoll`,
    locale,
    origin,
    path: `${target.path}/comments/${comment.id}`,
    noindex: true,
  });
}

/** `/posts/:slug/comments/:id` and the like of other kinds (comment-route.ts): one comment, and its answers. */
export default function CommentPage({ loaderData: { target, comment, discussion } }: Route.ComponentProps) {
  const t = useT();
  const { path } = target;
  const top: ListedComment = { ...comment, level: 0, moreReplies: 0 };
  const items = [top, ...discussion.items.map((item) => ({ ...item, level: item.level + 1 }))];
  return (
    <div className="mx-auto max-w-(--measure)">
      <h1 lang={target.locale} className="font-read font-semibold text-2xl tracking-tight">
        <Link to={path} className="hover:text-lagoon">
          {target.title}
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
        target={comment.target}
        authors={target.authors}
        below={comment}
        {...discussion}
        items={items}
      />
    </div>
  );
}
