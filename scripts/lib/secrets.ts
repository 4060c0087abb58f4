import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inRoot } from './paths.ts';

const FILE = inRoot('.dev.vars');

/** Makes .dev.vars from its example on the first start, with a random key. Returns its variables. */
export function localSecrets(): Record<string, string> {
  if (!existsSync(FILE)) {
    const example = readFileSync(inRoot('.dev.vars.example'), 'utf8');
    const key = randomBytes(48).toString('base64url');
    writeFileSync(FILE, example.replace('SECRET_KEY=""', `SECRET_KEY="${key}"`), { mode: 0o600 });
    console.log('Made .dev.vars with a fresh SECRET_KEY.');
  }
  return parseEnv(readFileSync(FILE, 'utf8')) as Record<string, string>;
}

const OVERRIDABLE = [
  'PUBLIC_ORIGIN',
  'ALLOWED_HOSTS',
  'CORS_ORIGINS',
  'RATE_LIMIT_SCALE',
  'MAIL_FROM',
  'SECRET_KEY',
  'WEBSUB_HUB',
  'INDEXNOW_ENDPOINT',
  'DNS_RESOLVER',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_ISSUER',
  'GITHUB_CLIENT_ID',
  'GITHUB_CLIENT_SECRET',
  'GITHUB_URL',
  'GITHUB_API_URL',
];

/** The Worker's variables that the shell sets, such as `RATE_LIMIT_SCALE=0 npm start`. */
export function variablesFromShell(): Record<string, string> {
  const set = OVERRIDABLE.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}
