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
  isAnonymousRead,
  isPastCache,
  knownKey,
  targetFinder,
  toKey,
} from '#worker/http/page-key.ts';
import { type CacheVersions, kvCacheVersions } from '#worker/platform/cache-versions.ts';
import { type Clock, systemClock } from '#worker/platform/clock.ts';

type Handler = (request: Request, env: Env, execution: ExecutionContext) => Response | Promise<Response>;
/** What one render gave: the answer, and the page to keep where it may be kept. */
type Rendered = { response: Response; page: CachedPage | null };
/** A render under way, that others may wait for. */
type Flight = { page: Promise<CachedPage | null>; since: number };

const MEMORY_BYTES = 24 * 1024 * 1024;
/** Pages with a query have a memory of their own: whoever makes up parameters crowds out no other page. */
const QUERY_MEMORY_BYTES = 8 * 1024 * 1024;
/** How long somebody waits for another's render of the same page before rendering it too. */
const PATIENCE_MS = 5_000;
/** A render that takes longer was lost with its request; nobody waits for it any more. */
const LOST_MS = 10_000;

const plainMemory = new BytesLru<CachedPage>(MEMORY_BYTES);
const queryMemory = new BytesLru<CachedPage>(QUERY_MEMORY_BYTES);
const flights = new Map<string, Flight>();

/**
 * Answers anonymous GET and HEAD requests from memory, then from the Cache API, then by one render for everybody who
 * asks at the same time. What carries a session or an Authorization header never meets it, nor what no feature declares
 * in `pages`. It stands in front of everything else: a hit builds no Context.
 */
export function withPageCache(
  render: Handler,
  pages: readonly CachedPages[],
  clock: Clock = systemClock,
): Handler {
  const targetOf = targetFinder(pageMatcher(pages));
  return (request, env, execution) => {
    const target = isAnonymousRead(request) && !isPastCache(request, env) ? targetOf(request.url) : null;
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
  // Without cache versions nobody could tell an old page from a new one.
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

/** A page that another isolate of this place left in the Cache API. */
async function recall(key: string, { clock, target }: Ask): Promise<CachedPage | null> {
  const stored = await place()
    .match(key)
    .catch(() => undefined);
  const page = stored ? await fromStored(stored) : null;
  if (page && freshness(page.storedAt, clock.now()) !== 'expired') memoryOf(target).set(key, page);
  return page;
}

/** Waits for a render that is under way, or renders. What may not be shared is rendered for each one by themselves. */
async function answerAnew(key: string, ask: Ask): Promise<Response> {
  const underWay = flightOf(key, ask.clock);
  if (underWay) {
    const page = await Promise.race([underWay.page, scheduler.wait(PATIENCE_MS).then(() => null)]);
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

/** One render, which others may wait for and which outlives a visitor who leaves. */
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

/** Keeps a new page. One that is gone goes from the memory too; an error on our side leaves the old one in place. */
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

/** The Cache API, which the isolates of one place share. */
function place(): Cache {
  return (caches as unknown as { default: Cache }).default;
}

/** Forgets every page that this isolate keeps; for tests. */
export function forgetPages(): void {
  plainMemory.clear();
  queryMemory.clear();
  flights.clear();
}
