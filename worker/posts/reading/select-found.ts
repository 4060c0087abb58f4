import { type SQL, sql } from 'drizzle-orm';
import type { Visibility } from '#src/social/visibility.ts';
import type { TagRef } from '#src/tags/model.ts';
import type { SearchView } from '#worker/platform/searchable.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { type SeriesOfPost, seriesOfPostJson } from '#worker/series/queries.ts';
import { tagIdOf } from '#worker/tags/queries.ts';

/** The JSON of `foundPostJson`. */
export type FoundPost = {
  slug: string;
  publishedAt: number;
  visibility: Visibility;
  authors: { name: string; displayName: string }[];
  tags: TagRef[];
  series: SeriesOfPost | null;
};

/**
 * A post as a search shows it to a viewer, as JSON text. NULL when the viewer may not read it. `locale` is that of the
 * series' title.
 */
export function foundPostJson(id: SQL, locale: SQL, { viewer, now }: SearchView): SQL {
  return sql`(SELECT json_object(
    'slug', p.slug,
    'publishedAt', p.published_at,
    'visibility', p.visibility,
    'authors', (
      SELECT json_group_array(json_object('name', u.name, 'displayName', u.display_name) ORDER BY a.position)
      FROM post_authors a JOIN people u ON u.id = a.person_id WHERE a.post_id = p.id
    ),
    'tags', (
      SELECT json_group_array(json_object('slug', t.slug, 'name', t.name) ORDER BY x.position)
      FROM post_tags x JOIN tags t ON t.id = x.tag_id WHERE x.post_id = p.id
    ),
    'series', json(${seriesOfPostJson(id, locale, viewer, now)})
  ) FROM posts p WHERE p.id = ${id} AND ${readablePost(viewer, now, 'p')})`;
}

/** The slug of a post, NULL when the viewer may not read it; `id` is an expression. */
export function readablePostSlug(id: SQL, { viewer, now }: SearchView): SQL {
  return sql`(SELECT p.slug FROM posts p WHERE p.id = ${id} AND ${readablePost(viewer, now, 'p')})`;
}

/** Whether a post is published in a language and its publication is recorded, which excludes scheduled posts. */
export function isPublishedIn(id: SQL, locale: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM posts p JOIN post_translations x ON x.post_id = p.id
    WHERE p.id = ${id} AND p.announced_at IS NOT NULL AND x.locale = ${locale})`;
}

/** The ids of the posts with a tag, of an author, or both, as a subquery along the indexes. */
export function postIdsWith({ tag, author }: { tag?: string | undefined; author?: string | undefined }): SQL {
  const tagged = sql`SELECT x.post_id FROM post_tags x WHERE x.tag_id = ${tagIdOf(tag ?? '')}`;
  const written = sql`SELECT a.post_id FROM post_authors a JOIN people u ON u.id = a.person_id WHERE u.name = ${author}`;
  if (author === undefined) return sql`(${tagged})`;
  return tag === undefined ? sql`(${written})` : sql`(${tagged} INTERSECT ${written})`;
}
