import type { ListedComment } from '#src/discussion/model.ts';
import type { Branch } from '#src/discussion/tree.ts';
import { CommentActions } from '#web/discussion/comment-actions.tsx';
import { anchorOf, isDeepest } from '#web/discussion/places.ts';
import { useDiscussion } from '#web/discussion/scene.ts';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { cx } from '#web/ui/cx.ts';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';

type ListProps = { branches: readonly Branch<ListedComment>[]; closed: boolean };

/** Comments with the answers below them, for somebody who can join in. */
export function CommentList({ branches, closed }: ListProps) {
  return (
    <ol className="comments">
      {branches.map((branch) => (
        <CommentItem key={branch.comment.id} branch={branch} closed={closed} />
      ))}
    </ol>
  );
}

function CommentItem({
  branch: { comment, answers },
  closed,
}: {
  branch: Branch<ListedComment>;
  closed: boolean;
}) {
  return (
    <li className="comment" id={anchorOf(comment.id)} tabIndex={-1}>
      <CommentBody comment={comment} closed={closed} />
      <Answers comment={comment} answers={answers} closed={closed} />
    </li>
  );
}

/** What somebody wrote, or that it is gone. What one ignores is folded away. */
export function CommentBody({ comment, closed }: { comment: ListedComment; closed: boolean }) {
  const t = useT();
  const { author, folded } = comment;
  if (!author)
    return <p className="comment-body comment-place">{t(`discussion:comment.${comment.status}`)}</p>;
  const article = <CommentArticle comment={comment} author={author} closed={closed} />;
  if (!folded) return article;
  return (
    <details className="comment-folded">
      <summary>{t('discussion:comment.folded', { name: author.displayName })}</summary>
      {article}
    </details>
  );
}

type ArticleProps = { comment: ListedComment; author: NonNullable<ListedComment['author']>; closed: boolean };

function CommentArticle({ comment, author, closed }: ArticleProps) {
  const t = useT();
  const { locale } = useSite();
  return (
    <article className="comment-body" aria-label={t('discussion:comment.by', { name: author.displayName })}>
      <Head comment={comment} author={author} />
      <div
        className="prose comment-text"
        lang={comment.locale === locale ? undefined : comment.locale}
        dangerouslySetInnerHTML={{ __html: comment.html }}
      />
      <CommentActions comment={comment} closed={closed} />
    </article>
  );
}

function Head({ comment, author }: Omit<ArticleProps, 'closed'>) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const { path, authors } = useDiscussion();
  return (
    <header className="comment-head">
      <Avatar name={author.displayName} src={author.avatarUrl} size="sm" />
      <Link className="comment-author" to={`/people/${author.name}`}>
        {author.displayName}
      </Link>
      {authors.includes(author.name) && (
        <span className="comment-mark">{t('discussion:comment.author')}</span>
      )}
      {comment.status === 'pending' && (
        <span className={cx('comment-mark', 'comment-mark-waits')} title={t('discussion:comment.pendingOwn')}>
          {t('discussion:comment.pending')}
        </span>
      )}
      <Link className="comment-when" to={`${path}/comments/${comment.id}`}>
        <Time at={comment.createdAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
      </Link>
      {comment.editedAt && (
        <Link className="comment-when" to={`/comments/${comment.id}/history`}>
          {t('discussion:comment.edited')}
        </Link>
      )}
    </header>
  );
}

type AnswersProps = { comment: ListedComment; answers: readonly Branch<ListedComment>[]; closed: boolean };

function Answers({ comment, answers, closed }: AnswersProps) {
  const t = useT();
  const { path } = useDiscussion();
  const { id, moreReplies, replyCount } = comment;
  const more = moreReplies > 0 && (
    <Link className="comment-more" to={`${path}/comments/${id}`}>
      {isDeepest(comment)
        ? t('discussion:comment.continue')
        : t('discussion:comment.more', { count: moreReplies })}
    </Link>
  );
  if (answers.length === 0) return more;
  return (
    <details open className="comment-answers">
      <summary>{t('discussion:comment.answers', { count: Math.max(replyCount, answers.length) })}</summary>
      <CommentList branches={answers} closed={closed} />
      {more}
    </details>
  );
}
