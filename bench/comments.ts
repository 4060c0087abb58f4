import type { D1Database } from '@cloudflare/workers-types';
import type { Site } from '../scripts/lib/site.ts';
import { compare, databaseWork, type Rate } from './measure.ts';
import type { Work } from './report.ts';
import type { Target } from './targets.ts';

/** The cost of a post's page without comments and with two thousand. */
export type DiscussionCost = { comments: number; without: Rate & Work; with: Rate & Work };

type Options = { path: string; rounds: number; seconds: number };

const COMMENTS = 2_000;
const AT_THE_TOP = 200;
const WORDS =
  'The tide comes in twice a day and nobody has to ask it. What I took from this is that the small portion is the point, not the compromise: whoever waits for a free afternoon waits for long.';

/** Measures the uncached page of a post without comments, and again with two thousand comments in a tree. */
export async function measureDiscussion(
  site: Site & Target,
  slug: string,
  options: Options,
): Promise<DiscussionCost> {
  const without = await measure(site, options);
  await fill(site.db, slug);
  return { comments: COMMENTS, without, with: await measure(site, options) };
}

async function measure(target: Target, { path, rounds, seconds }: Options): Promise<Rate & Work> {
  const name = 'post';
  const rates = await compare([{ name, target, path, pastCache: true }], rounds, seconds);
  return { ...(rates[name] as Rate), ...(await databaseWork(target.direct + path)) };
}

/** Makes comments: a tenth at the top level, all others as answers to a random earlier comment. */
async function fill(db: D1Database, slug: string): Promise<void> {
  const post = await db
    .prepare('SELECT id, owner_id FROM posts WHERE slug = ?')
    .bind(slug)
    .first<{ id: string; owner_id: string }>();
  if (!post) throw new Error(`There is no post ${slug}.`);
  const rows: {
    id: string;
    parent: string | null;
    root: string;
    depth: number;
    replies: number;
    score: number;
  }[] = [];
  for (let index = 0; index < COMMENTS; index += 1) {
    const parent = index < AT_THE_TOP ? undefined : rows[(Math.imul(index, 2_654_435_761) >>> 0) % index];
    const id = `018f0000-0000-7000-9000-${String(index).padStart(12, '0')}`;
    rows.push({
      id,
      parent: parent?.id ?? null,
      root: parent?.root ?? id,
      depth: (parent?.depth ?? -1) + 1,
      replies: 0,
      score: (index % 7) / 7,
    });
    if (parent) parent.replies += 1;
  }
  const value = (name: string) => `value ->> '$.${name}'`;
  await db.batch([
    db
      .prepare(
        `INSERT INTO comments (id, target_kind, target_id, parent_id, root_id, depth, author_id, locale, markdown, html, status, reply_count, score, created_at, published_at)
         SELECT ${value('id')}, 'post', ?2, ${value('parent')}, ${value('root')}, ${value('depth')}, ?3, 'en', ?4, '<p>' || ?4 || '</p>', 'public',
           ${value('replies')}, ${value('score')}, 1700000000000 + key, 1700000000000 + key FROM json_each(?1)`,
      )
      .bind(JSON.stringify(rows), post.id, post.owner_id, WORDS),
    db
      .prepare(`INSERT INTO threads (target_kind, target_id, comment_count) VALUES ('post', ?1, ?2)`)
      .bind(post.id, COMMENTS),
  ]);
}

/** Prints both side by side. */
export function printDiscussion({ comments, ...cost }: DiscussionCost): void {
  console.log(`\n  the page of a post, uncached`);
  for (const [name, { cpuMs, bytes, trips, rows }] of Object.entries(cost)) {
    console.log(
      `  ${`${name} ${comments} comments`.padEnd(24)} ${cpuMs.toFixed(3).padStart(8)} ms CPU ${`${(bytes / 1024).toFixed(1)} KiB`.padStart(12)}, round trips ${trips}, rows read ${rows}`,
    );
  }
}
