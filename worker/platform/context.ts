import type { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import { type RateLimiter, rateLimiter } from '#worker/http/rate-limit.ts';
import { type Bells, bells } from '#worker/notifications/bell/bells.ts';
import { type Actor, ANONYMOUS, getPersonId } from '#worker/platform/actor.ts';
import { type CacheVersions, kvCacheVersions } from '#worker/platform/cache-versions.ts';
import { type Clock, systemClock } from '#worker/platform/clock.ts';
import { type Config, parseConfig } from '#worker/platform/config.ts';
import { type Db, openDb } from '#worker/platform/db.ts';
import { type EventRecorder, eventRecorder } from '#worker/platform/events.ts';
import type { Feature } from '#worker/platform/feature.ts';
import { extractiveGenerator } from '#worker/platform/generator/extractive.ts';
import type { Generator } from '#worker/platform/generator/generator.ts';
import { type AiBinding, workersAiGenerator } from '#worker/platform/generator/workers-ai.ts';
import { type Ids, uuidv7Ids } from '#worker/platform/ids.ts';
import { createLog, type Log } from '#worker/platform/log.ts';
import { cloudflareMailer, type Mailer } from '#worker/platform/mailer/mailer.ts';
import { type EventQueue, eventQueue, type QueueMessage } from '#worker/platform/queue.ts';
import { type Registry, registryOf } from '#worker/platform/registry.ts';
import { noSession, type RequestSession } from '#worker/platform/session.ts';
import { type Boards, boards } from '#worker/standing/boards/boards.ts';

/**
 * Everything a use case may touch; the first argument of every service. Built once a request, queue batch or cron run.
 * `locale` is the language of the path (pages) or of Accept-Language (API).
 */
export type Context = {
  config: Config;
  db: Db;
  /** Set once by the session middleware, before any use case runs. */
  actor: Actor;
  /** The session behind the actor, and the change of its cookies. */
  session: RequestSession;
  locale: Locale;
  t: Translate;
  clock: Clock;
  ids: Ids;
  /** What the features register for each other: kinds of targets, types of notices, sections of digests. */
  registry: Registry;
  events: EventRecorder;
  queue: EventQueue;
  mailer: Mailer;
  /** What writes the answers to questions. */
  generator: Generator;
  /** Requests to servers of others. */
  fetch: typeof fetch;
  media: R2Bucket;
  /** Storage for values that may be late, lost or doubled without harm. */
  kv: KVNamespace;
  images: ImagesBinding | null;
  /** The files of `public`; benches have none. */
  assets: Fetcher | null;
  cacheVersions: CacheVersions;
  rateLimiter: RateLimiter;
  bells: Bells;
  boards: Boards;
  /** The caller's address, for rate limits and the list of sessions. */
  address: string;
  requestId: string;
  versionId: string;
  log: Log;
  /** Why the request was refused before it reached a page; the error page shows the reason. */
  refusal: Refusal | null;
  waitUntil: (work: Promise<unknown>) => void;
};

/** A request that was refused before it reached its page, with the form that it sent and where, to be given back. */
export type Refusal = { error: AppError; form: FormData | null; to: string };

/** What differs between requests, queue batches, cron runs and tests. */
export type ContextOptions = {
  features: readonly Feature[];
  waitUntil: (work: Promise<unknown>) => void;
  actor?: Actor;
  locale?: Locale;
  address?: string;
  requestId?: string;
  /** Tests bring their own time. */
  clock?: Clock;
};

const configs = new WeakMap<object, Config>();

/** The configuration of an environment, parsed once. */
export function getConfig(env: Env): Config {
  const known = configs.get(env);
  if (known) return known;
  const config = parseConfig(env as unknown as Record<string, unknown>);
  configs.set(env, config);
  return config;
}

/** Only production binds Workers AI: it has no local form. */
function generatorOf(env: Env): Generator {
  const { AI } = env as { AI?: AiBinding };
  return AI ? workersAiGenerator(AI) : extractiveGenerator;
}

/** The composition root: the only place that reads the bindings. */
export function createContext(env: Env, options: ContextOptions): Context {
  const config = getConfig(env);
  const clock = options.clock ?? systemClock;
  const ids = uuidv7Ids(clock);
  const db = openDb(env.DB);
  const locale = options.locale ?? 'en';
  const requestId = options.requestId ?? ids.next();
  const ctx: Context = {
    config,
    db,
    actor: options.actor ?? ANONYMOUS,
    session: noSession(),
    locale,
    t: translator(locale),
    clock,
    ids,
    registry: registryOf(options.features),
    events: eventRecorder(db, clock, ids, () => getPersonId(ctx)),
    queue: eventQueue(env.EVENTS as Queue<QueueMessage>),
    generator: generatorOf(env),
    mailer: cloudflareMailer(env.EMAIL, config.mailFrom),
    fetch: (input, init) => fetch(input, init),
    media: env.MEDIA,
    kv: env.CACHE,
    images: env.IMAGES ?? null,
    assets: env.ASSETS ?? null,
    cacheVersions: kvCacheVersions(env.CACHE, clock),
    rateLimiter: rateLimiter(env.RATE_LIMITER, env.BURST, config.rateLimitScale),
    bells: bells(env.BELL),
    boards: boards(env.BOARD),
    address: options.address ?? 'unknown',
    requestId,
    versionId: env.VERSION?.id ?? 'local',
    log: createLog({ requestId }),
    refusal: null,
    waitUntil: options.waitUntil,
  };
  return ctx;
}
