import { redirect } from 'react-router';
import { z } from 'zod';
import type { PendingComment } from '#src/discussion/model.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { decide } from '#web/discussion/decide.ts';
import { PendingPosts } from '#web/discussion/pending-posts.tsx';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Avatar } from '#web/ui/avatar.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { KeptFocus, type Line } from '#web/ui/kept-focus.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Prose } from '#web/ui/prose.tsx';
import { Time } from '#web/ui/time.tsx';
import { listPending } from '#worker/discussion/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import { getPostsToApprove } from '#worker/posts/service.ts';
import type { Route } from './+types/pending-page';

const PATH = '/discussion/pending';
const POSTS_SHOWN = 20;

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const said = new URL(request.url).searchParams.get('said');
    const [page, posts] = await Promise.all([
      listPending(ctx, pageQuery(request)),
      getPostsToApprove(ctx, POSTS_SHOWN),
    ]);
    return { page, posts, said, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

const decisionSchema = z.object({ about: z.uuid(), decide: z.enum(['approve', 'refuse']) });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { about, decide: intent } = parseForm(decisionSchema, form);
    return redirect(`${PATH}?said=${await decide(ctx, form, { id: about, intent })}`, 303);
  });

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const title = `${translator(locale)('discussion:queue.title')} · Atoll`;
  return pageMeta({ title, locale, origin, path: PATH, noindex: true });
}

/** /discussion/pending: the comments that wait for the viewer's approval, and for moderators the posts. */
export default function PendingPage({ loaderData: { page, posts, said }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto grid max-w-(--measure) gap-6">
      <div>
        <h1 id="waiting" tabIndex={-1} className="font-read font-semibold text-3xl tracking-tight">
          {t(posts ? 'discussion:queue.both' : 'discussion:queue.title')}
        </h1>
        {!posts && <p className="mt-1 text-muted">{t('discussion:queue.intro')}</p>}
      </div>
      {posts && (
        <>
          <PendingPosts posts={posts.items} hasMore={posts.next !== null} />
          <div>
            <h2 className="font-read font-semibold text-xl">{t('discussion:queue.title')}</h2>
            <p className="mt-1 text-muted">{t('discussion:queue.intro')}</p>
          </div>
        </>
      )}
      <ProblemAlert problem={actionProblem(actionData)?.problem} />
      {(said === 'approved' || said === 'refused' || said === 'changed') && (
        <Alert kind={said === 'changed' ? 'care' : 'success'} live>
          {t(`discussion:said.${said}`)}
        </Alert>
      )}
      <KeptFocus lines={page.items.map(toLine)} heading="waiting">
        {isEmptyList(page) ? (
          <EmptyState title={t('discussion:queue.none')}>{t('discussion:queue.noneText')}</EmptyState>
        ) : (
          <ol className="grid gap-5">
            {page.items.map((comment) => (
              <PendingItem key={comment.id} comment={comment} />
            ))}
          </ol>
        )}
      </KeptFocus>
      <Pagination
        label={t('discussion:queue.pages')}
        {...neighbours(PATH, page)}
        newerLabel={t('discussion:queue.back')}
        olderLabel={t('discussion:queue.more')}
      />
    </div>
  );
}

function toLine({ id, author }: PendingComment): Line {
  return { id, name: author?.displayName ?? '' };
}

function PendingItem({ comment }: { comment: PendingComment }) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const { id, version, author, about, html, createdAt } = comment;
  const name = author?.displayName ?? '';
  return (
    <li data-line={id} tabIndex={-1} className="rounded border border-line bg-surface p-5">
      <article aria-label={t('discussion:comment.by', { name })}>
        <header className="comment-head">
          <Avatar name={name} src={author?.avatarUrl} size="sm" />
          <PersonLink className="comment-author" person={author ?? undefined}>
            {name}
          </PersonLink>
          <Time at={createdAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
          {comment.editedAt && <Link to={`/comments/${id}/history`}>{t('discussion:comment.edited')}</Link>}
          {about && <Link to={about.path}>{t('discussion:queue.about', { title: about.title })}</Link>}
        </header>
        <Prose className="comment-text" lang={comment.locale} html={html} />
      </article>
      <Form method="post" className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="about" value={id} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton size="sm" name="decide" value="approve">
          {t('discussion:comment.approve')}
        </SubmitButton>
        <SubmitButton size="sm" tone="danger" name="decide" value="refuse">
          {t('discussion:comment.refuse')}
        </SubmitButton>
      </Form>
    </li>
  );
}
