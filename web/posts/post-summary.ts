import type { PostCard } from '#src/posts/model.ts';
import { postPath } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Translate } from '#src/shared/translate.ts';
import { coverSrcset } from '#src/uploads/media-path.ts';
import type { PostSummary } from '#web/posts/post-card.tsx';

/** Turns a post of the service into the props of a card for a reader of a language. */
export function toSummary(post: PostCard, locale: Locale, t: Translate): PostSummary {
  const [author] = post.authors;
  return {
    id: post.id,
    saved: post.saved,
    to: postPath(post.slug),
    title: post.title,
    excerpt: post.summary,
    lang: post.shownLocale,
    author: {
      name: post.authors.map(({ displayName }) => displayName).join(t('posts:byline.separator')),
      person: author,
      face: author?.displayName ?? '',
      avatar: author?.avatarUrl ?? null,
    },
    publishedAt: post.publishedAt,
    ...(post.difficulty && { difficulty: t(`posts:difficulty.${post.difficulty}`) }),
    ...(post.premium && { premium: t('posts:premium') }),
    ...(post.visibility !== 'public' && { visibility: t(`posts:visibility.${post.visibility}`) }),
    ...(post.coverUrl && { cover: { src: post.coverUrl, srcSet: coverSrcset(post.coverUrl) } }),
    reading: t('posts:readingMinutes', { count: post.readingMinutes }),
    tags: post.tags.map(({ slug, name }) => ({ name, to: `/tags/${encodeURIComponent(slug)}` })),
    ...(post.shownLocale !== locale && {
      languageMark: { text: t(`posts:language.${post.shownLocale}`), lang: post.shownLocale },
    }),
  };
}
