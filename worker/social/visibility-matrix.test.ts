import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { maySee } from '#src/social/visibility.ts';
import { bookmarks } from '#worker/bookmarks/tables.ts';
import { practiceBuddies } from '#worker/buddies/tables.ts';
import { refreshSitemap } from '#worker/feeds/sitemap.ts';
import { goalLinks } from '#worker/goals/tables.ts';
import { runBatch } from '#worker/platform/db.ts';
import { countRead } from '#worker/posts/service.ts';
import { readings } from '#worker/reading/tables.ts';
import { followTag } from '#worker/tags/service.ts';
import { givenCircle, type Onlooker } from '#worker/testing/circle.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenGoal } from '#worker/testing/goals.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';
import { givenPracticeSubjects } from '#worker/testing/practice-subjects.ts';
import { givenSeries } from '#worker/testing/series.ts';
import { givenSubjects, SHARED, type Subject } from '#worker/testing/subjects.ts';
import type { Asker, Surface } from '#worker/testing/surface.ts';
import { SURFACES } from '#worker/testing/surfaces.ts';

// Every viewer, every post, practice and check-in, every surface: what is hidden is nowhere, what is visible where it belongs.

const bob = await givenPerson('bob');
const circle = await givenCircle(bob);
const posts = await givenSubjects(bob);
const subjects = [...posts, ...(await givenPracticeSubjects(bob))];
await givenSeries(testContext({ as: bob }), {
  by: bob,
  slug: SHARED.series,
  titles: { en: 'Tide tables', 'zh-TW': '潮汐表' },
  entries: posts.map(({ id }) => ({ postId: id, depth: 0 })),
});
const system = testContext();
const goal = await givenGoal({ by: bob, title: SHARED.goal, visibility: 'public' });
await runBatch(
  system.db,
  subjects.flatMap((subject) => linkTo(goal.id, subject)),
);
for (const { slug } of posts) await countRead(testContext({ as: bob }), slug).catch(() => {});
for (const { as } of circle) if (as) await followTag(testContext({ as }), SHARED.tag);
// Everybody has begun and saved every post, whether they could or not: what was hidden since then shows nowhere.
await runBatch(
  system.db,
  circle.flatMap(({ as }) =>
    as ? posts.flatMap(({ id }) => [beginReading(as.personId, id), save(as.personId, id)]) : [],
  ),
);
// Buddies of the author are buddies of every practice, one of them blocked: `buddies` of a practice are its own.
await runBatch(
  system.db,
  circle.flatMap(({ as, relation }) =>
    as && (relation.isBuddy || relation.isBlocked)
      ? subjects.flatMap(({ id, kind }) => (kind === 'practice' ? [practiseTogether(as.personId, id)] : []))
      : [],
  ),
);
await deliverAll(system);
await refreshSitemap(system);

const counted = { cases: 0, shown: 0, leaks: 0, missing: 0 };

afterAll(() => {
  const { cases, shown, leaks, missing } = counted;
  // biome-ignore lint/suspicious/noConsole: the figures are what the run is for.
  console.log(
    `visibility: ${circle.length} viewers x ${subjects.length} subjects x ${SURFACES.length} surfaces, ` +
      `${cases} cases, ${shown} shown, ${leaks} leaks, ${missing} missing`,
  );
});

function beginReading(personId: string, postId: string) {
  return system.db.insert(readings).values({ personId, postId, firstAt: TEST_NOW, lastAt: TEST_NOW });
}

/** Links a goal to a subject, whether its person could or not; goals do not link to check-ins. */
function linkTo(goalId: string, { kind, id }: Subject) {
  if (kind === 'check_in') return [];
  return [system.db.insert(goalLinks).values({ goalId, kind, targetId: id, createdAt: TEST_NOW })];
}

function save(personId: string, id: string) {
  return system.db
    .insert(bookmarks)
    .values({ personId, targetKind: 'post', targetId: id, savedAt: TEST_NOW });
}

