import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { rawStatement } from '#worker/platform/db.ts';
import { getQuestionPage, getQuestionsPage, listQuestions } from '#worker/questions/service.ts';
import { followTag } from '#worker/tags/service.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const QUESTIONS = 3000;
const bob = await givenPerson('bob');
const { db } = testContext();

beforeAll(async () => {
  const n = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${QUESTIONS})`;
  const id = sql`printf('01987c00-0000-7000-8000-%012d', i)`;
  const run = (query: ReturnType<typeof sql>) => db.batch([rawStatement(db, query)]);
  await run(
    sql`INSERT INTO tags (id, slug, name, created_at, question_count) VALUES ('sea', 'sea', 'Sea', 0, 1)`,
  );
  await run(sql`INSERT INTO questions (id, slug, locale, author_id, title, markdown, html, plain_text, hot,
      created_at, updated_at, last_activity_at, answer_count)
    ${n} SELECT ${id}, 'q' || i, 'en', ${bob.personId}, 'Question ' || i, 'x', '<p>x</p>', 'x', i % 100, i, i, i, i % 2
    FROM n`);
  await run(sql`INSERT INTO question_tags (question_id, tag_id, position, asked_at)
    ${n} SELECT ${id}, 'sea', 0, i FROM n`);
  await run(sql`INSERT INTO answers (id, question_id, author_id, markdown, html, plain_text, created_at, bound, rank)
    ${n} SELECT printf('01987c00-0000-7000-9000-%012d', i), '01987c00-0000-7000-8000-000000000001', ${bob.personId},
      'x', '<p>x</p>', 'x', i, i % 10 / 10.0, i % 10 / 10.0 FROM n`);
});

test.each([
  { sort: 'newest' },
  { sort: 'hot' },
  { sort: 'unanswered' },
  { sort: 'newest', tag: 'sea' },
  { sort: 'newest', author: 'bob' },
] as const)('a page of 20 among 3000 reads a few hundred rows: %j', async (query) => {
  for (const as of [undefined, bob]) {
    const ctx = testContext(as ? { as } : {});
    const page = await listQuestions(ctx, { ...query, limit: 20 });
    expect(page.items).toHaveLength(20);
    expect(ctx.db.stats.rowsRead).toBeLessThan(400);
    const later = testContext(as ? { as } : {});
    await listQuestions(later, { ...query, limit: 20, cursor: page.next ?? '' });
    expect(later.db.stats.rowsRead).toBeLessThan(400);
  }
});

test('so do the questions of followed tags', async () => {
  await followTag(testContext({ as: bob }), 'sea');
  const ctx = testContext({ as: bob });
  expect((await listQuestions(ctx, { sort: 'followed', limit: 20 })).items).toHaveLength(20);
  expect(ctx.db.stats.rowsRead).toBeLessThan(600);
});

test('a question with 3000 answers costs what its page shows', async () => {
  for (const sort of ['best', 'newest', 'oldest'] as const) {
    const ctx = testContext();
    const { answers } = await getQuestionPage(ctx, 'q1', { sort }, { sort: 'best' });
    expect(answers.items).toHaveLength(10);
    expect([ctx.db.stats.roundTrips, ctx.db.stats.rowsRead < 120]).toEqual([1, true]);
  }
  const ctx = testContext();
  await getQuestionsPage(ctx, { sort: 'hot', limit: 20 });
  expect(ctx.db.stats.roundTrips).toBe(1);
});
