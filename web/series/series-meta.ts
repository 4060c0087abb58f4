import type { MetaDescriptor } from 'react-router';
import { postPath } from '#src/posts/rules.ts';
import type { Chapter, Series } from '#src/series/model.ts';
import type { SeriesPlace } from '#src/series/place.ts';
import { seriesPath } from '#src/series/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';

type At = { locale: Locale; origin: string };

/** The head of a series' page: the canonical language, the translation, the feed, a CreativeWorkSeries. */
export function seriesMeta({ series, locale, origin }: At & { series: Series }): MetaDescriptor[] {
  const { shownLocale, translations, title, summary, slug } = series;
  const image = series.coverUrl && origin + series.coverUrl;
  return pageMeta({
    title: translator(locale)('shared:site.titleSuffix', { title }),
    description: summary,
    locale,
    origin,
    path: seriesPath(slug),
    locales: [shownLocale, ...translations.filter((each) => each !== shownLocale)],
    image,
    feed: { title, path: seriesPath(slug) },
    jsonLd: toCreativeWork(series, { locale, origin }, image),
  });
}

function toCreativeWork(series: Series, { origin }: At, image: string | null): Record<string, unknown> {
  const { kind, title, summary, slug, shownLocale } = series;
  const chapters = series.entries.filter((entry): entry is Chapter => entry.type === 'post');
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(kind),
    name: title,
    ...(summary && { description: summary }),
    inLanguage: shownLocale,
    datePublished: series.publishedAt,
    dateModified: series.updatedAt,
    url: origin + localePath(shownLocale, seriesPath(slug)),
    author: series.authors.map(({ name, displayName, hasPage }) => ({
      '@type': 'Person',
      name: displayName,
      ...(hasPage !== false && { url: `${origin}/people/${encodeURIComponent(name)}` }),
    })),
    hasPart: chapters.map((chapter, index) => ({
      '@type': kind === 'book' ? 'Chapter' : 'BlogPosting',
      position: index + 1,
      name: chapter.title,
      url: origin + localePath(chapter.shownLocale, postPath(chapter.slug)),
    })),
    ...(image && { image }),
  };
}

function typeOf(kind: SeriesPlace['kind']): string {
  return kind === 'book' ? 'Book' : 'CreativeWorkSeries';
}

/** The series in the head of a post's page: the neighbours, and the breadcrumbs from the list of series. */
export function placeMeta(place: SeriesPlace | null, title: string, at: At): MetaDescriptor[] {
  if (!place) return [];
  const url = (path: string) => at.origin + localePath(at.locale, path);
  const steps = [
    { name: translator(at.locale)('series:list.title'), item: url('/series') },
    { name: place.title, item: url(seriesPath(place.slug)) },
    { name: title },
  ];
  return [
    ...(['previous', 'next'] as const).flatMap((side) => {
      const neighbour = place[side];
      const rel = side === 'previous' ? 'prev' : 'next';
      return neighbour ? [{ tagName: 'link' as const, rel, href: url(postPath(neighbour.slug)) }] : [];
    }),
    {
      'script:ld+json': {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
      },
    },
  ];
}

/** The series of a post as `isPartOf` of its description. */
export function toPartOf(place: SeriesPlace | null, { origin }: Pick<At, 'origin'>): Record<string, unknown> {
  if (!place) return {};
  const { kind, title, slug, shownLocale, number } = place;
  const url = origin + localePath(shownLocale, seriesPath(slug));
  return { position: number, isPartOf: { '@type': typeOf(kind), name: title, url } };
}
