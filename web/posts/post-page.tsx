import { redirect } from 'react-router';
import type { Post } from '#src/posts/model.ts';
import { postPath } from '#src/posts/rules.ts';
import { type Locale, localePath, otherLocale } from '#src/shared/locale.ts';
import { hasRole } from '#src/shared/roles.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import { coverSrcset } from '#src/uploads/media-path.ts';
import { actOnDiscussion, isAboutDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { Reactions } from '#web/discussion/reactions.tsx';
import { ThreadLevel } from '#web/notifications/thread-level.tsx';
import { cacheable, pageAction, pageLoad } from '#web/page.ts';
import { HelpfulForm } from '#web/posts/helpful-form.tsx';
import { orMoved } from '#web/posts/or-moved.ts';
import { PostArticle } from '#web/posts/post-article.tsx';
import { postMeta } from '#web/posts/post-meta.ts';
import { faqHtml, insightsHtml } from '#web/posts/post-sections.ts';
import { ReadMark } from '#web/reading/read-mark.tsx';
import { PlaceInSeries, SeriesNeighbours } from '#web/series/post-place.tsx';
import { type Site, useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Time } from '#web/ui/time.tsx';
import { findThreadState } from '#worker/notifications/service.ts';
import { getDiscussedPost, rateHelpful } from '#worker/posts/service.ts';
import { findReading } from '#worker/reading/service.ts';
import type { Route } from './+types/post-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const asked = askedOfDiscussion(request);
    const page = await orMoved(ctx, postPath(params.slug), getDiscussedPost(ctx, params.slug, asked));
    const [following, reading] = await Promise.all([
      findThreadState(ctx, { kind: 'post', id: page.post.id }),
      findReading(ctx, params.slug),
    ]);
    return { ...page, following, reading, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

/** What people say about the post; and «Was this helpful?» without the enhancement script. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    const path = postPath(params.slug);
    if (isAboutDiscussion(form)) return actOnDiscussion(ctx, form, { kind: 'post', path, request });
    await rateHelpful(ctx, params.slug, { helpful: form.get('helpful') === 'yes' });
    throw redirect(`${postPath(params.slug)}?helpful=thanks#helpful`, 303);
  });

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? postMeta(loaderData) : []);

/** A text that was changed within a day of its publication is not called updated. */
const UPDATED_AFTER_MS = 24 * 60 * 60_000;

export default function PostPage({ loaderData }: Route.ComponentProps) {
  const { post, discussion, following, reading } = loaderData;
  const site = useSite();
  const t = useT();
  const { locale, now } = site;
  const [author] = post.authors;
  return (
    <PostArticle
      title={post.title}
      lang={post.shownLocale}
      author={{
        name: post.authors.map(({ displayName }) => displayName).join(t('posts:byline.separator')),
        to: `/people/${author?.name ?? ''}`,
        face: author?.displayName ?? '',
        avatar: author?.avatarUrl ?? null,
      }}
      publishedAt={post.publishedAt}
      updated={isUpdated(post) && <Updated at={post.updatedAt} now={now} locale={locale} t={t} />}
      reading={t('posts:readingMinutes', { count: post.readingMinutes })}
      now={now}
      locale={locale}
      difficulty={post.difficulty ? t(`posts:difficulty.${post.difficulty}`) : undefined}
      premium={post.premium ? t('posts:premium') : undefined}
      visibility={post.visibility === 'public' ? undefined : t(`posts:visibility.${post.visibility}`)}
      cover={coverOf(post)}
      html={post.html}
      intro={insightsHtml(post.insights, t('posts:article.inShort'), post.shownLocale)}
      closing={faqHtml(post.faq, t('posts:article.faq'), post.shownLocale)}
      contents={post.contents.map(({ id, text, depth }) => ({ id, text, level: depth }))}
      tags={post.tags.map(({ slug, name }) => ({ name, to: `/tags/${encodeURIComponent(slug)}` }))}
      labels={{ contents: t('posts:article.contents'), tags: t('posts:article.tags') }}
      notice={noticeOf(post, locale, t)}
      above={post.series && <PlaceInSeries place={post.series} />}
      after={
        <>
          {reading && <ReadMark key={post.slug} slug={post.slug} {...reading} />}
          <Reactions
            target={{ kind: 'post', id: post.id }}
            counts={post.reactions}
            mine={post.reaction}
            isOwn={post.authors.some(({ name }) => name === site.viewer?.name)}
            back={postPath(post.slug)}
          />
          <HelpfulForm slug={post.slug} locale={locale} />
          {post.series && <SeriesNeighbours place={post.series} />}
          <DiscussionSection
            path={postPath(post.slug)}
            thing={{ kind: 'post', id: post.id }}
            authors={post.authors.map(({ name }) => name)}
            level={
              following && (
                <ThreadLevel kind="post" id={post.id} path={postPath(post.slug)} state={following} />
              )
            }
            {...discussion}
          />
        </>
      }
      actions={
        mayEdit(post, site) && (
          <>
            <LinkButton to={`/write/${post.id}`} tone="quiet" size="sm">
              {t('posts:article.edit')}
            </LinkButton>
            <LinkButton to={`/write/${post.id}/reach`} tone="quiet" size="sm">
              {t('posts:reach.link')}
            </LinkButton>
          </>
        )
      }
    />
  );
}

function coverOf({ coverUrl }: Post) {
  return coverUrl ? { src: coverUrl, srcSet: coverSrcset(coverUrl) } : undefined;
}

function isUpdated(post: Post): boolean {
  return Date.parse(post.updatedAt) - Date.parse(post.publishedAt) > UPDATED_AFTER_MS;
}

function Updated({ t, ...time }: { at: string; now: number; locale: Locale; t: Translate }) {
  return (
    <>
      {t('posts:article.updated')} <Time {...time} />
    </>
  );
}

/** The same post in the other language, or that this one is not in the language of the page. */
function noticeOf(post: Post, locale: Locale, t: Translate) {
  if (post.shownLocale !== locale) return { text: t(`posts:article.only.${post.shownLocale}`) };
  const other = otherLocale(locale);
  if (!post.translations.includes(other)) return undefined;
  return {
    text: t(`posts:article.also.${other}`),
    href: localePath(other, postPath(post.slug)),
    lang: other,
    linkText: translator(other)('posts:article.readIn'),
  };
}

/** Whether the way to the editor is shown; whether it opens is for the service to say. */
function mayEdit({ authors }: Post, { viewer }: Site): boolean {
  if (!viewer) return false;
  return hasRole(viewer.role, 'moderator') || authors.some((author) => author.name === viewer.name);
}
