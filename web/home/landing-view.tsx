import { Subscribe } from '#web/feeds/subscribe.tsx';
import type { PostSummary } from '#web/posts/post-card.tsx';
import { PostList } from '#web/posts/post-list.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { Chart } from '#web/ui/chart.tsx';
import { TagChip } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';

type T = (key: string, params?: Record<string, string | number>) => string;

type LandingViewProps = {
  t: T;
  locale: string;
  now: string | number | Date;
  posts: PostSummary[];
  popular?: PostSummary[];
  tags?: { name: string; to: string }[];
  joinTo?: string;
  postsTo?: string;
};

/** Signed out: what Atoll is, recent activity, and one button. */
export function LandingView({
  t,
  locale,
  now,
  posts,
  popular = [],
  tags = [],
  joinTo = '/register',
  postsTo = '/posts',
}: LandingViewProps) {
  return (
    <>
      <section className="grid items-center gap-x-12 gap-y-8 pt-4 pb-16 md:pt-8 md:pb-24 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div>
          <h1 className="whitespace-pre-line font-read font-semibold text-display tracking-tight">
            {t('home:landing.title')}
          </h1>
          <p className="mt-6 max-w-[34rem] font-read text-lg text-muted leading-(--read-leading) sm:text-xl">
            {t('home:landing.sentence')}
          </p>
          <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
            <LinkButton to={joinTo} size="lg">
              {t('home:landing.join')}
            </LinkButton>
            <p className="text-muted">{t('home:landing.open')}</p>
          </div>
        </div>
        <Chart className="-my-4 mx-auto w-full max-w-64 md:max-w-full lg:-mr-6" />
      </section>
      <section
        aria-labelledby="recent"
        className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,3fr)]"
      >
        <div>
          <h2 id="recent" className="mb-4 font-semibold text-lg">
            {t('home:landing.recent')}
          </h2>
          {posts.length > 0 ? (
            <PostList posts={posts} now={now} locale={locale} heading="h3" />
          ) : (
            <p className="text-muted">{t('home:landing.none')}</p>
          )}
          {posts.length > 0 && (
            <div className="mt-6 flex flex-wrap items-center justify-between gap-x-6">
              <Link
                to={postsTo}
                className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4 hover:text-lagoon-deep"
              >
                {t('home:landing.all')}
              </Link>
              <Subscribe path="" className="no-print text-muted" />
            </div>
          )}
        </div>
        <div className="grid content-start gap-y-10">
          {popular.length > 0 && <Popular t={t} posts={popular} />}
          {tags.length > 0 && <Topics t={t} tags={tags} />}
        </div>
      </section>
    </>
  );
}

function Popular({ t, posts }: { t: T; posts: PostSummary[] }) {
  return (
    <nav aria-labelledby="popular">
      <h2 id="popular" className="mb-2 font-semibold text-lg">
        {t('home:landing.popular')}
      </h2>
      <ol className="divide-y divide-line">
        {posts.map((post) => (
          <li key={post.to}>
            <Link
              to={post.to}
              lang={post.lang}
              className="flex min-h-11 items-center py-2 font-read hover:text-lagoon"
            >
              {post.title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Topics({ t, tags }: { t: T; tags: { name: string; to: string }[] }) {
  return (
    <nav aria-labelledby="topics">
      <h2 id="topics" className="mb-2 font-semibold text-lg">
        {t('home:landing.topics')}
      </h2>
      <ul className="flex flex-wrap gap-x-1.5">
        {tags.map((tag) => (
          <li key={tag.to}>
            <TagChip to={tag.to}>{tag.name}</TagChip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
