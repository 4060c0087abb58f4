import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportDocument } from '#src/imports/model.ts';
import { planImport } from '#worker/imports/plan.ts';
import { importDocuments } from '#worker/imports/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { getOwnPost, getPost } from '#worker/posts/service.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

let alice: Member;
let bob: Member;

beforeAll(async () => {
  alice = await givenPerson('alice');
  bob = await givenPerson('bob');
});

function document(path: string, more: Partial<ImportDocument> = {}): ImportDocument {
  const slug = path.replace('.md', '');
  return {
    path,
    locale: 'en',
    slug,
    title: `About ${slug}`,
    summary: '',
    markdown: `Words about **${slug}**.`,
    publishedAt: '2022-08-11T00:00:00.000Z',
    authors: ['Niko Matsakis'],
    tags: ['Rust'],
    oldPaths: [`/2022/08/11/${slug}.html`],
    ...more,
  };
}

async function outcomesOf(as: Member, source: string, documents: ImportDocument[]) {
  const outcomes = await importDocuments(testContext({ as }), { source, documents });
  return outcomes.map(({ path, outcome, reason }) => [path, outcome, reason]);
}

describe('an import', () => {
  test('creates posts with their authors, tags, dates and old addresses', async () => {
    expect(await outcomesOf(alice, 'blog', [document('first.md'), document('second.md')])).toEqual([
      ['first.md', 'created', null],
      ['second.md', 'created', null],
    ]);
    const post = await getPost(testContext(), 'first');
    expect(post).toMatchObject({
      title: 'About first',
      html: expect.stringContaining('<strong>first</strong>'),
      publishedAt: '2022-08-11T00:00:00.000Z',
      updatedAt: '2022-08-11T00:00:00.000Z',
      authors: [{ name: 'niko-matsakis', displayName: 'Niko Matsakis' }],
      tags: [{ slug: 'rust', name: 'Rust' }],
    });
    expect(await resolveRedirect(testContext(), '/2022/08/11/first.html')).toEqual({ to: '/posts/first' });
  });

  test('takes the date of a text from its document', async () => {
    const dated = document('dated.md', { updatedAt: '2023-02-03T04:05:06.000Z' });
    await outcomesOf(alice, 'dated', [dated]);
    expect((await getPost(testContext(), 'dated')).updatedAt).toBe('2023-02-03T04:05:06.000Z');
    const later = { ...dated, markdown: 'Other words.', updatedAt: '2024-05-06T07:08:09.000Z' };
    await outcomesOf(alice, 'dated', [later]);
    expect((await getPost(testContext(), 'dated')).updatedAt).toBe('2024-05-06T07:08:09.000Z');
  });

  test('run again changes nothing, or only what changed', async () => {
    const documents = [document('a.md'), document('b.md')];
    await outcomesOf(alice, 'again', documents);
    expect(await outcomesOf(alice, 'again', documents)).toEqual([
      ['a.md', 'unchanged', null],
      ['b.md', 'unchanged', null],
    ]);
    const changed = [document('a.md', { title: 'A new title' }), document('b.md')];
    expect(await outcomesOf(alice, 'again', changed)).toEqual([
      ['a.md', 'updated', null],
      ['b.md', 'unchanged', null],
    ]);
    expect((await getPost(testContext(), 'a')).title).toBe('A new title');
  });

  test('run twice concurrently doubles nothing', async () => {
    const documents = [document('t1.md'), document('t2.md'), document('t3.md')];
    const both = await Promise.all([
      outcomesOf(alice, 'twice', documents),
      outcomesOf(alice, 'twice', documents),
    ]);
    expect(both.flat().filter(([, outcome]) => outcome === 'created')).toHaveLength(3);
    expect(await outcomesOf(alice, 'twice', documents)).toEqual(
      documents.map(({ path }) => [path, 'unchanged', null]),
    );
  });

  test('never takes the address of another post, and reports the refusal', async () => {
    await outcomesOf(alice, 'one', [document('same.md')]);
    expect(await outcomesOf(alice, 'other', [document('same.md'), document('fine.md')])).toEqual([
      ['same.md', 'skipped', 'slug_taken'],
      ['fine.md', 'created', null],
    ]);
  });

  test('schedules a document of a time to come', async () => {
    await outcomesOf(alice, 'embargo', [document('later.md', { publishedAt: '2099-01-01T09:00:00.000Z' })]);
    await expect(getPost(testContext(), 'later')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('keeps a draft private', async () => {
    await outcomesOf(alice, 'drafts', [document('secret.md', { publishedAt: null })]);
    await expect(getPost(testContext(), 'secret')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('by an author is in their own name, and does not touch what others imported', async () => {
    await outcomesOf(alice, 'shared', [document('hers.md')]);
    expect(
      await outcomesOf(bob, 'shared', [document('hers.md', { title: 'Mine now' }), document('his.md')]),
    ).toEqual([
      ['hers.md', 'skipped', 'not_yours'],
      ['his.md', 'created', null],
    ]);
    expect((await getPost(testContext(), 'his')).authors).toMatchObject([{ name: 'bob' }]);
  });

  test('gives a post to its author when they can write here, not to one who is only named', async () => {
    const carol = await givenPerson('carol');
    await outcomesOf(alice, 'owners', [
      document('of-bob.md', { authors: ['Niko Matsakis', 'Bob'] }),
      document('of-carol.md', { authors: ['Carol'] }),
    ]);
    const idOf = async (slug: string) => (await getPost(testContext(), slug)).id;
    expect((await getOwnPost(testContext({ as: bob }), await idOf('of-bob'))).slug).toBe('of-bob');
    await expect(getOwnPost(testContext({ as: carol }), await idOf('of-carol'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('creates one person for an author named twice, and none for a name that belongs to somebody else', async () => {
    await outcomesOf(alice, 'people', [
      document('p1.md', { authors: ['Mei'] }),
      document('p2.md', { authors: ['Mei', 'Bob Other'] }),
    ]);
    const [first, second] = [await getPost(testContext(), 'p1'), await getPost(testContext(), 'p2')];
    expect(first.authors[0]).toEqual(second.authors[0]);
    expect(second.authors[1]?.name).not.toBe('bob');
  });
});

describe('a plan', () => {
  test('reports the address of a document, or the next one that is free', async () => {
    await outcomesOf(alice, 'planned', [document('taken.md')]);
    const documents = [
      { path: 'taken.md', slug: 'anything' },
      { path: 'new.md', slug: 'taken' },
      { path: 'newer.md', slug: 'taken' },
    ];
    expect(await planImport(testContext({ as: alice }), { source: 'planned', documents })).toEqual([
      { path: 'taken.md', slug: 'taken', known: true },
      { path: 'new.md', slug: 'taken-2', known: false },
      { path: 'newer.md', slug: 'taken-3', known: false },
    ]);
  });
});

describe('a second folder with the same file names', () => {
  const names = ['hello.md', `${'long-'.repeat(15)}name.md`];
  const planned = async (as: Member, source: string) => {
    const documents = names.map((path) => ({ path, slug: path.replace('.md', '') }));
    return (await planImport(testContext({ as }), { source, documents })).map(({ slug }) => slug);
  };

  test('gets addresses that no post has, whoever imports it, and the same ones the next time', async () => {
    const slugs: string[] = [];
    for (const [as, source] of [
      [alice, 'north'],
      [alice, 'south'],
      [bob, 'east'],
      [bob, 'west'],
      [alice, 'middle'],
      [alice, 'far'],
    ] as const) {
      const free = await planned(as, source);
      const documents = names.map((path, index) => document(path, { slug: free[index], oldPaths: [] }));
      expect(await outcomesOf(as, source, documents)).toEqual(names.map((path) => [path, 'created', null]));
      expect(await planned(as, source)).toEqual(free);
      expect(await outcomesOf(as, source, documents)).toEqual(names.map((path) => [path, 'unchanged', null]));
      slugs.push(...free);
    }
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => slug.startsWith('hello'))).toEqual([
      'hello',
      'hello-2',
      'hello-3',
      'hello-4',
      'hello-5',
      'hello-6',
    ]);
    expect(slugs.filter((slug) => slug.length > 80)).toEqual([]);
  });
});

describe('over the API', () => {
  const long = 'a'.repeat(51);
  test.each([
    ['/documents/0/title', { title: 'Left\tright' }],
    ['/documents/0/summary', { summary: 'One line.\nAnother.' }],
    ['/documents/0/tags', { tags: Array.from({ length: 11 }, (_, index) => `tag ${index}`) }],
    ['/documents/0/tags/0', { tags: [long] }],
    ['/documents/0/tags/0', { tags: ['?!'] }],
    ['/documents/0/markdown', { markdown: 'a'.repeat(300_001) }],
    ['/documents/0/slug', { slug: 'Capital' }],
  ])('a document that the editor could not save is refused: %s', async (pointer, wrong) => {
    const body = { source: 'wrong', documents: [document('wrong.md', wrong)] };
    const answer = await call('POST', '/api/v1/imports', { as: alice, body });
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ pointer }]]);
  });

  test('at most 50 documents come in one call', async () => {
    const documents = Array.from({ length: 51 }, (_, index) => document(`n${index}.md`));
    const answer = await call('POST', '/api/v1/imports', { as: alice, body: { source: 'many', documents } });
    expect([answer.status, answer.body.errors]).toMatchObject([
      422,
      [{ pointer: '/documents', code: 'too_big_list' }],
    ]);
  });

  test('what a member imports is kept as drafts', async () => {
    const carol = await givenPerson('carol');
    const answer = await call('POST', '/api/v1/imports', {
      as: carol,
      body: { source: 'x', documents: [document('x.md')] },
    });
    expect([answer.status, answer.body.data]).toEqual([
      200,
      [expect.objectContaining({ outcome: 'created', held: true })],
    ]);
  });
});

test('a plan does not reveal where the documents of others are', async () => {
  await outcomesOf(alice, 'private', [document('hidden.md', { slug: 'hidden-merger', publishedAt: null })]);
  const asked = { source: 'private', documents: [{ path: 'hidden.md', slug: 'anything' }] };
  expect(await planImport(testContext({ as: bob }), asked)).toEqual([
    { path: 'hidden.md', slug: 'anything', known: false },
  ]);
  expect(await planImport(testContext({ as: alice }), asked)).toEqual([
    { path: 'hidden.md', slug: 'hidden-merger', known: true },
  ]);
});
