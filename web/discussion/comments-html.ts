import type { ListedComment } from '#src/discussion/model.ts';
import { type Branch, toBranches } from '#src/discussion/tree.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import { anchorOf, isDeepest } from '#web/discussion/places.ts';
import { reactionsHtml } from '#web/discussion/reactions-html.ts';
import { avatarHtml } from '#web/ui/avatar.tsx';
import { timeHtml } from '#web/ui/time.tsx';

/** What the HTML of comments needs beside them: `path` is that of the thing, `authors` are its authors' names. */
export type CommentsSetting = { locale: Locale; now: number; path: string; authors: readonly string[] };

/**
 * The comments of a page as HTML: for readers who can do nothing with them but read, of whom there are most. Hundreds of
 * comments as elements cost many times as much; members get them as elements (comment-item.tsx), which look the same.
 */
export function commentsHtml(comments: readonly ListedComment[], setting: CommentsSetting): string {
  const t = translator(setting.locale);
  return listHtml(toBranches(comments), { ...setting, t, label: labelOf(t) });
}

type Setting = CommentsSetting & { t: Translate; label: (name: string) => string };

/** To fill a name into a text costs as much as all the rest of a comment: it is cut where the name goes, once. */
function labelOf(t: Translate): Setting['label'] {
  const [before = '', after = ''] = escapeHtml(t('discussion:comment.by', { name: '\n' })).split('\n');
  return (name) => before + escapeHtml(name) + after;
}

function listHtml(branches: readonly Branch<ListedComment>[], setting: Setting): string {
  return `<ol class="comments">${branches.map((branch) => itemHtml(branch, setting)).join('')}</ol>`;
}

function itemHtml({ comment, answers }: Branch<ListedComment>, setting: Setting): string {
  return `<li class="comment" id="${anchorOf(comment.id)}">${bodyHtml(comment, setting)}${answersHtml(comment, answers, setting)}</li>`;
}

function bodyHtml(comment: ListedComment, setting: Setting): string {
  const { author } = comment;
  const { t } = setting;
  if (!author)
    return `<p class="comment-body comment-place">${escapeHtml(t(`discussion:comment.${comment.status}`))}</p>`;
  return `<article class="comment-body" aria-label="${setting.label(author.displayName)}">${headHtml(comment, author, setting)}<div class="prose comment-text"${langOf(comment, setting)}>${comment.html}</div>${reactionsHtml(comment.reactions, t)}</article>`;
}

function headHtml(
  comment: ListedComment,
  author: NonNullable<ListedComment['author']>,
  setting: Setting,
): string {
  const { t, now, locale, path, authors } = setting;
  const link = (to: string, look: string, content: string) =>
    `<a class="${look}" href="${escapeHtml(localePath(locale, to))}">${content}</a>`;
  const mark = authors.includes(author.name)
    ? `<span class="comment-mark">${escapeHtml(t('discussion:comment.author'))}</span>`
    : '';
  const edited = comment.editedAt
    ? link(`/comments/${comment.id}/history`, 'comment-when', escapeHtml(t('discussion:comment.edited')))
    : '';
  const when = link(
    `${path}/comments/${comment.id}`,
    'comment-when',
    timeHtml(comment.createdAt, now, locale),
  );
  const who = link(`/people/${author.name}`, 'comment-author', escapeHtml(author.displayName));
  return `<header class="comment-head">${avatarHtml(author.displayName, author.avatarUrl)}${who}${mark}${when}${edited}</header>`;
}

function langOf({ locale }: ListedComment, setting: Setting): string {
  return locale === setting.locale ? '' : ` lang="${locale}"`;
}

function answersHtml(comment: ListedComment, answers: Branch<ListedComment>[], setting: Setting): string {
  const { t, locale, path } = setting;
  const { id, moreReplies, replyCount } = comment;
  const label = isDeepest(comment)
    ? t('discussion:comment.continue')
    : t('discussion:comment.more', { count: moreReplies });
  const more =
    moreReplies > 0
      ? `<a class="comment-more" href="${escapeHtml(localePath(locale, `${path}/comments/${id}`))}">${escapeHtml(label)}</a>`
      : '';
  if (answers.length === 0) return more;
  const count = escapeHtml(t('discussion:comment.answers', { count: Math.max(replyCount, answers.length) }));
  return `<details open class="comment-answers"><summary>${count}</summary>${listHtml(answers, setting)}${more}</details>`;
}
