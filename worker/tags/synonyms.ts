import { and, eq, sql } from 'drizzle-orm';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Page } from '#src/shared/pagination.ts';
import { slugify } from '#src/shared/slug.ts';
import { tagChanged } from '#src/tags/events.ts';
import type { AdminTag, AdminTagListQuery } from '#src/tags/model.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, runBatch } from '#worker/platform/db.ts';
import { statementToSettle } from '#worker/tags/call-by-name.ts';
import { selectAdminTag, selectAdminTags, selectTagsBeginning } from '#worker/tags/select-admin.ts';
import { tagSynonyms } from '#worker/tags/tables.ts';

const LIST = 'admin-tags';
const MOST_FOUND = 50;

export type TagRow = Awaited<ReturnType<typeof selectAdminTags>>[number];

/** Every tag, known or not, the most used first; with `q` the first ones that begin with this text. */
export async function listAdminTags(ctx: Context, query: AdminTagListQuery): Promise<Page<AdminTag>> {
  await requireFreshRole(ctx, 'moderator');
  const beginning = slugify(query.q ?? '');
  if (beginning) {
    const [rows] = await ctx.db.batch([selectTagsBeginning(ctx.db, beginning, MOST_FOUND)]);
    return { items: rows.map(toAdminTag), next: null, prev: null };
  }
  const keyset = await readCursor(ctx, LIST, query.cursor);
  const [rows] = await ctx.db.batch([selectAdminTags(ctx.db, { keyset, limit: query.limit + 1 })]);
  const keyOf = (row: TagRow) => ({ key: row.postCount, id: row.id });
  const page = await toPage(ctx, LIST, rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map(toAdminTag) };
}

/** A tag by its slug or a synonym, known or not. */
export async function getAdminTag(ctx: Context, slug: string): Promise<AdminTag> {
  await requireFreshRole(ctx, 'moderator');
  return toAdminTag(await loadTag(ctx, slug));
}

/** The row of a tag. Throws `not_found`, or with a `pointer` an error of that field. */
export async function loadTag(ctx: Context, slug: string, pointer?: string): Promise<TagRow> {
  const [[tag]] = await ctx.db.batch([selectAdminTag(ctx.db, slug)]);
  if (!tag) throw pointer ? fieldError(pointer, 'tag_unknown') : new AppError('not_found');
  return tag;
}

/** Adds a synonym to a tag. The name of another tag is refused; such tags are to be merged. */
export async function addSynonym(ctx: Context, slug: string, name: string): Promise<AdminTag> {
  await requireFreshRole(ctx, 'moderator');
  const tag = await loadTag(ctx, slug);
  const also = slugify(name);
  const [added] = await runBatch(ctx.db, [
    ctx.db.insert(tagSynonyms).select(
      sql`SELECT ${also}, ${name}, tags.id, ${ctx.clock.now()} FROM tags WHERE tags.id = ${tag.id}
          AND NOT EXISTS (SELECT 1 FROM tags other WHERE other.slug = ${also})`,
    ),
    ctx.events.recordWhenChanged(tagChanged, { tagId: tag.id, slug: tag.slug }),
  ]).catch((error: unknown) => {
    if (brokenConstraint(error) === 'tag_synonyms.slug') throw fieldError('/name', 'tag_synonym_taken');
    throw error;
  });
  if (!added?.changes) throw fieldError('/name', 'tag_name_taken');
  logAdminAction(ctx, 'a tag got a synonym', { tag: tag.id });
  return getAdminTag(ctx, tag.slug);
}

/** Removes a synonym from a tag; its address leads nowhere from then on. */
export async function removeSynonym(ctx: Context, slug: string, synonym: string): Promise<AdminTag> {
  await requireFreshRole(ctx, 'moderator');
  const tag = await loadTag(ctx, slug);
  const [removed] = await runBatch(ctx.db, [
    ctx.db.delete(tagSynonyms).where(and(eq(tagSynonyms.slug, synonym), eq(tagSynonyms.tagId, tag.id))),
    ctx.events.recordWhenChanged(tagChanged, { tagId: tag.id, slug: tag.slug }),
    statementToSettle(ctx, [tag.id]),
  ]);
  if (!removed?.changes) throw new AppError('not_found');
  logAdminAction(ctx, 'a tag lost a synonym', { tag: tag.id });
  return getAdminTag(ctx, tag.slug);
}

function toAdminTag({ createdAt, ...tag }: TagRow): AdminTag {
  return { ...tag, createdAt: new Date(createdAt).toISOString() };
}
