import CircleHelp from 'lucide-react/icons/circle-help';
import Library from 'lucide-react/icons/library';
import { translator } from '#src/shared/translate.ts';
import { tagSlugSchema } from '#src/tags/model.ts';
import { Subscribe } from '#web/feeds/subscribe.tsx';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { ListedPosts } from '#web/posts/listed-posts.tsx';
import { useT } from '#web/site.ts';
import { TagChip } from '#web/ui/chip.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { getPopularPage, getPostsPage } from '#worker/posts/service.ts';
import type { Route } from './+types/posts-page';

export const headers = cacheable;

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const tag = tagSlugSchema.safeParse(new URL(request.url).searchParams.get('tag')).data;
    const query = { ...pageQuery(request), ...(tag && { tag }) };
    const popular = !tag && new URL(request.url).searchParams.get('sort') === 'popular';
    const { posts, tags } = await (popular ? getPopularPage : getPostsPage)(ctx, query);
    const named = posts.items.flatMap((post) => post.tags).find((each) => each.slug === tag);
    const chosen = tag ? (named ?? { slug: tag, name: tag }) : null;
    const later = query.cursor !== undefined;
    return { posts, tags, chosen, popular, later, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, chosen, popular, later } = loaderData;
  const t = translator(locale);
  return pageMeta({
    title: t('shared:site.titleSuffix', { title: t('posts:list.title') }),
    description: t(popular ? 'posts:list.popularDescription' : 'posts:list.description'),
    locale,
    origin,
    path: chosen ? `/tags/${encodeURIComponent(chosen.slug)}` : '/posts',
    noindex: later,
    feed: { title: 'Atoll', path: '' },
  });
};

export default function PostsPage({ loaderData: { posts, tags, chosen, popular } }: Route.ComponentProps) {
  const t = useT();
  const path = chosen
    ? `/posts?tag=${encodeURIComponent(chosen.slug)}`
    : popular
      ? '/posts?sort=popular'
      : '/posts';
  const others = tags.filter((tag) => tag.slug !== chosen?.slug);
  return (
    <div className="mx-auto max-w-3xl">
      <div className="flex flex-wrap items-center justify-between gap-x-6 pt-4 md:pt-8">
        <h1 className="font-read font-semibold text-3xl tracking-tight">{t('posts:list.title')}</h1>
        <div className="no-print flex flex-wrap items-center gap-x-6 text-muted">
          <Link
            to="/questions"
            className="inline-flex min-h-11 items-center gap-2 rounded text-sm hover:text-lagoon"
          >
            <Icon of={CircleHelp} size={18} />
            {t('questions:list.title')}
          </Link>
          <Link
            to="/series"
            className="inline-flex min-h-11 items-center gap-2 rounded text-sm hover:text-lagoon"
          >
            <Icon of={Library} size={18} />
            {t('series:list.title')}
          </Link>
          <Subscribe path={chosen ? `/tags/${encodeURIComponent(chosen.slug)}` : ''} />
        </div>
      </div>
      {(tags.length > 0 || chosen) && (
        <nav aria-label={t('posts:list.filter')} className="no-print mt-4 mb-8 flex flex-wrap gap-x-1.5">
          <TagChip to="/posts" current={!chosen && !popular}>
            {t('posts:list.newest')}
          </TagChip>
          <TagChip to="/posts?sort=popular" current={popular}>
            {t('posts:list.popular')}
          </TagChip>
          {chosen && (
            <TagChip to={path} current>
              {chosen.name}
            </TagChip>
          )}
          {others.map(({ slug, name }) => (
            <TagChip key={slug} to={`/posts?tag=${encodeURIComponent(slug)}`}>
              {name}
            </TagChip>
          ))}
        </nav>
      )}
      <ListedPosts
        posts={posts.items}
        {...neighbours(path, posts)}
        empty={{
          title: t(popular ? 'posts:list.popularEmpty.title' : 'posts:list.empty.title'),
          text: t(popular ? 'posts:list.popularEmpty.text' : 'posts:list.empty.text'),
          ...(popular && { action: t('posts:list.popularEmpty.action') }),
          ...(chosen && { action: t('posts:list.empty.action') }),
        }}
      />
    </div>
  );
}
