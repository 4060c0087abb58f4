import { describe, expect, test } from 'vitest';
import { readDocument } from '#src/imports/document.ts';
import { draftBelow, hidesItsDocuments } from '#src/imports/sections.ts';

const NOW = Date.UTC(2026, 0, 1);
const reading = { locale: 'en', timeZone: 'UTC', now: NOW } as const;

function read(path: string, text: string, folder?: string) {
  const result = readDocument(path, text, { ...reading, folder });
  if ('skip' in result) throw new Error(result.skip.reason);
  return result.document;
}

const withFields = (fields: string) => `---\ntitle: Tides\n${fields}\n---\nThe sea.`;

describe('a document is a draft, and why is told', () => {
  test.each([
    ['draft: yes', 'not_public'],
    ['draft: "True"', 'not_public'],
    ['draft: on', 'not_public'],
    ['draft: 1', 'not_public'],
    ['Draft : YES', 'not_public'],
    ['draft:', 'not_understood'],
    ['draft: maybe', 'not_understood'],
    ['draft: false\nDRAFT: true', 'not_public'],
    ['is_draft: true', 'not_public'],
    ['published: no', 'not_public'],
    ['published: 0', 'not_public'],
    ['published: "off"', 'not_public'],
    ['published: someday', 'not_understood'],
    ['publish: false', 'not_public'],
    ['dg-publish: false', 'not_public'],
    ['public: n', 'not_public'],
    ['render: false', 'not_public'],
    ['permalink: false', 'not_public'],
    ['status: draft', 'not_public'],
    ['Status: " Private "', 'not_public'],
    ['status: scheduled', 'not_public'],
    ['status: pending', 'not_public'],
    ['status: future', 'not_public'],
    ['status: trash', 'not_public'],
    ['status: evergreen', 'not_understood'],
    ['status: [draft, published]', 'not_understood'],
    ['post_status: draft', 'not_public'],
    ['visibility: freinds', 'not_understood'],
    ['visibility: paid', 'not_understood'],
    ['private: true', 'not_public'],
    ['hidden: yes', 'not_public'],
    ['unlisted: true', 'not_public'],
    ['noindex: true', 'not_public'],
    ['robots: noindex, nofollow', 'not_public'],
    ['sitemap: false', 'not_public'],
    ['access: members only', 'not_public'],
    ['audience: only_paid', 'not_public'],
    ['members-only: true', 'not_public'],
    ['premium: true', 'not_public'],
    ['password: sesame', 'locked'],
    ['password: 1234', 'locked'],
    ['date: 2025-01-10\nexpiryDate: 2025-06-01', 'ended'],
    ['unpublish_date: 20250601', 'ended'],
    ['expires: soon', 'bad_date'],
    ['date: the day after', 'bad_date'],
    ['date: 5/3/2021', 'bad_date'],
    ['date: 2021-02-30', 'bad_date'],
    ['publishDate: when it is done', 'bad_date'],
    ['tags: [sea, draft]', 'not_public'],
    ['type: draft', 'not_public'],
    ['embargo: true', 'not_public'],
    ['extra:\n  draft: true', 'not_public'],
    ['_build:\n  list: never', 'not_public'],
    ['base: &base\n  draft: true\n<<: *base', 'not_public'],
    ['meta:\n  status: private', 'not_public'],
    ['extra: {flags: {draft: true}}', 'not_public'],
    ['flags: {published: false}', 'not_public'],
    ['taxonomies: {tags: [draft]}', 'not_public'],
    ['flags: [draft]', 'not_public'],
    ['tags: "draft, sea"', 'not_public'],
    ['stage: draft', 'not_public'],
    ['review: pending', 'not_public'],
    ['草稿: true', 'not_public'],
    ['公開: false', 'not_public'],
    ['狀態: 草稿', 'not_public'],
    ['do-not-publish: true', 'not_public'],
    ['not_ready: yes', 'not_public'],
    ['finished: no', 'not_public'],
    ['unlist: true', 'not_public'],
    ['visible_to: staff', 'not_public'],
    ['sharedWith: [bob]', 'not_public'],
    ['params: {publishDate: when it is done}', 'bad_date'],
    ['release-date: in spring', 'bad_date'],
  ])('%j: %s', (fields, code) => {
    const { publishedAt, draft } = read('tides.md', withFields(fields));
    expect([publishedAt, draft?.code]).toEqual([null, code]);
  });

  test.each([
    ['_drafts/tides.md'],
    ['source/_drafts/tides.md'],
    ['Drafts/tides.md'],
    ['notes/.draft/tides.md'],
    ['blog/my drafts/tides.md'],
    ['posts/_tides.md'],
    ['_includes/tides.md'],
    ['Private/tides.md'],
    ['Templates/Daily.md'],
    ['archetypes/default.md'],
    ['草稿/tides.md'],
    ['Entwürfe/tides.md'],
    ['tides.draft.md'],
    ['2024-03-02-WIP tides.md'],
  ])('at %s', (path) => {
    expect(read(path, withFields('date: 2025-01-10'))).toMatchObject({
      publishedAt: null,
      draft: { code: 'private_place' },
    });
  });

  test.each(['[Draft] Tides', 'WIP: Tides', 'Tides (unpublished)', '【草稿】潮汐', 'Draft'])(
    'called %s',
    (title) => {
      expect(read('tides.md', `---\ntitle: "${title}"\n---\nText`).draft?.code).toBe('private_title');
    },
  );

  test('when the imported folder itself is one of drafts', () => {
    expect(read('tides.md', withFields('date: 2025-01-10'), '_drafts').publishedAt).toBeNull();
    expect(read('tides.md', withFields('date: 2025-01-10'), 'site-with-drafts').draft).toBeUndefined();
  });

  test.each([
    ['cascade:\n  draft: true', true],
    ['cascade:\n  - draft: yes\n    _target: {path: /x}', true],
    ['draft: true', true],
    ['render: false\nsort_by: date', false],
  ])('below a section page with %j: %s', (fields, hides) => {
    const hiding = hidesItsDocuments(withFields(fields)) ? ['notes/_index.md'] : [];
    expect(hiding.length > 0).toBe(hides);
    const document = read('notes/a/tides.md', withFields('date: 2025-01-10'));
    expect(draftBelow(document, hiding).publishedAt === null).toBe(hides);
    expect(draftBelow({ ...document, path: 'tides.md' }, hiding).draft).toBeUndefined();
  });
});

