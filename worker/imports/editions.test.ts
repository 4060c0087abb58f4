import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportDocument } from '#src/imports/model.ts';
import { importSeriesSchema } from '#src/imports/series-model.ts';
import { getPerson } from '#worker/accounts/service.ts';
import { listImported, planImport } from '#worker/imports/plan.ts';
import { importSeries } from '#worker/imports/series.ts';
import { importDocuments } from '#worker/imports/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { deletePost, getPost, listPosts } from '#worker/posts/service.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';
import { getSeries } from '#worker/series/service.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

let alice: Member;
let bob: Member;

beforeAll(async () => {
  alice = await givenPerson('alice');
  bob = await givenPerson('bob');
});

type Chapter = Partial<ImportDocument> & { path: string };

function chapter({ path, ...more }: Chapter): ImportDocument {
  return {
    path,
    locale: 'en',
    slug: path.replace('.md', ''),
    title: `Chapter ${path}`,
    summary: '',
    markdown: `Words of ${path}.`,
    authors: ['Ada'],
    tags: [],
    oldPaths: [],
    unlisted: true,
    ...more,
  };
}

const zh = (path: string, more: Partial<ImportDocument> = {}) =>
  chapter({ path, locale: 'zh-TW', title: `章節 ${path}`, markdown: `${path} 的文字。`, ...more });

async function importAll(source: string, documents: ImportDocument[], as = alice) {
  const outcomes = await importDocuments(testContext({ as }), { source, documents });
  return outcomes.map(({ path, outcome, slug, reason }) => `${path} ${outcome} ${reason ?? slug}`);
}

const inChinese = () => testContext({ locale: 'zh-TW' });

describe('a document that translates another one', () => {
  const translation = zh('ch1-tides.md', {
    slug: 'never-used',
    translates: { source: 'sea', path: 'ch2-tides.md' },
    oldPaths: ['/zh/tides.html'],
    tags: ['Ignored'],
  });

  test('joins its post, which keeps its address, authors and tags', async () => {
    await importAll('sea', [chapter({ path: 'ch2-tides.md', tags: ['Sea'] })]);
    expect(await importAll('sea-zh-tw', [translation])).toEqual(['ch1-tides.md updated ch2-tides']);
    expect(await getPost(inChinese(), 'ch2-tides')).toMatchObject({
      title: '章節 ch1-tides.md',
      originalLocale: 'en',
      translations: ['en', 'zh-TW'],
      tags: [{ slug: 'sea' }],
    });
    expect((await getPost(testContext(), 'ch2-tides')).title).toBe('Chapter ch2-tides.md');
    expect(await resolveRedirect(testContext(), '/zh/tides.html')).toEqual({ to: '/posts/ch2-tides' });
  });

  test('changes nothing when it comes again, whichever edition, with or without the reference to its original', async () => {
    const { translates: _, ...alone } = translation;
    expect(await importAll('sea-zh-tw', [translation])).toEqual([
      expect.stringContaining('ch1-tides.md unchanged'),
    ]);
    expect(await importAll('sea-zh-tw', [alone])).toEqual([
      expect.stringContaining('ch1-tides.md unchanged'),
    ]);
    expect(await importAll('sea', [chapter({ path: 'ch2-tides.md', tags: ['Sea'] })])).toEqual([
      expect.stringContaining('ch2-tides.md unchanged'),
    ]);
  });

  test('changes only its own language when it changed', async () => {
    expect(await importAll('sea-zh-tw', [{ ...translation, markdown: '新的文字。' }])).toEqual([
      'ch1-tides.md updated ch2-tides',
    ]);
    expect((await getPost(inChinese(), 'ch2-tides')).html).toContain('新的文字');
    expect((await getPost(testContext(), 'ch2-tides')).html).toContain('Words of ch2-tides.md');
  });

  test.each([
    ['what was not imported', 'gone.md', () => alice, 'original_missing'],
    ['a post that has this language', 'ch2-tides.md', () => alice, 'language_taken'],
    ["somebody else's post", 'ch2-tides.md', () => bob, 'not_yours'],
  ])('of %s is skipped and says why', async (_, path, as, reason) => {
    const document = zh('other.md', { translates: { source: 'sea', path } });
    expect(await importAll('other-zh', [document], as())).toEqual([`other.md skipped ${reason}`]);
  });

  test('is imported anew when its post was deleted', async () => {
    await importAll('short', [chapter({ path: 'brief.md' })]);
    const { id } = await getPost(testContext(), 'brief');
    await deletePost(testContext({ as: alice }), id);
    expect(await importAll('short', [chapter({ path: 'brief.md' })])).toEqual(['brief.md created brief']);
  });
});

