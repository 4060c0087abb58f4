import { data, redirect } from 'react-router';
import { z } from 'zod';
import { type Draft, restoreRevisionSchema, revisionListQuerySchema } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { localeSchema } from '#src/shared/model.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { Comparison } from '#web/posts/history/comparison.tsx';
import { RevisionList } from '#web/posts/history/revision-list.tsx';
import { parseQuery } from '#web/posts/parse-query.server.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  compareRevisions,
  findNewestOther,
  getOwnPost,
  listRevisions,
  restoreRevision,
} from '#worker/posts/service.ts';
import type { Route } from './+types/history-page';

const PER_PAGE = 30;
type Chosen = z.output<typeof chosenSchema>;
const chosenSchema = z.object({ from: z.uuid(), to: z.union([z.uuid(), z.literal('')]).default('') });

export function loader({ context, params, request }: Route.LoaderArgs) {
  return memberLoad(context, request, async (ctx) => {
    const url = new URL(request.url);
    const post = await getOwnPost(ctx, params.id);
    const lang = localeSchema.safeParse(url.searchParams.get('lang')).data ?? post.originalLocale;
    url.searchParams.set('locale', lang);
    url.searchParams.set('limit', String(PER_PAGE));
    const draft = post.drafts.find((each) => each.locale === lang);
    const chosen =
      chosenSchema.safeParse(Object.fromEntries(url.searchParams)).data ??
      (await lastChange(ctx, post.id, draft));
    const [page, comparison] = await Promise.all([
      listRevisions(ctx, post.id, parseQuery(revisionListQuerySchema, url)),
      chosen && compareRevisions(ctx, post.id, { from: chosen.from, to: chosen.to || undefined }),
    ]);
    return {
      ...{ page, comparison, chosen, lang, id: post.id },
      title: draft?.title ?? '',
      version: draft?.version ?? 0,
      locale: ctx.locale,
      origin: ctx.config.publicOrigin,
    };
  });
}

/** What is compared unless somebody chooses: the present text with the last one that differs from it. */
async function lastChange(ctx: Context, postId: string, draft: Draft | undefined): Promise<Chosen | null> {
  const from = draft && (await findNewestOther(ctx, postId, draft));
  return from ? { from, to: '' } : null;
}

const restoreFormSchema = z.object({
  revision: z.uuid(),
  lang: localeSchema,
  version: z.coerce.number().pipe(restoreRevisionSchema.shape.version),
});

export function action({ context, params, request }: Route.ActionArgs) {
  return pageAction(context, request, async (ctx, form) => {
    const { revision, version, lang } = parseForm(restoreFormSchema, form);
    if (!z.uuid().safeParse(params.id).success) throw data(null, { status: 404 });
    await restoreRevision(ctx, params.id, revision, { version });
    return redirect(`/write/${params.id}?lang=${lang}`);
  });
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('editor:history.title', { title: loaderData.title || t('editor:write.untitled') });
  return pageMeta({
    title: `${title} · Atoll`,
    locale,
    origin,
    path: `/write/${params.id}/history`,
    noindex: true,
  });
}

/** The revisions of a text, their differences, and restoring one. */
export default function HistoryPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { page, comparison, chosen, lang, id, title, version } = loaderData;
  const failed = actionProblem(actionData);
  const at = (cursor: string | null) => cursor && `?${new URLSearchParams({ lang, cursor })}`;
  return (
    <div className="mx-auto max-w-6xl">
      <BackLink id={id} lang={lang} />
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('editor:history.heading')}</h1>
      <p lang={lang} className="mt-1 text-muted">
        {title}
      </p>
      {failed && (
        <Alert kind="error" live className="mt-6">
          {failed.problem.code === 'version_conflict' ? t('editor:history.conflict') : failed.problem.detail}
        </Alert>
      )}
      {comparison && <Comparison comparison={comparison} lang={lang} version={version} />}
      {page.items.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={t('editor:history.empty.title')}>{t('editor:history.empty.text')}</EmptyState>
        </div>
      ) : (
        <RevisionList revisions={page.items} chosen={chosen} lang={lang} />
      )}
      <Pagination
        label={t('editor:history.pages')}
        newer={at(page.prev)}
        older={at(page.next)}
        newerLabel={t('editor:history.newer')}
        olderLabel={t('editor:history.older')}
      />
    </div>
  );
}

function BackLink({ id, lang }: { id: string; lang: Locale }) {
  const t = useT();
  return (
    <p className="text-muted text-sm">
      <Link to={`/write/${id}?lang=${lang}`} className="inline-flex min-h-11 items-center hover:text-lagoon">
        {t('editor:history.back')}
      </Link>
    </p>
  );
}
