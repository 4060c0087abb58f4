import { expect, test } from 'vitest';
import { SEARCH_KINDS } from '#src/search/kinds.ts';
import { translator } from '#src/shared/translate.ts';
import { HIT_COMPONENTS } from '#web/search/hit-components.ts';
import { features } from '#worker/features.ts';
import { registryOf } from '#worker/platform/registry.ts';

const sorted = (kinds: Iterable<string>) => [...kinds].sort();

test('what can be found has a hit in src, a searchable in the Worker and a component in web', () => {
  expect(sorted(registryOf(features).searchables.keys())).toEqual(sorted(SEARCH_KINDS));
  expect(Object.keys(HIT_COMPONENTS)).toEqual(SEARCH_KINDS);
});

test.each(SEARCH_KINDS)('%s has its words in both languages', (kind) => {
  for (const key of [`search:kind.${kind}`, `palette:kind.${kind}`]) {
    expect(translator('en')(key)).not.toContain('kind.');
    expect(translator('zh-TW')(key)).not.toBe(translator('en')(key));
  }
});

test('kinds are plain words, because statements and the index have them as they are', () => {
  for (const kind of registryOf(features).searchables.keys()) expect(kind).toMatch(/^[a-z]+$/);
});
