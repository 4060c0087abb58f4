import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from '#worker/platform/config.ts';

const parse = (more: Record<string, string>) => parseConfig({ ...(env as object), ...more });
const PRODUCTION = {
  ENVIRONMENT: 'production',
  PUBLIC_ORIGIN: 'https://atoll.example',
  RATE_LIMIT_SCALE: '1',
};

test('without keys there is no provider and no other target of forms', () => {
  expect(parse({})).toMatchObject({ google: null, github: null, formTargets: [] });
});

test('with keys there is a provider, at its default address unless another is configured', () => {
  const config = parse({
    GOOGLE_CLIENT_ID: 'id',
    GOOGLE_CLIENT_SECRET: 'secret',
    GITHUB_CLIENT_ID: 'id',
    GITHUB_CLIENT_SECRET: 'secret',
    GITHUB_URL: 'https://git.example/ours',
    GITHUB_API_URL: 'https://git.example/api/v3',
  });
  expect(config.google).toMatchObject({ clientId: 'id', issuer: 'https://accounts.google.com' });
  expect(config.github).toMatchObject({
    url: 'https://git.example/ours',
    apiUrl: 'https://git.example/api/v3',
  });
  expect(config.formTargets).toEqual(['https://accounts.google.com', 'https://git.example']);
});

test('half a pair and plain http in production are errors', () => {
  const wrong = (more: Record<string, string>) => {
    try {
      parse(more);
    } catch (error) {
      return error instanceof ConfigError ? error.message : String(error);
    }
    return '';
  };
  expect(wrong({ GOOGLE_CLIENT_ID: 'id' })).toContain('GOOGLE_CLIENT_SECRET: is missing');
  expect(wrong({ GITHUB_CLIENT_SECRET: 'secret' })).toContain('GITHUB_CLIENT_ID: is missing');
  expect(wrong({ ...PRODUCTION, GOOGLE_ISSUER: 'http://id.example' })).toContain(
    'GOOGLE_ISSUER: must be https',
  );
  expect(wrong(PRODUCTION)).toBe('');
});
