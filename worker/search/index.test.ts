import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postPublished } from '#src/posts/events.ts';
import { searchQuerySchema } from '#src/search/model.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliver } from '#worker/platform/deliver.ts';
import { postSearchable } from '#worker/posts/searchable.ts';
import { statementToIndex } from '#worker/search/documents.ts';
import { search } from '#worker/search/service.ts';
import { searchDocuments } from '#worker/search/tables.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished, givenUnpublished } from '#worker/testing/published-posts.ts';
import { onlySearch } from '#worker/testing/search-index.ts';

const ctx = testContext();

async function documentsOf(postId: string) {
  const [rows] = await ctx.db.batch([
    ctx.db.select().from(searchDocuments).where(eq(searchDocuments.targetId, postId)),
  ]);
  return rows;
}

function documentOf(targetId: string, title: string, version: number) {
  const rest = { locale: 'en', body: '', tags: [], publishedAt: 1 } as const;
  return { ...rest, targetId, title, version };
}

test('an event that is delivered again changes nothing', async () => {
  const bob = await givenPerson('bob');
  const texts = { en: { title: 'Once', text: 'Only once.' } };
  const id = await givenPublished(ctx, { by: bob, texts, at: 1 });
  const before = await documentsOf(id);
  const what = { postId: id, slugs: ['once'], tags: [], authors: ['bob'], locales: ['en' as const] };
  await runBatch(ctx.db, [ctx.events.record(postPublished, what)]);
  const [eventId = ''] = ctx.events.takePending();
  await Promise.all([deliver(ctx, onlySearch, [eventId]), deliver(ctx, onlySearch, [eventId])]);
  await deliver(ctx, onlySearch, [eventId]);
  expect(await documentsOf(id)).toEqual(before);
});

test('an older run never overwrites a newer one, nor restores what was taken back', async () => {
  const bob = await givenPerson('bob');
  const id = await givenPublished(ctx, { by: bob, texts: { en: { title: 'Newest', text: '' } } });
  await runBatch(ctx.db, [statementToIndex(ctx.db, postSearchable, documentOf(id, 'Version five', 5))]);
  await runBatch(ctx.db, [statementToIndex(ctx.db, postSearchable, documentOf(id, 'Version four', 4))]);
  expect((await documentsOf(id)).map((row) => row.title)).toEqual(['Version five']);

  await givenUnpublished(ctx, id);
  await runBatch(ctx.db, [statementToIndex(ctx.db, postSearchable, documentOf(id, 'Version six', 6))]);
  expect(await documentsOf(id)).toEqual([]);
});

test('an unchanged document is not written again', async () => {
  const bob = await givenPerson('bob');
  const id = await givenPublished(ctx, { by: bob, texts: { en: { title: 'Same', text: '' } } });
  const document = documentOf(id, 'Same', 9);
  const [first] = await runBatch(ctx.db, [statementToIndex(ctx.db, postSearchable, document)]);
  const [second] = await runBatch(ctx.db, [statementToIndex(ctx.db, postSearchable, document)]);
  expect(first?.changes).toBeGreaterThan(0);
  expect(second?.changes).toBe(0);
});

test('no query is an error', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      '"',
      '""',
      'AND',
      'NEAR(',
      ')',
      '*',
      '^',
      'title:',
      '-',
      '海',
      '🙂',
      '\u0000',
      "'",
      '{a b}',
      '潮汐',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      const { items } = await search(ctx, searchQuerySchema.parse({ q: parts.join(' ') }));
      expect(Array.isArray(items)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the API answers an envelope, with 10 000 characters too, and reports what is wrong', async () => {
  const found = await call('GET', `/api/v1/search?q=${encodeURIComponent('once')}`);
  expect(found.status).toBe(200);
  expect(found.body).toMatchObject({ success: true, data: [{ kind: 'post', path: '/posts/once' }] });
  expect((await call('GET', `/api/v1/search?q=${'a'.repeat(10_000)}`)).status).toBe(200);
  expect((await call('GET', '/api/v1/search?q=')).body).toMatchObject({ success: true, data: [] });
  expect((await call('GET', '/api/v1/search')).status).toBe(422);
  expect((await call('GET', '/api/v1/search?q=a&kind=planet')).status).toBe(422);
  expect((await call('GET', '/api/v1/search?q=a&cursor=made.up')).status).toBe(400);
});
