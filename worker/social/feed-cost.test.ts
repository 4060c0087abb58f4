import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listFeed } from '#worker/social/feed.ts';
import { selectFeed } from '#worker/social/select-feed.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const carol = await givenPerson('carol');
const PEOPLE = 300;
const PAGE = 20;

/** Returns ids that sort by their number. */
const id = (prefix: string, number: string) => `'${prefix}' || printf('%07d', ${number})`;

async function run(statement: string) {
  const ctx = testContext();
  await ctx.db.batch([ctx.db.run(sql.raw(statement))] as never);
}

const numbers = (count: number) =>
  `(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1}) SELECT i FROM n)`;

async function givenPosts(from: number, to: number) {
  const source = `${numbers(PEOPLE)} p, ${numbers(to - from)} j`;
  const rows = `(SELECT p.i AS person, j.i + ${from} AS k, p.i * 1000 + j.i + ${from} AS number FROM ${source})`;
  await run(`INSERT INTO posts (id, slug, owner_id, original_locale, published_at, listed_at, announced_at, created_at, updated_at)
    SELECT ${id('post', 'number')}, ${id('post', 'number')}, ${id('person', 'person')}, 'en',
      1000000 + k * 1000 + person, 1000000 + k * 1000 + person, 1, 1, 1 FROM ${rows}`);
  await run(`INSERT INTO post_authors (post_id, person_id, position, published_at)
    SELECT ${id('post', 'number')}, ${id('person', 'person')}, 0, 1000000 + k * 1000 + person FROM ${rows}`);
}

async function readPage(keyset: { key: number; id: string; direction: 'next' | 'prev' } | null = null) {
  const ctx = testContext({ as: carol });
  const [rows] = await ctx.db.batch([
    selectFeed(ctx.db, ctx.registry, carol.personId, {
      keyset,
      until: ctx.clock.now(),
      limit: PAGE + 1,
      comments: true,
    }),
  ]);
  return { rows, read: ctx.db.stats.rowsRead };
}

test('a page of the feed costs in proportion to its entries and the people followed, however much they wrote', async () => {
  await run(`INSERT INTO people (id, name, display_name, email_verified_at, created_at, updated_at)
    SELECT ${id('person', 'i')}, 'person-' || i, 'Person', 1, 1, 1 FROM ${numbers(PEOPLE)}`);
  await run(`INSERT INTO follows (follower_id, followed_id, created_at)
    SELECT '${carol.personId}', ${id('person', 'i')}, 1 FROM ${numbers(PEOPLE)}`);
  await givenPosts(0, 10);
  const few = await readPage();
  await givenPosts(10, 1000);
  const many = await readPage();
  const last = many.rows.at(-2);
  const second = await readPage({ key: last?.at ?? 0, id: last?.id ?? '', direction: 'next' });
  expect(few.rows).toHaveLength(PAGE + 1);
  expect(many.rows).toHaveLength(PAGE + 1);
  expect(second.rows.map((row) => row.id)).not.toContain(last?.id);
  // Per followed person: one row for the follow, some for the relation, one for their next post. Few rows per entry shown.
  expect(many.read).toBeLessThan(PEOPLE * 14 + PAGE * 20);
  expect(many.read - few.read).toBeLessThan(PAGE);
  expect(second.read - many.read).toBeLessThan(PAGE);
});

test('a page of the feed costs the same, however much muted people wrote', async () => {
  const dan = await givenPerson('dan');
  const [shown, muted] = [id('person', '0'), id('person', '1')];
  const among = `p.owner_id = ${muted} OR p.owner_id = ${shown} AND p.published_at < 1040000`;
  await run("INSERT INTO tags (id, slug, name, created_at) VALUES ('ropes', 'ropes', 'Ropes', 1)");
  await run(`INSERT INTO post_tags (post_id, tag_id, position, published_at)
    SELECT p.id, 'ropes', 0, p.published_at FROM posts p WHERE ${among}`);
  await run(`INSERT INTO post_translations (post_id, locale, title, summary, markdown, html, contents, plain_text,
      reading_minutes, words, updated_at)
    SELECT p.id, 'en', p.id, '', '', '', '[]', '', 1, 1, 1 FROM posts p WHERE ${among}`);
  await run(`INSERT INTO tag_follows (person_id, tag_id, created_at) VALUES ('${dan.personId}', 'ropes', 1)`);
  await run(`INSERT INTO restrictions (person_id, other_id, kind, created_at)
    VALUES ('${dan.personId}', ${muted}, 'mute', 1)`);

  const turn = async (cursor: string | null) => {
    const ctx = testContext({ as: dan });
    const { items, next, prev } = await listFeed(ctx, { limit: PAGE, ...(cursor && { cursor }) });
    const titles = items.map((entry) => (entry.type === 'post' ? entry.post.title : ''));
    return { titles, next, prev, read: ctx.db.stats.rowsRead };
  };
  const there = [await turn(null)];
  for (let next = there[0]?.next; next; next = there.at(-1)?.next) there.push(await turn(next));
  const back: typeof there = [];
  for (let prev = there.at(-1)?.prev; prev; prev = back[0]?.prev) back.unshift(await turn(prev));
  const titles = there.flatMap((page) => page.titles);
  expect([titles.length, new Set(titles).size, there.length < 14]).toEqual([40, 40, true]);
  expect(back.flatMap((page) => page.titles).concat(there.at(-1)?.titles ?? [])).toEqual(titles);
  expect(Math.max(...[...there, ...back].map(({ read }) => read))).toBeLessThan(2000);
});
