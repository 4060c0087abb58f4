import type { ImportedDocument, ImportedQuery, ImportPlan, PlannedDocument } from '#src/imports/model.ts';
import type { Page } from '#src/shared/pagination.ts';
import { freeSlug } from '#src/shared/slug.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { mayImportOver, partnerOf, sourceKey } from '#worker/imports/sources.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectPostStatesBySource, selectSourcesBelow, selectTakenSlugs } from '#worker/posts/queries.ts';

/**
 * The address that each document has or would get: its own when it was imported before, that of the document of which it is
 * another language, else the requested one, numbered when another post has it.
 */
export async function planImport(
  ctx: Context,
  { source, documents }: ImportPlan,
): Promise<PlannedDocument[]> {
  const importer = requireMember(ctx);
  const asked = documents.map((document) => ({
    ...document,
    key: sourceKey({ source, path: document.path }),
    partner: partnerOf(document),
  }));
  const [states] = await ctx.db.batch([
    selectPostStatesBySource(
      ctx.db,
      asked.flatMap(({ key, partner }) => (partner ? [key, partner] : [key])),
    ),
  ]);
  // The address of somebody else's document is not revealed: the post may be a draft.
  const reachable = states.filter((state) => mayImportOver(ctx, importer, state));
  const known = new Map(reachable.map((state) => [state.sourceKey, state.slug]));
  const existing = asked.map(
    ({ key, partner }) => known.get(key) ?? (partner === null ? undefined : known.get(partner)),
  );
  const wished = asked.flatMap(({ slug }, index) => (existing[index] === undefined ? slug : []));
  const free = (await freeSlugs(ctx, wished, new Set(known.values()))).values();
  return asked.map(({ path, slug, key }, index) => ({
    path,
    slug: existing[index] ?? free.next().value ?? slug,
    known: known.has(key),
  }));
}

/** A free slug for each wished one. Numbered slugs are looked up like the wished ones, because others may have them, too. */
async function freeSlugs(
  ctx: Context,
  wished: readonly string[],
  known: ReadonlySet<string>,
): Promise<string[]> {
  const taken = new Set(known);
  const asked = new Set<string>();
  let chosen = [...wished];
  // More numbers are asked for each time, so that a name that many posts share takes few questions.
  for (let ahead = 4; chosen.some((slug) => !asked.has(slug)); ahead *= 4) {
    const unsure = wished.filter((_, index) => !asked.has(chosen[index] ?? ''));
    const candidates = asked.size === 0 ? wished : unsure.flatMap((slug) => nextSlugs(slug, taken, ahead));
    const [rows] = await ctx.db.batch([selectTakenSlugs(ctx.db, [...candidates])]);
    for (const slug of candidates) asked.add(slug);
    for (const { slug } of rows) taken.add(slug);
    chosen = differentSlugs(wished, taken);
  }
  return chosen;
}

/** The slugs that a wished one would get one after the other. */
function nextSlugs(wished: string, taken: ReadonlySet<string>, count: number): string[] {
  return differentSlugs(Array<string>(count).fill(wished), taken);
}

/** A slug for each wished one, different from the taken ones and from one another. */
function differentSlugs(wished: readonly string[], taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  return wished.map((slug) => {
    const free = freeSlug(slug, used);
    used.add(free);
    return free;
  });
}

/** Lists the imported documents of a source that the caller may import over, by path. */
export async function listImported(
  ctx: Context,
  { source, cursor, limit }: ImportedQuery,
): Promise<Page<ImportedDocument>> {
  const importer = requireMember(ctx);
  const list = `imports:${source}`;
  const keyset = await readCursor(ctx, list, cursor);
  const prefix = sourceKey({ source, path: '' });
  const [rows] = await ctx.db.batch([selectSourcesBelow(ctx.db, { prefix, keyset, limit: limit + 1 })]);
  const keyOf = ({ key }: { key: string }) => ({ key, id: key });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  const reachable = page.items.filter((row) => mayImportOver(ctx, importer, row));
  return {
    ...page,
    items: reachable.map(({ key, locale, slug }) => ({ path: key.slice(prefix.length), locale, slug })),
  };
}
