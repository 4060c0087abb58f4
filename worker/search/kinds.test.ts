import { expect, test } from 'vitest';
import { SEARCH_KINDS } from '#src/search/kinds.ts';
import { translator } from '#src/shared/translate.ts';
import { HIT_COMPONENTS } from '#web/search/hit-components.ts';
import { features } from '#worker/features.ts';
import { feature } from '#worker/platform/feature.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { search } from '#worker/search/service.ts';
import { suggest } from '#worker/search/suggest.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const sorted = (kinds: Iterable<string>) => [...kinds].sort();

test('every searchable kind has a hit in src, a searchable in the Worker and a component in web', () => {
  expect(sorted(registryOf(features).searchables.keys())).toEqual(sorted(SEARCH_KINDS));
  expect(Object.keys(HIT_COMPONENTS)).toEqual(SEARCH_KINDS);
});

test.each(SEARCH_KINDS)('%s has its words in both languages', (kind) => {
  for (const key of [`search:kind.${kind}`, `palette:kind.${kind}`]) {
    expect(translator('en')(key)).not.toContain('kind.');
    expect(translator('zh-TW')(key)).not.toBe(translator('en')(key));
  }
});

test('three times as many kinds still fit one statement, whatever narrows the search', async () => {
  const kinds = [...registryOf(features).searchables.values()];
  const more = ['again', 'anew'].flatMap((word) => kinds.map((one) => ({ ...one, kind: one.kind + word })));
  const as = await givenPerson('bob');
  const ctx = testContext({ as, features: [...features, feature({ name: 'more', searchables: more })] });
  await search(ctx, { q: 'sea side', tag: 'sea', author: 'bob', kind: 'post', locale: 'en', limit: 20 });
  expect(ctx.db.stats.roundTrips).toBe(1);
  await suggest(ctx, { q: 'sea' });
  expect(ctx.db.stats.roundTrips).toBe(2);
});

test('kinds are plain words, because statements and the index use them unescaped', () => {
  for (const kind of registryOf(features).searchables.keys()) expect(kind).toMatch(/^[a-z]+$/);
});
