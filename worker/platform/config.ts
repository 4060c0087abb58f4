import { z } from 'zod';
import { announceVariables, toAnnounceConfig } from '#worker/platform/announce-config.ts';
import { requireWholePairs, signInVariables, toSignInConfig } from '#worker/platform/sign-in-config.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

/** The text variables and secrets of the Worker. */
const configSchema = z
  .object({
    ENVIRONMENT: z.enum(['local', 'test', 'production']),
    /** The site's origin, without a slash at the end: links in emails, feeds and sitemaps start with it. */
    PUBLIC_ORIGIN: z.url().refine((url) => !url.endsWith('/'), 'must not end with a slash'),
    /** Hosts that are answered; any other is refused. */
    ALLOWED_HOSTS: list,
    /** Foreign origins that may call the API from a browser. */
    CORS_ORIGINS: list,
    /** Multiplies the rate limits; 0 lifts them, for tests and benches. Production allows only 1. */
    RATE_LIMIT_SCALE: z.coerce.number().min(0),
    MAIL_FROM: z.string().min(3),
    /** Signs sessions, cursors and links; at least 32 characters. Generated on the first start; a secret in production. */
    SECRET_KEY: z.string().min(32),
    /** Resolves names over HTTPS and answers in JSON, before a request to an address that somebody else chose. */
    DNS_RESOLVER: z.url({ protocol: /^https$/ }).default('https://cloudflare-dns.com/dns-query'),
    ...announceVariables,
    ...signInVariables,
  })
  .refine((config) => config.ENVIRONMENT !== 'production' || config.RATE_LIMIT_SCALE === 1, {
    path: ['RATE_LIMIT_SCALE'],
    message: 'must be 1 in production',
  })
  .refine((config) => config.ENVIRONMENT !== 'production' || config.PUBLIC_ORIGIN.startsWith('https://'), {
    path: ['PUBLIC_ORIGIN'],
    message: 'must be https in production',
  })
  .superRefine(requireWholePairs)
  .transform((config) => ({
    environment: config.ENVIRONMENT,
    publicOrigin: config.PUBLIC_ORIGIN,
    allowedHosts: config.ALLOWED_HOSTS,
    corsOrigins: config.CORS_ORIGINS,
    rateLimitScale: config.RATE_LIMIT_SCALE,
    mailFrom: config.MAIL_FROM,
    secretKey: config.SECRET_KEY,
    dnsResolver: config.DNS_RESOLVER,
    ...toAnnounceConfig(config),
    ...toSignInConfig(config),
  }));

export type Config = z.output<typeof configSchema>;

/** The configuration is wrong; the message names every wrong variable and its mistake. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the configuration. Throws ConfigError with every wrong variable at once. */
export function parseConfig(env: Record<string, unknown>): Config {
  const result = configSchema.safeParse(env);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Atoll is not configured rightly:\n${lines.join('\n')}`);
}
