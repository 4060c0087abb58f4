import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { loginPath } from '#src/accounts/next-path.ts';
import { SORTS } from '#src/discussion/model.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';
import { localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { commentsHtml } from '#web/discussion/comments-html.ts';
import { type DiscussionProps, hasOrder, titleOfDiscussion } from '#web/discussion/discussion-props.ts';
import { MemberDiscussion, useSaid } from '#web/discussion/member-discussion.tsx';
import { discussionHref, placeOf } from '#web/discussion/places.ts';
import { type Site, useSite } from '#web/site.ts';

/** What people say about a thing, below it. */
export function DiscussionSection(props: DiscussionProps) {
  const site = useSite();
  const { key } = useLocation();
  if (!site.viewer) return <AnonymousDiscussion {...props} site={site} />;
  // Whatever was opened closes when one comes to another place: what the form says is then said by the address.
  return (
    <>
      <MemberDiscussion key={key} {...props} viewer={site.viewer} />
      <SaidAloud at={key} />
    </>
  );
}

/** Says what came of what one did to who does not see it: every time, the same words, too. It stays when all else is new. */
function SaidAloud({ at }: { at: string }) {
  const said = useSaid();
  const [text, setText] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place stands for what was done
  useEffect(() => {
    setText('');
    const timer = setTimeout(() => setText(said ?? ''), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [said, at]);
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  );
}

/** A moment for the page to be there, and for the focus to have moved. */
const SAID_AFTER_MS = 150;

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
