import {
  type EditionLine,
  type OrderLine,
  orderOfOriginal,
  orderWithTranslation,
} from '#src/imports/order.ts';
import type { ImportedSeries, ImportSeries } from '#src/imports/series-model.ts';
import { freeSlug } from '#src/shared/slug.ts';
import {
  findSeries,
  type KnownSeries,
  selectBroughtPosts,
  statementToKeepSource,
} from '#worker/imports/series-sources.ts';
import { mayImportOver, sourceKey } from '#worker/imports/sources.ts';
import { actsAs, type Member, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { selectPostIdsBySource } from '#worker/posts/queries.ts';
import { loadImages } from '#worker/posts/service.ts';
import {
  isPostTaken,
  isSeriesSlugTaken,
  isSeriesStale,
  renderSeriesText,
  selectSeriesSlugsLike,
  statementsToStoreSeries,
} from '#worker/series/queries.ts';

/**
 * Imports a series of documents that were imported before: creates it, updates it, or adds a language. An unchanged import
 * changes nothing, whatever was edited here since.
 */
export async function importSeries(ctx: Context, input: ImportSeries): Promise<ImportedSeries> {
  const importer = requireMember(ctx);
  const { lines, missing } = await readLines(ctx, importer, input);
  const known = await findSeries(ctx, input);
  const answer = (outcome: ImportedSeries['outcome'], slug: string | null, reason: string | null = null) => ({
    outcome,
    slug,
    missing,
    reason,
  });
  // A series is public at once, so it takes somebody who may publish.
  const refused = actsAs(ctx, 'author') ? refusalOf(ctx, importer, input, known) : 'authors_only';
  if (refused) return answer('skipped', null, refused);
  const hash = await hashOf(input, lines);
  const { before, own } = known;
  if (before && own?.hash === hash) return answer('unchanged', before.slug);
  if (lines.every((line) => 'heading' in line)) return answer('skipped', null, 'no_posts');
  const slug = before?.slug ?? (await makeSlug(ctx, input.slug));
  try {
    await runBatch(ctx.db, await statementsToImport(ctx, { input, importer, known, lines, slug, hash }));
    return answer(before ? 'updated' : 'created', slug);
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    return answer('skipped', null, reason);
  }
}

async function readLines(
  ctx: Context,
  importer: Member,
  { source, entries }: ImportSeries,
): Promise<{ lines: EditionLine[]; missing: string[] }> {
  const keys = entries.flatMap((entry) => ('path' in entry ? sourceKey({ source, path: entry.path }) : []));
  const [rows] = await ctx.db.batch([selectPostIdsBySource(ctx.db, keys)]);
  const reachable = rows.filter((row) => mayImportOver(ctx, importer, row));
  const posts = new Map(reachable.map((row) => [row.sourceKey, row.postId]));
  const seen = new Set<string>();
  const missing: string[] = [];
  const lines = entries.flatMap((entry): EditionLine[] => {
    if ('heading' in entry) return [entry];
    const postId = posts.get(sourceKey({ source, path: entry.path }));
    if (postId === undefined) missing.push(entry.path);
    if (postId === undefined || seen.has(postId)) return [];
    seen.add(postId);
    return [{ postId, depth: entry.depth, numbered: entry.numbered }];
  });
  return { lines, missing };
}

function refusalOf(
  ctx: Context,
  importer: Member,
  { translates, locale }: ImportSeries,
  { before, own }: KnownSeries,
): string | null {
  if (!before) return translates ? 'original_missing' : null;
  if (!mayImportOver(ctx, importer, before)) return 'not_yours';
  return !own && before.locales.includes(locale) ? 'language_taken' : null;
}

/** The hash of a series with the ids of its posts: a document that was missing the last time makes a difference. */
function hashOf(
  { translates: _, translatedBy: __, ...input }: ImportSeries,
  lines: EditionLine[],
): Promise<string> {
  return sha256(JSON.stringify([input, lines]));
}

async function makeSlug(ctx: Context, stem: string): Promise<string> {
  const [rows] = await ctx.db.batch([selectSeriesSlugsLike(ctx.db, stem)]);
  return freeSlug(stem, new Set(rows.map((row) => row.slug)));
}

type Change = {
  input: ImportSeries;
  importer: Member;
  known: KnownSeries;
  lines: EditionLine[];
  slug: string;
  hash: string;
};

async function statementsToImport(ctx: Context, change: Change): Promise<Statement[]> {
  const { input, importer, known, slug, hash } = change;
  const { before, own, texts, key } = known;
  const { locale, title, kind } = input;
  const leads = !before || (own ? own.locale === before.originalLocale : input.translates === undefined);
  const id = before?.id ?? ctx.ids.next();
  const entries = leads
    ? await orderOf(ctx, change)
    : orderWithTranslation(change.lines, known.order, locale);
  const written = texts.find((text) => text.locale === locale);
  const markdown = written?.markdown ?? '';
  const text = { locale, title, summary: input.summary || (written?.summary ?? ''), markdown };
  return [
    ...statementsToStoreSeries(ctx, {
      before,
      series: {
        id,
        slug,
        kind: leads ? kind : (before?.kind ?? kind),
        ownerId: before?.ownerId ?? importer.personId,
        originalLocale: leads ? locale : (before?.originalLocale ?? locale),
        coverId: before?.coverId ?? null,
        publishedAt: before ? before.publishedAt : ctx.clock.now(),
        sourceKey: before?.sourceKey ?? key,
      },
      translations: [renderSeriesText(text, await loadImages(ctx, [markdown]))],
      entries,
    }),
    statementToKeepSource(ctx, { sourceKey: key, seriesId: id, locale, hash }),
  ];
}

async function orderOf(ctx: Context, { input, known, lines }: Change): Promise<OrderLine[]> {
  const ids = known.order.flatMap((line) => ('postId' in line ? line.postId : []));
  const ofSource = await selectBroughtPosts(ctx, ids, input.source);
  return orderOfOriginal(lines, known.order, { locale: input.locale, ofSource });
}

function reasonOf(error: unknown): string | null {
  if (isSeriesSlugTaken(error)) return 'slug_taken';
  if (isSeriesStale(error)) return 'changed_meanwhile';
  return isPostTaken(error) ? 'in_another_series' : null;
}
