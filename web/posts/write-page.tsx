import PenLine from 'lucide-react/icons/pen-line';
import { redirect } from 'react-router';
import { type OwnPostCard, ownPostListQuerySchema, type PostStatus } from '#src/posts/model.ts';
import { hasRole } from '#src/shared/roles.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { pageMeta } from '#web/meta.ts';
import { pageAction } from '#web/page.ts';
import { parseQuery } from '#web/posts/parse-query.server.ts';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { Time } from '#web/ui/time.tsx';
import { createPost, getWayToPublish, listOwnPosts } from '#worker/posts/service.ts';
import type { Route } from './+types/write-page';

export function loader({ context, request }: Route.LoaderArgs) {
  return memberLoad(context, request, async (ctx) => {
    const query = parseQuery(ownPostListQuerySchema, new URL(request.url));
    const [page, way] = await Promise.all([listOwnPosts(ctx, query), getWayToPublish(ctx)]);
    return { page, way, status: query.status ?? null, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });
}

/** «New post»: creates a draft in the language of the page, and opens the editor. */
export function action({ context, request }: Route.ActionArgs) {
  return pageAction(context, request, async (ctx) => {
    const empty = { title: '', summary: '', markdown: '', tags: [] };
    const post = await createPost(ctx, { locale: ctx.locale, ...empty });
    return redirect(`/write/${post.id}?lang=${ctx.locale}`);
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const title = `${translator(locale)('editor:write.title')} · Atoll`;
  return pageMeta({ title, locale, origin, path: '/write', noindex: true });
}

const ASIDE = 'inline-flex min-h-11 items-center rounded text-lagoon text-sm underline';

export default function WritePage({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { viewer } = useSite();
  const { page, status, way } = loaderData;
  const isAuthor = viewer !== null && hasRole(viewer.role, 'author');
  const toOf = (wanted: string | null) => (wanted ? `/write?status=${wanted}` : '/write');
  const tabs = STATUSES.map((wanted) => ({
    to: toOf(wanted),
    label: t(`editor:write.${TAB_NAMES[wanted ?? 'all']}`),
    current: wanted === status,
  }));
  const at = (cursor: string | null) =>
    cursor && `/write?${new URLSearchParams({ ...(status && { status }), cursor })}`;
  return (
    <div className="mx-auto max-w-3xl">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="font-read font-semibold text-3xl tracking-tight">{t('editor:write.title')}</h1>
          <p className="mt-1 text-muted">{t('editor:write.intro')}</p>
          {isAuthor && (
            <p className="flex flex-wrap gap-x-6">
              <Link to="/write/series" className={ASIDE}>
                {t('series:write.series')}
              </Link>
              <Link to="/write/newsletter" className={ASIDE}>
                {t('newsletter:write.link')}
              </Link>
            </p>
          )}
        </div>
        {(page.items.length > 0 || status !== null) && <NewPostForm />}
      </header>
      {way !== 'at_once' && (
        <Alert className="mt-6" title={t(`editor:way.${way}.title`)}>
          {t(`editor:way.${way}.text`)}
        </Alert>
      )}
      <div className="mt-6">
        <Tabs label={t('editor:write.filter')} tabs={tabs} />
      </div>
      <PostRows posts={page.items} status={status} />
      <Pagination
        label={t('editor:write.pages')}
        newer={at(page.prev)}
        older={at(page.next)}
        newerLabel={t('editor:write.newer')}
        olderLabel={t('editor:write.older')}
      />
    </div>
  );
}

const STATUSES = [null, 'draft', 'pending', 'scheduled', 'published'] as const;
const TAB_NAMES = {
  all: 'all',
  draft: 'drafts',
  pending: 'waiting',
  scheduled: 'scheduled',
  published: 'published',
} as const;
const TONES = { draft: 'sand', pending: 'reef', scheduled: 'lagoon', published: 'lagoon' } as const;

function NewPostForm() {
  const t = useT();
  return (
    <Form method="post">
      <Button>
        <Icon of={PenLine} size={18} />
        {t('editor:write.new')}
      </Button>
    </Form>
  );
}

function PostRows({ posts, status }: { posts: OwnPostCard[]; status: PostStatus | null }) {
  const t = useT();
  if (posts.length === 0) {
    const text = status === null ? 'text' : TAB_NAMES[status];
    return (
      <div className="mt-8">
        <EmptyState title={t('editor:write.empty.title')} action={status === null && <NewPostForm />}>
          {t(`editor:write.empty.${text}`)}
        </EmptyState>
      </div>
    );
  }
  return (
    <ul className="mb-6 divide-y divide-line">
      {posts.map((post) => (
        <PostRow key={post.id} post={post} />
      ))}
    </ul>
  );
}

function PostRow({ post }: { post: OwnPostCard }) {
  const t = useT();
  const { locale, now, viewer } = useSite();
  return (
    <li className="py-4">
      <Link
        to={`/write/${post.id}`}
        lang={post.shownLocale}
        className="wrap-anywhere inline-flex min-h-11 items-center rounded py-1.5 font-read font-semibold text-xl hover:text-lagoon"
      >
        {post.title || <span lang={locale}>{t('editor:write.untitled')}</span>}
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Badge tone={TONES[post.status]}>{t(`editor:write.${post.status}`)}</Badge>
        {post.status !== 'pending' && post.submittedAt && (
          <Badge tone="reef">{t('editor:write.changesPending')}</Badge>
        )}
        <VisibilityBadge visibility={post.visibility} />
        {post.locales.map((written) => (
          <Badge key={written} lang={written}>
            {written === 'en' ? 'English' : '中文'}
          </Badge>
        ))}
        {post.status === 'scheduled' && post.publishedAt && (
          <span>
            {t('editor:write.outOn')}{' '}
            <Time at={post.publishedAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
          </span>
        )}
        <span>
          {t('editor:write.edited')}{' '}
          <Time at={post.updatedAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
        </span>
      </p>
    </li>
  );
}