function practiseTogether(otherId: string, practiceId: string) {
  return system.db
    .insert(practiceBuddies)
    .values({ practiceId, askerId: bob.personId, otherId, state: 'accepted', askedAt: TEST_NOW });
}

/** Whether a subject is of the kind that belongs on a surface. */
function belongsOn({ of = 'post' }: Surface, { kind }: Subject): boolean {
  return kind === of;
}

/** Whether the rule lets somebody see a subject on a surface. */
function isOpen(surface: Surface, onlooker: Onlooker, subject: Subject): boolean {
  const { viewer, relation, as } = onlooker;
  // A subject of another kind may be named there, by a comment of a person say.
  const audience = belongsOn(surface, subject) ? surface.audience : 'reader';
  if (audience === 'staff') return relation.isAuthor || as?.role === 'moderator' || as?.role === 'admin';
  if (!subject.isOut) return false;
  if (audience === 'anybody') return subject.visibility === 'public';
  if (audience === 'either' && subject.visibility === 'public') return true;
  return maySee(viewer, subject.visibility, relation);
}

async function askFor(surface: Surface, asker: Asker): Promise<string[]> {
  // Side by side: what somebody does to one post shows nothing of another.
  if (!('ask' in surface))
    return Promise.all(
      subjects.map((subject) => (belongsOn(surface, subject) ? surface.askEach(asker, subject) : '')),
    );
  const text = await surface.ask(asker);
  return subjects.map(() => text);
}

async function inTurn<T, R>(all: readonly T[], use: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const each of all) results.push(await use(each));
  return results;
}

/** Returns the faults of an answer: posts that leak and posts that are missing. */
function findFaults(surface: Surface, asker: Asker, texts: readonly string[]): string[] {
  return subjects.flatMap((subject, at) => {
    const where = `${surface.name}: ${asker.who} / ${subject.state}`;
    const open = isOpen(surface, asker, subject);
    const isHome = belongsOn(surface, subject);
    const mark = (isHome && surface.markOf?.(subject)) || subject.mark;
    const isThere = texts.some((text) => text.includes(mark));
    const isListed = surface.lists ? surface.lists(subject, asker) : true;
    counted.cases += 1;
    if (isThere) counted.shown += 1;
    if (isThere && !open && !(surface.isOwn && asker.relation.isAuthor)) {
      counted.leaks += 1;
      return [`LEAK ${where}`];
    }
    if (isHome && open && isListed && !texts[at]?.includes(mark)) {
      counted.missing += 1;
      return [`MISSING ${where}`];
    }
    return [];
  });
}

describe.each(circle)('$who', (onlooker) => {
  test('sees each visible post where it belongs, and no hidden post anywhere', {
    timeout: 120_000,
  }, async () => {
    const authorization = onlooker.as && (await tokenOf(onlooker.as));
    const members = circle.flatMap(({ as }) => as ?? []);
    const asker: Asker = { ...onlooker, authorization, members };
    const wrong = await inTurn(SURFACES, async (surface) => {
      return findFaults(surface, asker, await askFor(surface, asker));
    });
    expect(wrong.flat()).toEqual([]);
  });
});

test('copies of a post’s columns, and counters made of them, match the post', async () => {
  const { db, registry } = system;
  const copies = ['post_translations', 'post_authors', 'post_tags'].map(
    (table) => sql`SELECT count(*) AS n FROM ${sql.raw(table)} c JOIN posts p ON p.id = c.post_id
      WHERE (c.published_at, c.restricted_at, c.visibility) IS NOT (p.listed_at, p.restricted_at, p.visibility)`,
  );
  const [rows] = await db.batch([
    db.select({ n: sql<number>`sum(n)`.as('n') }).from(sql`(${sql.join(copies, sql` UNION ALL `)})`),
  ]);
  expect(rows).toEqual([{ n: 0 }]);
  expect(registry.targets.has('post')).toBe(true);
});
