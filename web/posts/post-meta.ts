import type { MetaDescriptor } from 'react-router';
import type { Post } from '#src/posts/model.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardPath, postPath } from '#src/posts/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { type PictureMeta, pageMeta } from '#web/meta.ts';
import { placeMeta, toPartOf } from '#web/series/series-meta.ts';

/** The head of a post's page: the canonical language, the translation, Open Graph and a BlogPosting. */
export function postMeta({
  post,
  locale,
  origin,
}: {
  post: Post;
  locale: Locale;
  origin: string;
}): MetaDescriptor[] {
  const path = postPath(post.slug);
  // Pages in other languages are canonical to the first locale: the original where it exists.
  const locales = [post.shownLocale, ...post.translations.filter((each) => each !== post.shownLocale)];
  const cover = post.coverUrl && origin + post.coverUrl;
  const card = cover ? null : toCard(post, origin);
  const image = cover ?? card?.url ?? null;
  return [
    ...pageMeta({
      title: translator(locale)('shared:site.titleSuffix', { title: post.title }),
      description: post.summary,
      locale,
      origin,
      path,
      locales,
      type: 'article',
      image: cover ?? card,
      jsonLd: post.faq.length > 0 ? withQuestions(post, origin, image) : toBlogPosting(post, origin, image),
    }),
    { property: 'article:published_time', content: post.publishedAt },
    { property: 'article:modified_time', content: post.updatedAt },
    ...post.tags.map(({ name }) => ({ property: 'article:tag', content: name })),
    ...placeMeta(post.series, post.title, { locale, origin }),
  ];
}

/** The drawn picture of a post without a cover. There is none of a post that not everybody may read. */
function toCard(post: Post, origin: string): PictureMeta | null {
  if (post.visibility !== 'public') return null;
  const url = origin + localePath(post.shownLocale, cardPath(post.slug));
  return { url, width: CARD_WIDTH, height: CARD_HEIGHT, alt: post.title };
}

/** Combines the post and its questions into one script with two items. */
function withQuestions(post: Post, origin: string, image: string | null): Record<string, unknown> {
  const { '@context': context, ...posting } = toBlogPosting(post, origin, image);
  const questions = {
    '@type': 'FAQPage',
    inLanguage: post.shownLocale,
    mainEntity: post.faq.map(({ question, html }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: html },
    })),
  };
  return { '@context': context, '@graph': [posting, questions] };
}

function toBlogPosting(post: Post, origin: string, image: string | null): Record<string, unknown> {
  const url = origin + localePath(post.shownLocale, postPath(post.slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    description: post.summary,
    inLanguage: post.shownLocale,
    datePublished: post.publishedAt,
    dateModified: post.updatedAt,
    wordCount: post.words,
    keywords: post.tags.map(({ name }) => name),
    url,
    mainEntityOfPage: url,
    author: post.authors.map(({ name, displayName, hasPage }) => ({
      '@type': 'Person',
      name: displayName,
      ...(hasPage !== false && { url: `${origin}/people/${encodeURIComponent(name)}` }),
    })),
    publisher: { '@type': 'Organization', name: 'Atoll', url: `${origin}/` },
    ...(image && { image }),
    ...toPartOf(post.series, { origin }),
  };
}
