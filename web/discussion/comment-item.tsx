import type { ListedComment } from '#src/discussion/model.ts';
import { isLong } from '#src/discussion/rules.ts';
import type { Branch } from '#src/discussion/tree.ts';
import { CommentActions } from '#web/discussion/comment-actions.tsx';
import { anchorOf, isDeepest } from '#web/discussion/places.ts';
import { ReactionsLine } from '#web/discussion/reactions-line.tsx';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { cx } from '#web/ui/cx.ts';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Prose } from '#web/ui/prose.tsx';
import { Time } from '#web/ui/time.tsx';

/** What comments need to know of the discussion: the path of the target, its authors, and whether nobody can answer. */
export type CommentsSetting = { path: string; authors: readonly string[]; closed: boolean };

type ListProps = { branches: readonly Branch<ListedComment>[]; setting: CommentsSetting };

/** Comments with the answers below them. */
export function CommentList({ branches, setting }: ListProps) {
  return (
    <ol className="comments">
      {branches.map((branch) => (
        <CommentItem key={branch.comment.id} {...branch} setting={setting} />
      ))}
    </ol>
  );
}

type ItemProps = Branch<ListedComment> & { setting: CommentsSetting };

function CommentItem({ comment, answers, setting }: ItemProps) {
  const { viewer } = useSite();
  return (
    <li className="comment" id={anchorOf(comment.id)} tabIndex={viewer ? -1 : undefined}>
      <CommentBody comment={comment} setting={setting} />
      <Answers comment={comment} answers={answers} setting={setting} />
    </li>
  );
}

/** The text of a comment, or that it is gone. Comments of ignored people are folded away. */
function CommentBody({ comment, setting }: Omit<ItemProps, 'answers'>) {
  const t = useT();
  const { author, folded } = comment;
  if (!author)
    return <p className="comment-body comment-place">{t(`discussion:comment.${comment.status}`)}</p>;
  const article = <CommentArticle comment={comment} author={author} setting={setting} />;
  if (!folded) return article;
  return (
    <details className="comment-folded">
      <summary>{t('discussion:comment.folded', { name: author.displayName })}</summary>
      {article}
    </details>
  );
}

type ArticleProps = Omit<ItemProps, 'answers'> & { author: NonNullable<ListedComment['author']> };

function CommentArticle({ comment, author, setting }: ArticleProps) {
  const t = useT();
  const { locale, viewer } = useSite();
  const isFolded = isLong(comment.html);
  return (
    <article className="comment-body" aria-label={t('discussion:comment.by', { name: author.displayName })}>
      <Head comment={comment} author={author} setting={setting} />
      <Prose
        className={cx('comment-text', isFolded && 'comment-long')}
        lang={comment.locale === locale ? undefined : comment.locale}
        html={comment.html}
      />
      {isFolded && (
        <details className="comment-rest">
          <summary>
            <span className="comment-rest-more">{t('discussion:comment.whole')}</span>
            <span className="comment-rest-less">{t('discussion:comment.less')}</span>
          </summary>
        </details>
      )}
      {viewer ? (
        <CommentActions comment={comment} closed={setting.closed} />
      ) : (
        <ReactionsLine counts={comment.reactions} />
      )}
    </article>
  );
}

function Head({ comment, author, setting }: ArticleProps) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  return (
    <header className="comment-head">
      <Avatar name={author.displayName} src={author.avatarUrl} size="sm" />
      <PersonLink className="comment-author" person={author}>
        {author.displayName}
      </PersonLink>
      {setting.authors.includes(author.name) && (
        <span className="comment-mark">{t('discussion:comment.author')}</span>
      )}
      {comment.status === 'pending' && (
        <span
          className={cx('comment-mark', 'comment-mark-pending')}
          title={t('discussion:comment.pendingOwn')}
        >
          {t('discussion:comment.pending')}
        </span>
      )}
      <Link className="comment-when" to={`${setting.path}/comments/${comment.id}`}>
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

function Answers({ comment, answers, setting }: ItemProps) {
  const t = useT();
  const { id, moreReplies, replyCount } = comment;
  const more = moreReplies > 0 && (
    <Link className="comment-more" to={`${setting.path}/comments/${id}`}>
      {isDeepest(comment)
        ? t('discussion:comment.continue')
        : t('discussion:comment.more', { count: moreReplies })}
    </Link>
  );
  if (answers.length === 0) return more;
  return (
    <details open className="comment-answers">
      <summary>{t('discussion:comment.answers', { count: Math.max(replyCount, answers.length) })}</summary>
      <CommentList branches={answers} setting={setting} />
      {more}
    </details>
  );
}
