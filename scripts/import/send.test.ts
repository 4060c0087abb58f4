import { expect, test } from 'vitest';
import type { SourceDocument } from '#src/imports/source-document.ts';
import { ApiError, type ImportApi } from './api.ts';
import { askAddresses, sendAll } from './send.ts';

const document = (path: string): SourceDocument => ({
  path,
  locale: 'en',
  slug: path.replace('.md', ''),
  title: path,
  summary: '',
  markdown: 'Text',
  authors: [],
  tags: [],
  oldPaths: [],
  notes: [{ code: 'cut', detail: 'never sent' }],
});

/** An API that refuses every call with one of the paths, as a call is refused whole. */
function apiWithout(refused: readonly string[], status: number): ImportApi {
  const answer = async <T extends { path: string }>(documents: T[]) => {
    if (documents.some(({ path }) => refused.includes(path))) throw new ApiError(`${status} refused`, status);
    return documents;
  };
  return {
    imported: async () => [],
    plan: async (_, documents) =>
      (await answer(documents)).map(({ path, slug }) => ({ path, slug, known: false })),
    send: async (_, documents) =>
      (await answer(documents)).map(({ path, slug, ...rest }) => {
        expect(rest).not.toHaveProperty('notes');
        return { path, outcome: 'created', slug, redirects: 0, reason: null, held: false };
      }),
    sendSeries: async () => ({ outcome: 'created', slug: 'series', missing: [], reason: null }),
    upload: async () => '/media/a.png',
  };
}

const documents = Array.from({ length: 60 }, (_, index) => document(`${index}.md`));

test.each([[[]], [['0.md']], [['59.md']], [['3.md', '4.md', '31.md']]])(
  'of a call that is refused only the wrong documents are skipped: %j',
  async (wrong: string[]) => {
    const api = apiWithout(wrong, 422);
    const outcomes = await sendAll(api, 'sea', documents);
    expect(outcomes.map(({ path }) => path).toSorted()).toEqual(documents.map(({ path }) => path).toSorted());
    const skipped = outcomes.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ path, reason }) => `${path} ${reason}`).toSorted()).toEqual(
      wrong.map((path) => `${path} 422 refused`).toSorted(),
    );
    const { slugs, refused } = await askAddresses(api, 'sea', documents);
    expect([slugs.size, refused.map(({ path }) => path)]).toEqual([documents.length - wrong.length, wrong]);
  },
);

test('a refusal of the person stops the import', async () => {
  await expect(sendAll(apiWithout(['3.md'], 403), 'sea', documents)).rejects.toThrow('403');
});
