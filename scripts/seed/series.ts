import type { CreateSeries, EntryInput } from '#src/series/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { SiteApi } from './api.ts';

/** A line of the order: a post by its slug, or a heading. */
type Line = { slug: string; depth?: number } | { heading: Record<Locale, string> };

export const FIRST_SERIES = {
  slug: 'learn-to-learn',
  texts: {
    en: {
      title: 'Learn to learn',
      summary: 'Four habits that make an hour of study worth more, and what to do when you sit down to read.',
      markdown:
        'You can read these posts in any order, but they build on each other: **when** to practise comes before **how**, ' +
        'and both come before the hard texts.\n\nTake one a day. Ten minutes are enough.',
    },
    'zh-TW': {
      title: '學會怎麼學',
      summary: '幾個讓一小時抵得上兩小時的習慣，以及坐下來讀書時可以怎麼做。',
      markdown:
        '每篇都可以單獨讀，但照順序讀會更順：先談**什麼時候**練，再談**怎麼**練，最後才是難讀的東西。\n\n一天一篇就好，十分鐘綽綽有餘。',
    },
  },
  lines: [
    { heading: { en: 'When to practise', 'zh-TW': '什麼時候練' } },
    { slug: 'ten-minutes-a-day' },
    { slug: 'the-curve-and-the-calendar', depth: 1 },
    { heading: { en: 'How to practise', 'zh-TW': '怎麼練' } },
    { slug: 'mix-your-practice' },
    { slug: 'explain-it-to-a-duck' },
    { heading: { en: 'Hard texts', 'zh-TW': '難讀的東西' } },
    { slug: 'three-passes' },
    { slug: 'read-code-out-loud' },
  ] satisfies Line[] as Line[],
};

/** Makes a series of the first posts, in both languages, as an author would. */
export async function seedSeries(api: SiteApi): Promise<void> {
  const { slug, texts, lines } = FIRST_SERIES;
  const first: CreateSeries = { locale: 'en', slug, ...texts.en };
  const entries = await Promise.all(lines.map((line) => toEntry(api, line)));
  await api.addSeries(first, { locale: 'zh-TW', ...texts['zh-TW'] }, entries);
}

async function toEntry(api: SiteApi, line: Line): Promise<EntryInput> {
  if ('heading' in line) return { heading: line.heading, depth: 0 };
  return { postId: await api.idOf(line.slug), depth: line.depth ?? 0, numbered: true };
}
