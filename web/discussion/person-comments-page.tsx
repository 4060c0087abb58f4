import type { CommentOfPerson } from '#src/discussion/model.ts';
import { translator } from '#src/shared/translate.ts';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Prose } from '#web/ui/prose.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { Time } from '#web/ui/time.tsx';
import { listCommentsOf } from '#worker/discussion/service.ts';
import type { Route } from './+types/person-comments-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const { person, comments } = await listCommentsOf(ctx, params.name, pageQuery(request));
    return { person, comments, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

/** Nothing for search engines: each comment is on the page of its target. */
export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { person, locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('discussion:person.title', { name: person.displayName });
  return pageMeta({
    title: t('shared:site.titleSuffix', { title }),
    ...{ locale, origin },
    path: `${pathOf(person.name)}/comments`,
    noindex: true,
  });
}

/** /people/:name/comments: a person's comments, the newest first. */
export default function PersonCommentsPage({ loaderData: { person, comments } }: Route.ComponentProps) {
  const t = useT();
  const { viewer } = useSite();
  const name = person.displayName;
  const path = pathOf(person.name);
  const empty = viewer?.name === person.name ? 'own' : 'text';
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <TextLink to={path}>{t('social:list.back', { name })}</TextLink>
      <h1 className="mb-6 wrap-anywhere font-read font-semibold text-3xl tracking-tight">
        {t('discussion:person.title', { name })}
      </h1>
      {isEmptyList(comments) ? (
        <EmptyState title={t('discussion:person.empty.title', { name })}>
          {t(`discussion:person.empty.${empty}`)}
        </EmptyState>
      ) : (
        <ol className="mb-6 grid grid-cols-1 divide-y divide-line">
          {comments.items.map((comment) => (
            <li key={comment.id} className="py-5 first:pt-0">
              <PersonComment comment={comment} />
            </li>
          ))}
        </ol>
      )}
      <Pagination
        label={t('discussion:person.pages')}
        {...neighbours(`${path}/comments`, comments)}
        newerLabel={t('discussion:person.newer')}
        olderLabel={t('discussion:person.older')}
      />
    </div>
  );
}

function PersonComment({ comment: { about, path, html, ...comment } }: { comment: CommentOfPerson }) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  return (
    <article>
      <h2 className="text-base text-muted">
        <Link
          to={about.path}
          className="wrap-anywhere inline-flex min-h-11 items-center rounded font-medium text-ink hover:text-lagoon"
        >
          {t('discussion:queue.about', { title: about.title })}
        </Link>
      </h2>
      <Prose
        lang={comment.locale === locale ? undefined : comment.locale}
        className="comment-text"
        html={html}
      />
      <p className="comment-head">
        <Link to={path} className="comment-when">
          <Time at={comment.createdAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
        </Link>
        {comment.editedAt && (
          <Link to={`${path}/history`} className="comment-when">
            {t('discussion:comment.edited')}
          </Link>
        )}
        {comment.status === 'pending' && (
          <span className="comment-mark comment-mark-pending">{t('discussion:comment.pending')}</span>
        )}
      </p>
    </article>
  );
}

function pathOf(name: string): string {
  return `/people/${encodeURIComponent(name)}`;
}