describe('a document is public', () => {
  test.each([
    ['draft: false'],
    ['draft: "no"'],
    ['published: true'],
    ['published: Yes'],
    ['status: Published'],
    ['status: " publish "'],
    ['visibility: public'],
    ['access: public'],
    ['private: false\nhidden: off'],
    ['password: ""'],
    ['expiryDate:'],
    ['tags: [draft horses, private law]'],
    ['hide_title: true'],
    ['index: 0'],
    ['robots: index, follow'],
    ['sitemap:\n  priority: 0.5'],
    ['status: 已發佈'],
    ['visible_to: everyone'],
    ['cover: {hidden: true}'],
    ['book: {status: reading}\nstage: budding'],
    ['slug: draft\nseries: Private'],
    ['publication: Medium\nrelease: 1.2.3\nlive: https://sea.example'],
    ['release_date: 2019-01-01'],
  ])('%j', (fields) => {
    const { publishedAt, draft } = read('_posts/tides.md', withFields(`date: 2025-01-10\n${fields}`));
    expect([publishedAt, draft]).toEqual(['2025-01-10T00:00:00.000Z', undefined]);
  });

  test.each(['draft-horses.md', '2024-01-10-the-draft.md'])('called %s, when a field says so', (path) => {
    expect(read(path, withFields('draft: false')).draft).toBeUndefined();
    expect(read(path, withFields('status: published')).draft).toBeUndefined();
    expect(read(path, withFields('layout: post')).draft?.code).toBe('private_place');
  });

  test.each(['going-private.md', 'embargo.md', 'private-equity/a.md', '_posts/a.md', 'my_posts/a.md'])(
    'called %s',
    (path) => {
      expect(read(path, withFields('layout: post')).draft).toBeUndefined();
    },
  );

  test('from the time that it names', () => {
    const at = (fields: string, path = 'tides.md') => read(path, withFields(fields)).publishedAt;
    const later = '2099-01-01T09:00:00.000Z';
    expect(at('date: 2025-01-10\npublishDate: 2099-01-01T09:00:00Z')).toBe(later);
    expect(at('date: 2025-01-10\npublish_date: 2099-01-01T09:00:00Z')).toBe(later);
    expect(at('date: 2099-01-01 09:00')).toBe(later);
    expect(at('published: 2099-01-01 09:00')).toBe(later);
    expect(at('layout: post', '_posts/2099-01-01-tides.md')).toBe('2099-01-01T00:00:00.000Z');
    for (const name of [
      'params: {publishDate',
      'extra: {release_date',
      'publish_datetime',
      'go-live-at',
      'release',
    ])
      expect(at(`date: 2025-01-10\n${name}: 2099-01-01T09:00:00Z${name.includes('{') ? '}' : ''}`)).toBe(
        later,
      );
    expect(at('date: 2025-01-10\npublishDate: 2025-01-12')).toBe('2025-01-10T00:00:00.000Z');
    expect(at('layout: post')).toBeUndefined();
  });

  test('until a time that is to come, which is told', () => {
    const { draft, notes } = read('tides.md', withFields('date: 2025-01-10\nexpiryDate: 2099-01-01'));
    expect([draft, notes]).toEqual([undefined, [{ code: 'ends_later', detail: 'expiryDate: 2099-01-01' }]]);
  });
});

test('a draft keeps who may see it later', () => {
  expect(read('a.md', withFields('draft: true\nvisibility: Members'))).toMatchObject({
    publishedAt: null,
    visibility: 'members',
  });
});
