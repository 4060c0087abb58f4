import { translator } from '#src/shared/translate.ts';
import { requireId } from '#web/discussion/require-id.ts';
import { pageMeta } from '#web/meta.ts';
import { pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Prose } from '#web/ui/prose.tsx';
import { Time } from '#web/ui/time.tsx';
import { getComment, listRevisions } from '#worker/discussion/service.ts';
import type { Route } from './+types/history-page';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const id = requireId(params.id);
    const [comment, revisions] = await Promise.all([getComment(ctx, id), listRevisions(ctx, id)]);
    return { comment, revisions, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export function meta({ loaderData, params }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const title = `${translator(locale)('discussion:history.title')} · Atoll`;
  return pageMeta({ title, locale, origin, path: `/comments/${params.id}/history`, noindex: true });
}

/** /comments/:id/history: the text of a comment, and its earlier texts. */
export default function CommentHistoryPage({ loaderData: { comment, revisions } }: Route.ComponentProps) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  return (
    <div className="mx-auto grid max-w-(--measure) gap-6">
      <div>
        <Link to={`/comments/${comment.id}`} className="comment-more">
          {t('discussion:history.back')}
        </Link>
        <h1 className="font-read font-semibold text-2xl tracking-tight">{t('discussion:history.heading')}</h1>
      </div>
      <Card aria-label={t('discussion:history.now')}>
        <p className="mb-2 text-muted text-sm">{t('discussion:history.now')}</p>
        <Prose className="comment-text" lang={comment.locale} html={comment.html} />
      </Card>
      {revisions.length === 0 && <EmptyState title={t('discussion:history.none')} />}
      <ol className="grid gap-6">
        {revisions.map(({ id, markdown, replacedAt }) => (
          <li key={id} className="rounded border border-line bg-surface p-5">
            <p className="mb-2 text-muted text-sm">
              {t('discussion:history.until')}{' '}
              <Time at={replacedAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
            </p>
            <p lang={comment.locale} className="whitespace-pre-wrap wrap-anywhere">
              {markdown}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
