import { z } from 'zod';

const text = z.string().trim().default('');
const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !url.endsWith('/'), 'must not end with a slash');

/** The sign-in providers. A provider without an id and a secret is not offered. */
export const signInVariables = {
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  /** Google, or any other OpenID provider whose pages live under its issuer's origin. */
  GOOGLE_ISSUER: address.default('https://accounts.google.com'),
  GITHUB_CLIENT_ID: text,
  GITHUB_CLIENT_SECRET: text,
  /** GitHub, or a GitHub Enterprise Server: `https://HOST` and `https://HOST/api/v3`. */
  GITHUB_URL: address.default('https://github.com'),
  GITHUB_API_URL: address.default('https://api.github.com'),
};

type SignInVariables = z.output<z.ZodObject<typeof signInVariables>>;
export type AppAt = { clientId: string; clientSecret: string };

const PAIRS = [
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
] as const;

/** Rejects an id without its secret, and plain http in production. */
export function requireWholePairs(
  config: SignInVariables & { ENVIRONMENT: string },
  refinement: z.RefinementCtx,
): void {
  const refuse = (path: string, message: string) =>
    refinement.addIssue({ code: 'custom', path: [path], message });
  for (const pair of PAIRS) {
    const [missing] = pair.filter((name) => config[name] === '');
    if (missing && pair.some((name) => config[name] !== '')) {
      refuse(missing, `is missing, but ${pair.find((name) => name !== missing)} is set`);
    }
  }
  if (config.ENVIRONMENT !== 'production') return;
  for (const name of ['GOOGLE_ISSUER', 'GITHUB_URL', 'GITHUB_API_URL'] as const) {
    if (!config[name].startsWith('https://')) refuse(name, 'must be https in production');
  }
}

/** The providers that are configured, and the origins that a form may lead to because of them. */
export function toSignInConfig(config: SignInVariables) {
  const google = appOf(config.GOOGLE_CLIENT_ID, config.GOOGLE_CLIENT_SECRET);
  const github = appOf(config.GITHUB_CLIENT_ID, config.GITHUB_CLIENT_SECRET);
  return {
    google: google && { ...google, issuer: config.GOOGLE_ISSUER },
    github: github && { ...github, url: config.GITHUB_URL, apiUrl: config.GITHUB_API_URL },
    formTargets: [
      ...(google ? [new URL(config.GOOGLE_ISSUER).origin] : []),
      ...(github ? [new URL(config.GITHUB_URL).origin] : []),
    ],
  };
}

function appOf(clientId: string, clientSecret: string): AppAt | null {
  return clientId === '' ? null : { clientId, clientSecret };
}
