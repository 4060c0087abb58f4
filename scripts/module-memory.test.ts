import { expect, test } from 'vitest';
import { isTest, sources } from './architecture/source.ts';

/** Matches variables and collections at the top level of a module. */
const MEMORY =
  /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet|BytesLru)\b.*\(\w*\);)/gm;

/** Memories that worker/testing/setup.ts empties before each test file: they remember stored or external data. */
const FORGOTTEN = [
  'worker/accounts/oauth/open-id.ts: discoveries',
  'worker/accounts/oauth/open-id.ts: keySets',
  'worker/accounts/look-up-credential.ts: refusals',
  'worker/ask/breakers.ts: breakers',
  'worker/http/page-cache.ts: flights',
  'worker/http/page-cache.ts: plainMemory',
  'worker/http/page-cache.ts: queryMemory',
  'worker/platform/cache-versions.ts: memo',
  'worker/platform/cache-versions.ts: writeEveryMs',
];

/** Memories that depend only on their key or on the code, and memories of requests in progress, which end with them. */
const HARMLESS = [
  'worker/accounts/access-jwt.ts: keys',
  'worker/accounts/renew-session.ts: flights',
  'worker/http/openapi.ts: describe',
  'worker/http/openapi.ts: described',
  'worker/http/security-headers.ts: policies',
  'worker/http/theme-snippet-hash.ts: hash',
  'worker/platform/context.ts: configs',
  'worker/platform/crypto.ts: keys',
  'worker/platform/drawing/read-glyphs.ts: knownIndex',
  'worker/platform/drawing/read-glyphs.ts: packs',
  'worker/platform/registry.ts: registries',
];

test('a memory of the Worker is emptied between files of tests, or harmless', () => {
  const found = sources('worker/**/*.ts')
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(MEMORY)].map(([, changing, growing]) => `${path}: ${changing ?? growing}`),
    );
  // A new memory belongs into one of the lists; if into the first, the set-up must empty it.
  expect(found.sort()).toEqual([...FORGOTTEN, ...HARMLESS].sort());
});
