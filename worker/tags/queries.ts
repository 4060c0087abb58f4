import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { SLUG_RULES_VERSION, slugify } from '#src/shared/slug.ts';
import { tagChanged } from '#src/tags/events.ts';
import type { TagRef } from '#src/tags/model.ts';
import type { Context } from '#worker/platform/context.ts';
import { countUpTo, type Db, inList, type Statement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { tagFollows, tags } from '#worker/tags/tables.ts';

/** The public columns of a tag. */
export const publicTagColumns = {
  id: tags.id,
  slug: tags.slug,
  name: tags.name,
  description: tags.description,
  postCount: tags.postCount,
  questionCount: tags.questionCount,
  followerCount: tags.followerCount,
};

/** Whether anybody may know of a tag: a tag that only drafts have is private until one of them is public. Over `tags`. */
export const knownTag: SQL = sql`(tags.post_count > 0 OR tags.question_count > 0 OR tags.follower_count > 0 OR tags.declared_at IS NOT NULL)`;

/** A tag by the name on a post. It is created in the post's batch when no tag has its slug yet. */
export type NamedTag = { slug: string; name: string };

/** Turns names into tags, each slug once, in their order; names without a letter or digit are dropped. */
export function toNamedTags(names: readonly string[]): NamedTag[] {
  const bySlug = new Map<string, NamedTag>();
  for (const name of names) {
    const slug = slugify(name);
    if (slug && !bySlug.has(slug)) bySlug.set(slug, { slug, name: name.trim() });
  }
  return [...bySlug.values()];
}

/** The id of the tag with a slug or synonym, else NULL; `slug` is a value or an expression. */
export function tagIdOf(slug: SQL | string): SQL<string | null> {
  return sql`coalesce(
    (SELECT named.id FROM tags named WHERE named.slug = ${slug}),
    (SELECT also.tag_id FROM tag_synonyms also WHERE also.slug = ${slug})
  )`;
}

/** The ids of the tags with some slugs or synonyms, as a subquery. */
export function tagIdsOf(slugs: readonly string[]): SQL {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(slugs)}))`;
  return sql`(SELECT named.id FROM tags named WHERE named.slug IN ${wanted}
    UNION SELECT also.tag_id FROM tag_synonyms also WHERE also.slug IN ${wanted})`;
}

/** Those of the wanted tags that are neither tags nor synonyms. */
export function selectUnknownTags(db: Db, wanted: readonly NamedTag[]) {
  return db
    .select({ name: sql<string>`w.value ->> 'name'`.as('wanted_name') })
    .from(sql`json_each(${JSON.stringify(wanted)}) w`)
    .where(sql`${tagIdOf(sql`w.value ->> 'slug'`)} IS NULL`);
}

/** Those of the slugs that are synonyms, each with the slug of its tag. */
export function selectSynonymsAmong(db: Db, wanted: readonly NamedTag[]) {
  return db
    .select({ synonym: sql<string>`also.slug`.as('synonym'), slug: sql<string>`tags.slug`.as('tag_slug') })
    .from(sql`tag_synonyms also JOIN tags ON tags.id = also.tag_id`)
    .where(
      inList(
        sql`also.slug`,
        wanted.map((tag) => tag.slug),
      ),
    );
}

/** Replaces synonyms by the slugs of their tags, each once, as events and pages need them. */
export function withoutSynonyms(
  wanted: readonly NamedTag[],
  synonyms: readonly { synonym: string; slug: string }[],
): NamedTag[] {
  const own = new Map(synonyms.map(({ synonym, slug }) => [synonym, slug]));
  const bySlug = new Map(wanted.map(({ slug, name }) => [own.get(slug) ?? slug, name]));
  return [...bySlug].map(([slug, name]) => ({ slug, name }));
}

/** Creates the tags whose slug is neither a tag nor a synonym yet; goes before the statements that use them. */
export function ensureTags(ctx: Context, wanted: readonly NamedTag[]): Statement[] {
  return wanted.flatMap(({ slug, name }) => {
    const id = ctx.ids.next();
    return [
      ctx.db
        .insert(tags)
        .select(
          sql`SELECT ${id}, ${slug}, ${name}, '', 0, 0, ${ctx.clock.now()}, NULL, ${SLUG_RULES_VERSION}, 0
            WHERE NOT EXISTS (SELECT 1 FROM tag_synonyms WHERE tag_synonyms.slug = ${slug})`,
        )
        .onConflictDoNothing({ target: tags.slug }),
      ctx.events.recordWhenChanged(tagChanged, { tagId: id, slug }),
    ];
  });
}

/** A tag that anybody may know of, by its slug or a synonym: one row or none. The row has the slug of the tag itself. */
export function selectTagBySlug(db: Db, slug: string) {
  return db
    .select(publicTagColumns)
    .from(tags)
    .where(and(eq(tags.id, tagIdOf(slug)), knownTag))
    .limit(1);
}

/**
 * The same for a person, who may know more tags (`alsoKnown`, over `tags`), and whether they follow the tag. `following` is
 * null for a tag that not everybody may know of, because a follower would make it known.
 */
export function selectTagForPerson(db: Db, slug: string, personId: string, alsoKnown: SQL = sql`0`) {
  const following = sql<boolean | null>`iif(${knownTag}, EXISTS (
    SELECT 1 FROM tag_follows f WHERE f.tag_id = tags.id AND f.person_id = ${personId}
  ), NULL)`
    .mapWith((value: number) => value === 1)
    .as('following');
  return db
    .select({ ...publicTagColumns, following })
    .from(tags)
    .where(sql`tags.id = ${tagIdOf(slug)} AND (${knownTag} OR ${alsoKnown})`)
    .limit(1);
}

/** Tags in walking order, the most used first; `used` leaves out those without a public post. */
export function selectTags(
  db: Db,
  { keyset = null, limit, used = false }: { keyset?: Keyset | null; limit: number; used?: boolean },
) {
  // Towards the page before, the keyset is a lower bound, too: without the plus SQLite would walk from this bound.
  const isUsed = keyset?.direction === 'prev' ? sql`+${tags.postCount} > 0` : gt(tags.postCount, 0);
  return db
    .select(publicTagColumns)
    .from(tags)
    .where(and(used ? isUsed : knownTag, beyond(keyset, tags.postCount, tags.id)))
    .orderBy(walkOrder(keyset, tags.postCount, tags.id))
    .limit(limit);
}

/** The tags that a person follows, the last followed first. */
export function selectFollowedTags(db: Db, personId: string, limit: number) {
  return db
    .select(publicTagColumns)
    .from(tagFollows)
    .innerJoin(tags, eq(tags.id, tagFollows.tagId))
    .where(eq(tagFollows.personId, personId))
    .orderBy(desc(tagFollows.createdAt), desc(tagFollows.tagId))
    .limit(limit);
}

/** Changes the number of published posts of some tags; `where` is over `tags`. Only posts call this, as they change. */
export function movePostCountsOfTags(db: Db, by: 1 | -1, where: SQL): Statement {
  return db
    .update(tags)
    .set({ postCount: sql`post_count + ${by}` })
    .where(where);
}

/** Changes the number of questions of some tags; `where` is over `tags`. Only questions call this, as they change. */
export function moveQuestionCountsOfTags(db: Db, by: 1 | -1, where: SQL): Statement {
  return db
    .update(tags)
    .set({ questionCount: sql`question_count + ${by}` })
    .where(where);
}

/** The id of a tag, known or not; creating a tag with its slug makes it known. */
export function selectTagId(db: Db, slug: string) {
  return db.select({ id: tags.id }).from(tags).where(eq(tags.slug, slug)).limit(1);
}

/** The synonyms of a tag, ordered by slug, as a column of a statement over `tags`. */
export const synonymsColumn = sql<TagRef[]>`(
  SELECT json_group_array(json_object('slug', also.slug, 'name', also.name) ORDER BY also.slug)
  FROM tag_synonyms also WHERE also.tag_id = tags.id
)`
  .mapWith((json: string) => JSON.parse(json) as TagRef[])
  .as('synonyms');

/** The ids of at most `limit` tags that begin with a text or have a synonym that does; a range along each index. */
export function tagIdsBeginning(slug: string, limit: number): SQL {
  const end = `${slug}\u{10ffff}`;
  return sql`(SELECT id FROM (SELECT named.id FROM tags named
      WHERE named.slug >= ${slug} AND named.slug < ${end} ORDER BY named.slug LIMIT ${limit})
    UNION SELECT tag_id FROM (SELECT also.tag_id FROM tag_synonyms also
      WHERE also.slug >= ${slug} AND also.slug < ${end} ORDER BY also.slug LIMIT ${limit}))`;
}

/** Tags with a public post for a sitemap, ordered by id. A tag changed when its newest post came out. */
export function selectTagsForSitemap(
  db: Db,
  { afterId, now, limit }: { afterId: string; now: number; limit: number },
) {
  return db
    .select({
      id: tags.id,
      slug: tags.slug,
      updatedAt: sql<number | null>`(SELECT max(w.published_at) FROM post_tags w
        WHERE w.tag_id = tags.id AND w.published_at <= ${now})`.as('last_post'),
    })
    .from(tags)
    .where(and(gt(tags.id, afterId), gt(tags.postCount, 0)))
    .orderBy(tags.id)
    .limit(limit);
}

/** The number of tags, counted up to `most`. */
export function selectTagCount(db: Db, most: number) {
  return db.select({ tags: countUpTo(sql`tags`, most).as('tags') }).from(sql`(SELECT 1)`);
}
