import { redirect } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import type { FeedEntry } from '#src/social/feed-model.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { pageAction } from '#web/page.ts';
import { PostCard } from '#web/posts/post-card.tsx';
import { toSummary } from '#web/posts/post-summary.ts';
import { useSite, useT } from '#web/site.ts';
import { changeRelation } from '#web/social/change-relation.ts';
import { FeedCommentCard } from '#web/social/feed-comment-card.tsx';
import { Suggestions } from '#web/social/suggestions.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { getFeedPage } from '#worker/social/service.ts';
import type { Route } from './+types/feed-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    site: siteOf(ctx),
    ...(await getFeedPage(ctx, pageQuery(request))),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => redirect(await changeRelation(ctx, form)));

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('social:feed.title') });
  return pageMeta({ ...loaderData.site, path: '/feed', title, noindex: true });
};

/** /feed: what is new from the people, tags and series that the reader follows, page by page. */
export default function FeedPage({ loaderData: { feed, suggested } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-3xl">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h1 className="font-read font-semibold text-3xl tracking-tight">{t('social:feed.title')}</h1>
        <TextLink to="/connections">{t('social:connections.title')}</TextLink>
      </div>
      <p className="mt-2 mb-8 max-w-[65ch] text-muted">{t('social:feed.intro')}</p>
      {suggested ? (
        <Suggestions {...suggested} />
      ) : (
        <div className="grid grid-cols-1 gap-10">
          <ul aria-label={t('social:feed.list')} className="grid grid-cols-1 divide-y divide-line">
            {feed.items.map((entry) => (
              <li
                key={entry.type === 'post' ? entry.post.id : entry.comment.id}
                className="py-6 first:pt-0 last:pb-0"
              >
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
          <Pagination
            label={t('social:feed.pages')}
            {...neighbours('/feed', feed)}
            newerLabel={t('social:feed.newer')}
            olderLabel={t('social:feed.older')}
          />
        </div>
      )}
    </div>
  );
}

function Entry({ entry }: { entry: FeedEntry }) {
  const { locale, now } = useSite();
  const t = useT();
  if (entry.type === 'comment') return <FeedCommentCard comment={entry.comment} at={entry.at} />;
  return <PostCard post={toSummary(entry.post, locale, t)} now={now} locale={locale} />;
}
