import { expect, test } from 'vitest';
import { isTest, sources } from './architecture/source.ts';

/** What grows or changes at the top level of a module. */
const MEMORY =
  /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet|BytesLru)\b.*\(\w*\);)/gm;

/** Memories that worker/testing/setup.ts empties before each file of tests: they hold what was in storage or outside. */
const FORGOTTEN = [
  'worker/accounts/oauth/open-id.ts: discoveries',
  'worker/accounts/oauth/open-id.ts: keySets',
  'worker/http/page-cache.ts: flights',
  'worker/http/page-cache.ts: memory',
  'worker/platform/cache-versions.ts: memo',
  'worker/platform/cache-versions.ts: writeEveryMs',
];

/** Memories of what follows from their key or from the code alone, and of requests under way, which go with them. */
const HARMLESS = [
  'worker/accounts/access-jwt.ts: keys',
  'worker/accounts/renew-session.ts: flights',
  'worker/http/openapi.ts: describe',
  'worker/http/openapi.ts: described',
  'worker/http/page-key.ts: targets',
  'worker/http/security-headers.ts: policies',
  'worker/http/theme-snippet-hash.ts: hash',
  'worker/platform/context.ts: configs',
  'worker/platform/crypto.ts: keys',
  'worker/platform/registry.ts: registries',
];

test('a memory of the Worker is emptied between files of tests, or harmless', () => {
  const found = sources('worker/**/*.ts')
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(MEMORY)].map(([, changing, growing]) => `${path}: ${changing ?? growing}`),
    );
  // A new one goes into one of the lists; when it is the first list, the set-up empties it too.
  expect(found.sort()).toEqual([...FORGOTTEN, ...HARMLESS].sort());
});