test('an original that comes after its translation joins the post and leads from then on', async () => {
  await importAll('late-zh', [zh('one.md', { slug: 'late-one', tags: ['Zh'] })]);
  const original = chapter({
    path: 'one.md',
    slug: 'late-one',
    tags: ['En'],
    translatedBy: { source: 'late-zh', path: 'one.md' },
  });
  expect(await importAll('late', [original])).toEqual(['one.md updated late-one']);
  expect(await getPost(testContext(), 'late-one')).toMatchObject({
    originalLocale: 'en',
    translations: ['en', 'zh-TW'],
    tags: [{ slug: 'en' }],
  });
  expect(await importAll('late', [original])).toEqual([expect.stringContaining('one.md unchanged')]);
  const again = zh('one.md', { slug: 'late-one', tags: ['Zh'] });
  expect(await importAll('late-zh', [again])).toEqual([expect.stringContaining('one.md unchanged')]);
});

test('both languages can come in one call once they are known', async () => {
  await importAll('one-call', [chapter({ path: 'a.md', slug: 'one-call' })]);
  const chinese = zh('a.zh.md', { translates: { source: 'one-call', path: 'a.md' } });
  await importAll('one-call', [chinese]);
  const both = [chapter({ path: 'a.md', slug: 'one-call', title: 'New' }), { ...chinese, title: '新' }];
  expect(await importAll('one-call', both)).toEqual(['a.md updated one-call', 'a.zh.md updated one-call']);
  expect((await getPost(inChinese(), 'one-call')).title).toBe('新');
});

test('one document that cannot be stored does not affect the others', async () => {
  await importAll('holder', [chapter({ path: 'held.md' })]);
  const documents = ['x1.md', 'held.md', 'x2.md'].map((path) => chapter({ path }));
  expect(await importAll('others', documents)).toEqual([
    'x1.md created x1',
    'held.md skipped slug_taken',
    'x2.md created x2',
  ]);
});

test('concurrent calls create new authors once', async () => {
  const calls = ['p', 'q', 'r'].map((name) =>
    importAll('crowd', [chapter({ path: `${name}.md`, slug: `crowd-${name}`, authors: ['Somebody New'] })]),
  );
  expect((await Promise.all(calls)).flat()).toEqual(
    ['p', 'q', 'r'].map((name) => `${name}.md created crowd-${name}`),
  );
});

test('chapters are in no list of posts', async () => {
  await importAll('hidden', [chapter({ path: 'hidden-chapter.md' })]);
  const { items } = await listPosts(testContext(), { limit: 100 });
  expect(items.map(({ slug }) => slug)).not.toContain('hidden-chapter');
  expect((await getPost(testContext(), 'hidden-chapter')).title).toBe('Chapter hidden-chapter.md');
});

test('a person who wrote only chapters can be found', async () => {
  await importAll('by-lin', [chapter({ path: 'by-lin.md', authors: ['Lin Mei'] })]);
  expect((await getPerson(testContext(), 'lin-mei')).displayName).toBe('Lin Mei');
  await importAll('by-kai', [chapter({ path: 'by-kai.md', authors: ['Kai Lu'], publishedAt: null })]);
  await expect(getPerson(testContext(), 'kai-lu')).rejects.toMatchObject({ code: 'not_found' });
});

test('a plan gives a translation the address of its original', async () => {
  await importAll('planned', [chapter({ path: 'ch1.md', slug: 'planned-one' })]);
  const documents = [{ path: 'k1.md', slug: 'wish', translates: { source: 'planned', path: 'ch1.md' } }];
  expect(await planImport(testContext({ as: alice }), { source: 'planned-zh', documents })).toEqual([
    { path: 'k1.md', slug: 'planned-one', known: false },
  ]);
});

