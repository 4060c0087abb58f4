import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { circlesIn } from './architecture/circles.ts';
import {
  breaches,
  exists,
  type Import,
  importsOf,
  isTest,
  sources,
  withoutComments,
} from './architecture/source.ts';
import { keysOf, literalKeys, type Messages, messagesOf } from './architecture/texts.ts';

const src = sources('src/**/*.{ts,tsx}');
const worker = sources('worker/**/*.ts');
const web = sources('web/**/*.{ts,tsx}');
const ours = (files: typeof src) => files.filter(({ path }) => !isTest(path));
const imports = (files: typeof src) => ours(files).flatMap(importsOf);

/** The feature that a path of the Worker belongs to: `worker/posts/service.ts` is of `posts`. */
const featureOf = (path: string) => path.split('/')[1] ?? '';
const fileOf = (path: string) => path.split('/').slice(2).join('/');

describe('who may import whom', () => {
  test('src imports src and pure libraries', () => {
    const impure =
      /^(worker|web|scripts)\/|^(hono|@hono|drizzle-orm|react|react-dom|react-router|cloudflare:|node:|virtual:)/;
    expect(breaches(imports(src), ({ to }) => impure.test(to))).toEqual([]);
  });

  test('src takes time and chance as arguments', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)/;
    const found = ours(src).filter(({ text }) => impure.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('the Worker takes one step into web, where pages are rendered', () => {
    const renderer = 'worker/http/pages.ts';
    expect(breaches(imports(worker), ({ from, to }) => to.startsWith('web/') && from !== renderer)).toEqual(
      [],
    );
  });

  test('a feature imports of another only its predicates, its queries and its service', () => {
    expect(breaches(imports(worker), isIndiscreet)).toEqual([]);
  });

  test('tables are touched by their own feature; others point at them with foreign keys', () => {
    const isForeignTable = ({ from, to }: Import) =>
      /^worker\/\w[\w-]*\/tables\.ts$/.test(to) &&
      featureOf(from) !== featureOf(to) &&
      fileOf(from) !== 'tables.ts' &&
      featureOf(to) !== 'platform';
    expect(breaches(imports(worker), isForeignTable)).toEqual([]);
  });

  test('pages reach the Worker through services and its HTTP layer, never the database', () => {
    const isAllowed = (to: string) => /^worker\/([\w-]+\/service|http\/[\w-]+)\.ts$/.test(to);
    const isBreach = ({ to, isType }: Import) =>
      /^(drizzle-orm|cloudflare:|hono|@hono)/.test(to) ||
      (to.startsWith('worker/') && !isType && !isAllowed(to));
    expect(breaches(imports(web), isBreach)).toEqual([]);
  });

  test('there are no circles of imports, except of types', () => {
    expect(circlesIn([...imports(src), ...imports(worker), ...imports(web)])).toEqual([]);
  });

  test('a circle is named, and distinguished from one of types', () => {
    const value = (from: string, to: string) => ({ from, to, isType: false });
    const [a, b, c] = ['web/a.ts', 'web/b.ts', 'web/c.ts'] as const;
    expect(circlesIn([value(a, b), value(b, './c.ts'), value(c, a)])).toEqual([`${a} → ${b} → ${c} → ${a}`]);
    expect(circlesIn([value(a, b), value(b, c), { ...value(c, a), isType: true }])).toEqual([]);
  });

  test('nothing imports files that only serve tests', () => {
    expect(breaches([...imports(src), ...imports(worker), ...imports(web)], ({ to }) => isTest(to))).toEqual(
      [],
    );
  });

  test('only named aliases with file extensions, never a path upwards', () => {
    const isBreach = ({ to }: Import) =>
      to.startsWith('../') ||
      (/^(src|worker|web)\//.test(to) && !/\.(ts|tsx|json|css|woff2)(\?\w+)?$/.test(to));
    expect(breaches([...imports(src), ...imports(worker), ...imports(web)], isBreach)).toEqual([]);
  });
});

/** Folders that every feature may import. */
const FOUNDATION = new Set(['platform', 'http']);
const DISCREET = new Set(['predicates.ts', 'queries.ts', 'service.ts', 'tables.ts']);

function isIndiscreet({ from, to }: Import): boolean {
  if (!to.startsWith('worker/') || !fileOf(to)) return false;
  const [mine, theirs] = [featureOf(from), featureOf(to)];
  if (mine === theirs || FOUNDATION.has(theirs) || from === 'worker/features.ts') return false;
  // The entries re-export the Durable Objects, and the composition root makes the ports to them.
  if (from === 'worker/index.ts' && to.endsWith('.object.ts')) return false;
  if (from === 'worker/platform/context.ts' && to === 'worker/notifications/bell/bells.ts') return false;
  if (from === 'worker/platform/context.ts' && to === 'worker/standing/boards/boards.ts') return false;
  // The session middleware authenticates through the accounts feature.
  if (from === 'worker/http/session.ts' && theirs === 'accounts') return false;
  return !DISCREET.has(fileOf(to));
}

describe('migrations', () => {
  const migrations = sources('migrations/*.sql');
  const tables = sources('worker/*/tables.ts');

  test('have no cascades', () => {
    const found = [...migrations, ...tables].filter(({ text }) => /on delete cascade|onDelete/i.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('rebuild no table, which would delete its children; nothing references a full-text index', () => {
    const found = migrations.filter(({ text }) =>
      /__new_|drop table (?!search_(index|names|words);)/i.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('who may see a post', () => {
  /** Files that keep copies and counters of posts for everybody, or list posts for an author, a moderator or a job. */
  const KEEPERS = new Set([
    'worker/accounts/queries.ts',
    'worker/posts/writing/announcing.ts',
    'worker/posts/reading/select-post.ts',
    'worker/series/entries.ts',
    'worker/series/projections.ts',
    'worker/social/predicates.ts',
  ]);

  test('is decided by one predicate: no other statement compares its time or its visibility', () => {
    const compares =
      /\b(?:posts|p|ip)\.published_at\s*<|\b(?:lte|lt)\(posts\.publishedAt|\b(?:posts|p)\.visibility\s*(?:=|<>|IN\b)|eq\(posts\.visibility/;
    const found = ours(worker).filter(
      ({ path, text }) => !KEEPERS.has(path) && compares.test(withoutComments(text)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('routes', () => {
  test('are made by route(), which requires their access', () => {
    const found = ours(worker).filter(
      ({ path, text }) => path !== 'worker/http/api.ts' && /\bcreateRoute\(/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('under /api/v1 are all in the document', () => {
    const plain = /\b(?:api|app)\.(?:get|post|put|patch|delete|all)\(\s*['"`]\/api\/v1/;
    // A WebSocket has no envelope; the endpoint beside it, which returns the same, documents it.
    const sockets = /api\.get\('\/api\/v1\/(?:me\/bell|leaderboards\/:board\/live)', /;
    expect(
      ours(worker)
        .filter(({ text }) => plain.test(text.replace(sockets, '')))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('texts', () => {
  const [en, zh] = (['en', 'zh-TW'] as const).map((locale) =>
    messagesOf(sources(`src/*/locales/${locale}.json`)),
  );

  test('are there in both languages, under the same keys', () => {
    expect(keysOf(zh as Messages)).toEqual(keysOf(en as Messages));
  });

  test('take the same parameters in both languages', () => {
    const parameters = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ');
    const differing = [...(en as Messages)].filter(
      ([key, text]) =>
        !key.endsWith('_one') && parameters(text) !== parameters((zh as Messages).get(key) ?? text),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('that the code uses exist', () => {
    const known = new Set(keysOf(en as Messages));
    const missing = ours([...src, ...worker, ...web]).flatMap(({ path, text }) =>
      literalKeys(withoutComments(text))
        .filter((key) => !known.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('configuration', () => {
  const [file] = sources('wrangler.toml');
  const whole = parse(file?.text ?? '') as { alias: object; env: { production: Record<string, unknown> } };

  test('production repeats every binding', () => {
    // The settings of the build of `wrangler dev` are no bindings.
    const { env, build, alias, assets, ...local } = whole as typeof whole & Record<string, unknown>;
    expect(bindingsOf(env.production)).toEqual(expect.arrayContaining(bindingsOf(local)));
  });

  test('wrangler dev replaces the only module that the entry re-exports by the build', () => {
    const [entry] = sources('worker/entry.ts');
    expect(withoutComments(entry?.text ?? '').match(/from '(.*)'/g)).toEqual(["from '#worker/index.ts'"]);
    expect(whole.alias).toEqual({ '#worker/index.ts': './build/server/index.js' });
  });
});

/** Every binding, variable, queue, cron and class of an environment, by kind and name. */
function bindingsOf(environment: Record<string, unknown>): string[] {
  return Object.entries(environment).flatMap(([kind, value]) =>
    namesIn(value).map((name) => `${kind}: ${name}`),
  );
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const {
    binding,
    name,
    queue,
    crons,
    new_sqlite_classes: classes,
    enabled,
    ...rest
  } = value as Record<string, unknown>;
  const own = [binding, name, queue, crons, classes, enabled && 'enabled'].filter(Boolean).map(String);
  if (own.length > 0) return own;
  return Object.entries(rest).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [key] : namesIn(inner).map((one) => `${key}.${one}`),
  );
}

describe('pages', () => {
  test('have forms that say whose they are', () => {
    const plain = /import \{[^}]*\bForm\b[^}]*\} from 'react-router'/;
    const found = ours(web).filter(({ path, text }) => path !== 'web/ui/form.tsx' && plain.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('carry no inline style, which the Content-Security-Policy forbids', () => {
    const found = web.filter(
      ({ path, text }) => path.endsWith('.tsx') && /\sstyle=[{"']/.test(withoutComments(text)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test.skipIf(!exists('build/client/assets'))('bring no server code to the browser', () => {
    const server = /drizzle|cloudflare:|\b(?:insert into|CREATE TABLE)\b|__Host-atoll|SECRET_KEY|node:crypto/;
    const found = sources('build/client/**/*.js').filter(({ text }) => server.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

test('only the log writes to the console', () => {
  const found = ours([...src, ...worker, ...web]).filter(
    ({ path, text }) => path !== 'worker/platform/log.ts' && /\bconsole\.\w+\(/.test(withoutComments(text)),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

describe('requests to servers of others', () => {
  /** The composition root, which passes `fetch` on, and sign-in, whose providers the site's configuration names. */
  const GLOBAL = new Set(['worker/platform/context.ts', 'worker/accounts/oauth/ask-provider.ts']);
  /** Hub and search engines, which the site's configuration names, and the resolver of the guard. */
  const OF_CONTEXT = new Set(['worker/feeds/announce.ts']);
  const GUARD = 'worker/platform/outgoing/';
  const CLIENTS = /\b(?:WebSocket|EventSource|XMLHttpRequest)\(|from 'cloudflare:sockets'|\bconnect\(\{/;

  test('go through the guard, when somebody else chose the address', () => {
    const found = ours([...src, ...worker]).filter(({ path, text }) => {
      const code = withoutComments(text);
      const isGlobal = /(?<![.\w]|async )(?:globalThis\.|self\.)?fetch\(/.test(code) || CLIENTS.test(code);
      const isOfContext =
        /\bctx\.fetch\b|\{[^}]*\bfetch\b[^}]*\} = ctx\b|\{[^}]*\bfetch\b[^}]*\}: Context\b/.test(code);
      return (
        (isGlobal && !GLOBAL.has(path)) || (isOfContext && !OF_CONTEXT.has(path) && !path.startsWith(GUARD))
      );
    });
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
