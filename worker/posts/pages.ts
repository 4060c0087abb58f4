import { sql } from 'drizzle-orm';
import { profileChanged } from '#src/accounts/events.ts';
import { postGroup } from '#src/posts/cache-groups.ts';
import {
  postDeleted,
  postPublished,
  postUnpublished,
  redirectAdded,
  redirectRemoved,
} from '#src/posts/events.ts';
import { postListQuerySchema, readPostQuerySchema, resolveRedirectQuerySchema } from '#src/posts/model.ts';
import { namedPage } from '#src/posts/redirect-rules.ts';
import { type CachedPages, type PathParameters, queryOf } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { invalidates } from '#worker/platform/invalidation.ts';
import { postAuthors, posts } from '#worker/posts/tables.ts';

const lists = () => [LISTS];
const groups = ({ slug = '' }: PathParameters) => [NAMES, postGroup(slug)];

/** The cached pages of posts: the lists, and each post with the pages of its comments. */
export const postPages: CachedPages[] = [
  { paths: ['/posts'], query: ['cursor', 'sort', 'tag'], groups: lists },
  { paths: ['/api/v1/posts'], query: queryOf(postListQuerySchema), groups: lists },
  // `helpful`: without a script, a reader who rated the post returns with this parameter and sees the thanks.
  { paths: ['/posts/:slug'], query: ['cursor', 'helpful', 'sort'], groups },
  { paths: ['/posts/:slug/card.png'], groups },
  { paths: ['/posts/:slug/comments/:id'], query: ['cursor', 'sort'], groups },
  { paths: ['/api/v1/posts/:slug'], query: queryOf(readPostQuerySchema), groups },
  { paths: ['/api/v1/redirects/resolve'], query: queryOf(resolveRedirectQuerySchema), groups: lists },
];

export const postInvalidations = [
  invalidates([postPublished, postUnpublished, postDeleted], (_, changed) => [
    LISTS,
    ...changed.flatMap(({ slugs }) => slugs.map(postGroup)),
  ]),
  invalidates([redirectAdded, redirectRemoved], (_, changed) => [
    LISTS,
    ...changed.flatMap(({ from }) => {
      const [kind, name] = namedPage(from) ?? [];
      return kind === 'posts' && name !== undefined ? [postGroup(name)] : [];
    }),
  ]),
  invalidates([profileChanged], async (ctx, changed) =>
    (await hasAuthor(ctx, changed)) ? [LISTS, NAMES] : [],
  ),
];

/** Whether one of the people is an author of a published or scheduled post. Changes of other people invalidate nothing here. */
async function hasAuthor({ db }: Context, people: readonly { personId: string }[]): Promise<boolean> {
  const ids = people.map(({ personId }) => personId);
  const [rows] = await db.batch([
    db
      .select({ id: postAuthors.personId })
      .from(postAuthors)
      .innerJoin(posts, sql`posts.id = post_authors.post_id AND posts.published_at IS NOT NULL`)
      .where(inList(postAuthors.personId, ids))
      .limit(1),
  ]);
  return rows.length > 0;
}
