import { loginPath } from '#src/accounts/next-path.ts';
import { SORTS } from '#src/discussion/model.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';
import { localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { commentsHtml } from '#web/discussion/comments-html.ts';
import { type DiscussionProps, hasOrder, titleOfDiscussion } from '#web/discussion/discussion-props.ts';
import { MemberDiscussion } from '#web/discussion/member-discussion.tsx';
import { discussionHref, placeOf } from '#web/discussion/places.ts';
import { type Site, useSite } from '#web/site.ts';

/** What people say about a thing, below it. */
export function DiscussionSection(props: DiscussionProps) {
  const site = useSite();
  if (!site.viewer) return <AnonymousDiscussion {...props} site={site} />;
  return <MemberDiscussion {...props} viewer={site.viewer} />;
}

/** One string: the same for everybody who is not signed in, and nothing in it is ever hydrated. */
function AnonymousDiscussion({ site, ...props }: DiscussionProps & { site: Site }) {
  return (
    <section
      id="discussion"
      aria-labelledby="discussion-title"
      className="no-print mt-12 border-line border-t pt-6"
      dangerouslySetInnerHTML={{ __html: sectionHtml(props, site) }}
    />
  );
}

function sectionHtml({ items, ...props }: DiscussionProps, { locale, now }: Site): string {
  const { path, authors } = props;
  const t = translator(locale);
  const title = titleOfDiscussion(props, t);
  const heading = `<h2 id="discussion-title" class="font-read font-semibold text-xl">${escapeHtml(title)}</h2>`;
  if (items.length === 0) return heading + (props.below ? '' : invitationHtml(props, locale));
  return `${heading}${tabsHtml(props, locale)}<div class="mt-4 mb-6">${commentsHtml(items, { locale, now, path, authors })}</div>${pagesHtml(props, locale)}${invitationHtml(props, locale)}`;
}

type Shown = Omit<DiscussionProps, 'items'>;

/** The way to a comment of one's own. */
function invitationHtml({ path, thread }: Shown, locale: Site['locale']): string {
  const t = translator(locale);
  const nobody =
    thread.commentCount === 0
      ? `<p class="mt-1 text-muted">${escapeHtml(t('discussion:thread.empty'))}</p>`
      : '';
  if (thread.policy === 'closed')
    return `<p class="mt-4 text-muted">${escapeHtml(t('discussion:thread.closed'))}</p>`;
  const href = escapeHtml(localePath(locale, loginPath(path)));
  return `${nobody}<p class="mt-4"><a href="${href}" class="inline-flex min-h-11 items-center font-medium text-lagoon hover:underline">${escapeHtml(t('discussion:thread.signIn'))}</a></p>`;
}

function tabsHtml(props: Shown, locale: Site['locale']): string {
  const t = translator(locale);
  if (!hasOrder(props)) return '';
  const place = placeOf(props);
  const tabs = SORTS.map((sort) => {
    const href = escapeHtml(localePath(locale, discussionHref(place, { sort })));
    return `<a href="${href}"${sort === props.sort ? ' aria-current="true"' : ''}>${escapeHtml(t(`discussion:thread.${sort}`))}</a>`;
  });
  return `<nav class="discussion-tabs" aria-label="${escapeHtml(t('discussion:thread.sortBy'))}">${tabs.join('')}</nav>`;
}

function pagesHtml(props: Shown, locale: Site['locale']): string {
  const { next, prev, sort } = props;
  if (!next && !prev) return '';
  const t = translator(locale);
  const link = (cursor: string | null, rel: string, text: string) =>
    cursor
      ? `<a rel="${rel}" class="comment-more" href="${escapeHtml(localePath(locale, discussionHref(placeOf(props), { sort, cursor })))}">${escapeHtml(text)}</a>`
      : '<span></span>';
  return `<nav class="flex flex-wrap justify-between gap-3" aria-label="${escapeHtml(t('discussion:thread.pages'))}">${link(prev, 'prev', t('discussion:thread.newer'))}${link(next, 'next', t('discussion:thread.older'))}</nav>`;
}
