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
  const [states, takenRows] = await ctx.db.batch([
    selectPostStatesBySource(
      ctx.db,
      asked.flatMap(({ key, partner }) => (partner ? [key, partner] : [key])),
    ),
    selectTakenSlugs(
      ctx.db,
      documents.map(({ slug }) => slug),
    ),
  ]);
  // The address of somebody else's document is not revealed: the post may be a draft.
  const reachable = states.filter((state) => mayImportOver(ctx, importer, state));
  const known = new Map(reachable.map((state) => [state.sourceKey, state.slug]));
  const taken = new Set([...takenRows.map((row) => row.slug), ...known.values()]);
  return asked.map(({ path, slug, key, partner }) => {
    const own = known.get(key);
    const existing = own ?? (partner === null ? undefined : known.get(partner));
    if (existing !== undefined) return { path, slug: existing, known: own !== undefined };
    const free = freeSlug(slug, taken);
    taken.add(free);
    return { path, slug: free, known: false };
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
