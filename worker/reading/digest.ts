import { postPath } from '#src/posts/rules.ts';
import type { SeriesInProgress } from '#src/reading/model.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import type { DigestPart, DigestReader, DigestSection } from '#worker/platform/digest-section.ts';
import { selectCardsByIds } from '#worker/posts/queries.ts';
import { selectBegun } from '#worker/reading/select-readings.ts';
import { selectSeriesInProgress, toSeriesInProgress } from '#worker/reading/select-series.ts';

const NAMED_SERIES = 2;
const NAMED_POSTS = 3;
/** Older reading is not listed, so that nobody is reminded for ever. */
const LATELY_MS = 30 * 24 * 60 * 60_000;
/** Higher than new posts to read, lower than a question that awaits the reader's answer. */
const GO_ON_WEIGHT = 7;

type BegunPost = { title: string; path: string };

/** What a reader is in the middle of: series with their next chapter, and posts begun lately. */
export const nowReading: DigestSection = {
  name: 'reading.now',
  cadences: ['weekly'],
  compose: async (ctx, readers) => {
    const now = ctx.clock.now();
    const lately = { now, since: now - LATELY_MS };
    const ids = readers.map(({ personId }) => personId);
    const [seriesRows, begun] = await ctx.db.batch([
      selectSeriesInProgress(ctx.db, readers, { ...lately, limit: NAMED_SERIES }),
      selectBegun(ctx.db, ids, { ...lately, limit: NAMED_POSTS }),
    ]);
    const postIds = [...new Set(begun.map(({ postId }) => postId))];
    // The selects above have already checked what each reader may see.
    const view = { viewer: { kind: 'system' as const }, now };
    const [first, second] = await ctx.db.batch([
      selectCardsByIds(ctx.db, LOCALES[0], postIds, view),
      selectCardsByIds(ctx.db, LOCALES[1], postIds, view),
    ]);
    const posts = { [LOCALES[0]]: byId(first), [LOCALES[1]]: byId(second) };
    const seriesOf = Map.groupBy(seriesRows, ({ personId }) => personId);
    const begunOf = Map.groupBy(begun, ({ personId }) => personId);
    return new Map(
      readers.flatMap((reader) => {
        const series = (seriesOf.get(reader.personId) ?? []).flatMap(toSeriesInProgress);
        const own = begunOf.get(reader.personId) ?? [];
        const part = toPart(
          reader,
          series,
          own.flatMap(({ postId }) => posts[reader.locale]?.get(postId) ?? []),
        );
        return part.entries.length > 0 ? [[reader.personId, part] as const] : [];
      }),
    );
  },
};

function byId(rows: Awaited<ReturnType<typeof selectCardsByIds>>): Map<string, BegunPost> {
  return new Map(rows.map(({ id, title, slug }) => [id, { title, path: postPath(slug) }]));
}

function toPart(
  { locale }: DigestReader,
  series: readonly SeriesInProgress[],
  begun: readonly BegunPost[],
): DigestPart {
  const t = translator(locale);
  const [last] = series;
  const [post] = begun;
  const goOn = last ? { title: last.next.title, path: postPath(last.next.slug) } : post;
  return {
    heading: t('reading:digest.heading'),
    entries: [
      ...series.map(({ title, read, total, next }) => ({
        title: t('reading:digest.series', { series: title, chapter: next.title }),
        detail: t('reading:progress', { read, total }),
        path: postPath(next.slug),
      })),
      ...begun.map(({ title, path }) => ({ title, detail: t('reading:digest.begun'), path })),
    ],
    ...(goOn && {
      step: {
        weight: GO_ON_WEIGHT,
        text: t('reading:digest.step', { title: goOn.title }),
        label: t('reading:digest.go'),
        path: goOn.path,
      },
    }),
  };
}
