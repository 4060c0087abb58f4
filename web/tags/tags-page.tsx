import { translator } from '#src/shared/translate.ts';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { listTags } from '#worker/tags/service.ts';
import type { Route } from './+types/tags-page';

const TAGS_A_PAGE = 60;

export const headers = cacheable;

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const query = pageQuery(request, TAGS_A_PAGE);
    const tags = await listTags(ctx, { ...query, used: true });
    return { tags, later: query.cursor !== undefined, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, later } = loaderData;
  const t = translator(locale);
  return pageMeta({
    title: t('shared:site.titleSuffix', { title: t('tags:list.title') }),
    description: t('tags:list.description'),
    locale,
    origin,
    path: '/tags',
    noindex: later,
  });
};

export default function TagsPage({ loaderData: { tags } }: Route.ComponentProps) {
  const t = useT();
  const { newer, older } = neighbours('/tags', tags);
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="pt-4 font-read font-semibold text-3xl tracking-tight md:pt-8">{t('tags:list.title')}</h1>
      <p className="mt-3 mb-8 max-w-[65ch] text-muted">{t('tags:list.description')}</p>
      {tags.items.length === 0 ? (
        <EmptyState
          title={t('tags:list.empty.title')}
          action={
            <LinkButton to="/posts" tone="quiet">
              {t('tags:list.empty.action')}
            </LinkButton>
          }
        >
          {t('tags:list.empty.text')}
        </EmptyState>
      ) : (
        <ul className="mb-10 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {tags.items.map((tag) => (
            <li key={tag.id} className="border-line border-b">
              <Link
                to={`/tags/${encodeURIComponent(tag.slug)}`}
                className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-lagoon"
              >
                <span className="min-w-0 wrap-anywhere font-medium">{tag.name}</span>
                <span className="shrink-0 text-muted text-sm tabular-nums">
                  {t('tags:page.posts', { count: tag.postCount })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t('tags:list.pages')}
        newer={newer}
        older={older}
        newerLabel={t('tags:list.back')}
        olderLabel={t('tags:list.more')}
      />
    </div>
  );
}