test('the imported documents of a source are listed by path, page by page, for those who may import over them', async () => {
  await importAll(
    'pages',
    ['c.md', 'a.md', 'b.md'].map((path) => chapter({ path, slug: `pages-${path[0]}` })),
  );
  const query = { source: 'pages', limit: 2 };
  const first = await listImported(testContext({ as: alice }), query);
  expect(first.items).toEqual([
    { path: 'a.md', locale: 'en', slug: 'pages-a' },
    { path: 'b.md', locale: 'en', slug: 'pages-b' },
  ]);
  const rest = await listImported(testContext({ as: alice }), { ...query, cursor: first.next ?? '' });
  expect([rest.items.map(({ path }) => path), rest.next]).toEqual([['c.md'], null]);
  expect((await listImported(testContext({ as: bob }), query)).items).toEqual([]);
});

describe('a book', () => {
  const order = (source: string, more: object) =>
    importSeriesSchema.parse({
      source,
      kind: 'book',
      locale: 'en',
      slug: 'the-book',
      title: 'The Book',
      ...more,
    });
  const english = order('book', {
    entries: [
      { path: 'preface.md', numbered: false },
      { heading: 'Part' },
      { path: 'one.md' },
      { path: 'two.md', depth: 1 },
      { path: 'gone.md' },
    ],
  });
  const chinese = order('book-zh', {
    locale: 'zh-TW',
    title: '書',
    entries: [
      { path: 'preface.md', numbered: false },
      { heading: '部' },
      { path: 'one.md' },
      { path: 'own.md', depth: 1 },
    ],
    translates: { source: 'book' },
  });
  const read = async (locale: 'en' | 'zh-TW') => {
    const { title, kind, entries } = await getSeries(testContext({ locale }), 'the-book');
    return { title, kind, entries: entries.map((entry) => [entry.title, entry.depth]) };
  };

  beforeAll(async () => {
    const paths = ['preface.md', 'one.md', 'two.md'];
    await importAll(
      'book',
      paths.map((path) => chapter({ path, slug: `book-${path}`.replace('.md', '') })),
    );
    const partner = (path: string) => ({ translates: { source: 'book', path } });
    await importAll('book-zh', [
      zh('preface.md', partner('preface.md')),
      zh('one.md', partner('one.md')),
      zh('own.md', { slug: 'book-own' }),
    ]);
  });

  test('gets the order of its chapters, and reports which are missing', async () => {
    expect(await importSeries(testContext({ as: alice }), english)).toEqual({
      outcome: 'created',
      slug: 'the-book',
      missing: ['gone.md'],
      reason: null,
    });
    expect(await read('en')).toEqual({
      title: 'The Book',
      kind: 'book',
      entries: [
        ['Chapter preface.md', 0],
        ['Part', 0],
        ['Chapter one.md', 0],
        ['Chapter two.md', 1],
      ],
    });
  });

  test('gets another language with the entries that only that edition has', async () => {
    expect(await importSeries(testContext({ as: alice }), chinese)).toMatchObject({
      outcome: 'updated',
      missing: [],
    });
    expect(await read('zh-TW')).toEqual({
      title: '書',
      kind: 'book',
      entries: [
        ['章節 preface.md', 0],
        ['部', 0],
        ['章節 one.md', 0],
        ['章節 own.md', 1],
        ['Chapter two.md', 1],
      ],
    });
  });

  test('is unchanged when either edition comes again, and keeps the entries of the other edition when one changed', async () => {
    for (const edition of [english, chinese])
      expect((await importSeries(testContext({ as: alice }), edition)).outcome).toBe('unchanged');
    const renamed = { ...english, title: 'The New Book' };
    expect((await importSeries(testContext({ as: alice }), renamed)).outcome).toBe('updated');
    expect((await read('zh-TW')).entries).toHaveLength(5);
    expect((await read('zh-TW')).title).toBe('書');
    expect((await read('en')).title).toBe('The New Book');
  });

  test.each([
    ['of posts that somebody else imported', () => bob, english, 'not_yours'],
    [
      'that translates none',
      () => alice,
      order('x', { ...chinese, source: 'x', translates: { source: 'y', name: '' } }),
      'original_missing',
    ],
    ['of no posts', () => alice, order('empty', { entries: [{ heading: 'Only' }] }), 'no_posts'],
  ])('%s is refused', async (_, as, input, reason) => {
    expect(await importSeries(testContext({ as: as() }), input)).toMatchObject({
      outcome: 'skipped',
      reason,
    });
  });
});
