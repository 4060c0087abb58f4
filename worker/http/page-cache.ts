import { BytesLru } from '#src/shared/bytes-lru.ts';
import { type CachedPages, pageMatcher } from '#src/shared/cached-pages.ts';
import { type Locale, negotiateLocale } from '#src/shared/locale.ts';
import { type CacheTarget, freshness } from '#src/shared/page-cache.ts';
import {
  answerWith,
  type CachedPage,
  fromStored,
  isStorable,
  toCachedPage,
  toStored,
} from '#worker/http/cached-page.ts';
import {
  anonymous,
  bypassesCache,
  isAnonymousRead,
  knownKey,
  targetFinder,
  toKey,
} from '#worker/http/page-key.ts';
import { type CacheVersions, kvCacheVersions } from '#worker/platform/cache-versions.ts';
import { type Clock, systemClock } from '#worker/platform/clock.ts';

type Handler = (request: Request, env: Env, execution: ExecutionContext) => Response | Promise<Response>;
/** The result of a render: the answer, and the page to store, null where storing is not allowed. */
type Rendered = { response: Response; page: CachedPage | null };
/** A render in progress, which other requests may wait for. */
type Flight = { page: Promise<CachedPage | null>; since: number };

const MEMORY_BYTES = 24 * 1024 * 1024;
/** The separate memory of pages with a query: made-up parameters cannot evict other pages. */
const QUERY_MEMORY_BYTES = 8 * 1024 * 1024;
/** How long a request waits for another's render of the same page before it renders the page too. */
const TIMEOUT_MS = 5_000;
/** A render that takes longer is considered lost with its request; no other request waits for it. */
const LOST_MS = 10_000;

const plainMemory = new BytesLru<CachedPage>(MEMORY_BYTES);
const queryMemory = new BytesLru<CachedPage>(QUERY_MEMORY_BYTES);
const flights = new Map<string, Flight>();

/**
 * Answers anonymous GET and HEAD requests from memory, then from the Cache API, then by one render for all simultaneous
 * requests. Requests with a session or an Authorization header bypass the cache, and so do paths that no feature declares in
 * `pages`. The cache runs before everything else: a hit builds no Context.
 */
export function withPageCache(
  render: Handler,
  pages: readonly CachedPages[],
  clock: Clock = systemClock,
): Handler {
  const targetOf = targetFinder(pageMatcher(pages));
  return (request, env, execution) => {
    const target = isAnonymousRead(request) && !bypassesCache(request, env) ? targetOf(request.url) : null;
    if (!target) return render(request, env, execution);
    const locale = target.isApi ? negotiateLocale(request.headers.get('Accept-Language')) : null;
    const cacheVersions = kvCacheVersions(env.CACHE, clock);
    const known = knownKey(target, locale, env, cacheVersions);
    const page = known === null ? undefined : memoryOf(target).get(known);
    if (page && freshness(page.storedAt, clock.now()) === 'fresh') return answerWith(page, request, 'hit');
    return answerSlowly({ request, env, execution, target, locale, cacheVersions, render, clock });
  };
}

function memoryOf({ hasQuery }: CacheTarget): BytesLru<CachedPage> {
  return hasQuery ? queryMemory : plainMemory;
}

type Ask = {
  request: Request;
  env: Env;
  execution: ExecutionContext;
  target: CacheTarget;
  locale: Locale | null;
  cacheVersions: CacheVersions;
  render: Handler;
  clock: Clock;
};

async function answerSlowly(ask: Ask): Promise<Response> {
  const { request, env, execution, target, locale, cacheVersions, render, clock } = ask;
  const known = await Promise.all(target.groups.map((group) => cacheVersions.get(group))).catch(() => null);
  // Without cache versions old pages could not be distinguished from new ones.
  if (!known) return render(request, env, execution);
  const key = toKey(target, locale, env, known.map((cacheVersion) => `~${cacheVersion}`).join(''));
  const page = memoryOf(target).get(key) ?? (await recall(key, ask));
  const state = page ? freshness(page.storedAt, clock.now()) : 'expired';
  if (page && state === 'fresh') return answerWith(page, request, 'hit');
  if (page && state === 'stale') {
    if (!flightOf(key, clock)) execution.waitUntil(takeFlight(key, ask).catch(() => {}));
    return answerWith(page, request, 'stale');
  }
  return answerAnew(key, ask);
}

/** Reads a page that another isolate of this location stored in the Cache API. */
async function recall(key: string, { clock, target }: Ask): Promise<CachedPage | null> {
  const stored = await place()
    .match(key)
    .catch(() => undefined);
  const page = stored ? await fromStored(stored) : null;
  if (page && freshness(page.storedAt, clock.now()) !== 'expired') memoryOf(target).set(key, page);
  return page;
}

/** Waits for a render in progress, or renders. Answers that may not be shared are rendered for each request. */
async function answerAnew(key: string, ask: Ask): Promise<Response> {
  const underWay = flightOf(key, ask.clock);
  if (underWay) {
    const page = await Promise.race([underWay.page, scheduler.wait(TIMEOUT_MS).then(() => null)]);
    if (page) return answerWith(page, ask.request, 'hit');
    return (await renderAnonymously(ask)).response;
  }
  const { response, page } = await takeFlight(key, ask);
  if (!page) return response;
  return answerWith(page, ask.request, 'miss', response.headers.get('Server-Timing') ?? undefined);
}

function flightOf(key: string, clock: Clock): Flight | null {
  const flight = flights.get(key);
  return flight && clock.now() - flight.since < LOST_MS ? flight : null;
}

/** Starts a render that other requests may wait for and that continues when the visitor leaves. */
function takeFlight(key: string, ask: Ask): Promise<Rendered> {
  const rendering = renderAnonymously(ask).then((rendered) => {
    settle(key, rendered, ask);
    return rendered;
  });
  const page = rendering.then(
    (rendered) => rendered.page,
    () => null,
  );
  const flight: Flight = { page, since: ask.clock.now() };
  flights.set(key, flight);
  const land = () => {
    if (flights.get(key) === flight) flights.delete(key);
  };
  ask.execution.waitUntil(page.then(land));
  return rendering;
}

/** Stores a new page. An answer that is not storable removes the old page; a server error or a 429 leaves it. */
function settle(key: string, { response, page }: Rendered, { execution, target }: Ask): void {
  if (page) {
    memoryOf(target).set(key, page);
    execution.waitUntil(
      place()
        .put(key, toStored(page))
        .catch(() => {}),
    );
  } else if (response.status < 500 && response.status !== 429) {
    memoryOf(target).delete(key);
    execution.waitUntil(
      place()
        .delete(key)
        .catch(() => false),
    );
  }
}

async function renderAnonymously(ask: Ask): Promise<Rendered> {
  const { request, env, execution, target, locale, render, clock } = ask;
  const storedAt = clock.now();
  const response = await render(anonymous(request, target, locale), env, execution);
  if (!isStorable(response)) return { response: withoutBody(request, response), page: null };
  const body = await response.arrayBuffer();
  const whole = new Response(request.method === 'HEAD' ? null : body, response);
  return { response: whole, page: await toCachedPage(response, body, storedAt) };
}

function withoutBody(request: Request, response: Response): Response {
  return request.method === 'HEAD' ? new Response(null, response) : response;
}

/** The Cache API, which the isolates of one location share. */
function place(): Cache {
  return (caches as unknown as { default: Cache }).default;
}

/** Forgets every page in this isolate's memory; for tests. */
export function forgetPages(): void {
  plainMemory.clear();
  queryMemory.clear();
  flights.clear();
}
