import type { Locale } from '#src/shared/locale.ts';
import { slugify } from '#src/shared/slug.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { renderSeriesText, type SeriesEntry, statementsToStoreSeries } from '#worker/series/queries.ts';

type GivenSeries = {
  by: Member;
  titles?: Partial<Record<Locale, string>>;
  slug?: string;
  kind?: 'series' | 'book';
  entries?: SeriesEntry[];
  /** When the series was published; null for a draft. */
  at?: number | null;
};

/** Makes a series, public by default. Returns the series' id. */
export async function givenSeries(ctx: Context, given: GivenSeries): Promise<string> {
  const id = ctx.ids.next();
  const titles = given.titles ?? { en: 'The sea' };
  const [originalLocale = 'en', first = 'The sea'] = Object.entries(titles)[0] as [Locale, string];
  const change = {
    before: null,
    series: {
      id,
      slug: given.slug ?? slugify(first),
      kind: given.kind ?? 'series',
      ownerId: given.by.personId,
      originalLocale,
      coverId: null,
      publishedAt: given.at === undefined ? ctx.clock.now() : given.at,
    },
    translations: (Object.entries(titles) as [Locale, string][]).map(([locale, title]) =>
      renderSeriesText({ locale, title, summary: `${title}.`, markdown: `About *${title}*.` }),
    ),
    entries: given.entries ?? [],
  } as const;
  await runBatch(ctx.db, statementsToStoreSeries(ctx, change));
  return id;
}
