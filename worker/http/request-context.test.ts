import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { HonoEnv } from '#worker/http/api.ts';
import { requestContext } from '#worker/http/request-context.ts';
import { ANONYMOUS } from '#worker/platform/actor.ts';
import { givenPerson } from '#worker/testing/people.ts';

const PRODUCTION = {
  ...env,
  ENVIRONMENT: 'production',
  PUBLIC_ORIGIN: 'https://atoll.example',
  RATE_LIMIT_SCALE: '1',
} as unknown as Env;

/** The Server-Timing of a request that reads the database, by whoever asks. */
async function timingFor(name: string | null, environment: Env): Promise<string | null> {
  const actor = name === null ? ANONYMOUS : await givenPerson(name);
  const app = new Hono<HonoEnv>();
  app.use(requestContext);
  app.get('*', (c) => {
    c.var.ctx.actor = actor;
    return c.text('read');
  });
  const response = await app.request('http://localhost/', {}, environment, createExecutionContext());
  return response.headers.get('Server-Timing');
}

describe('the work of the database', () => {
  test.each([[null], ['carol'], ['bob'], ['mona']])('is not told to %s in production', async (name) => {
    expect(await timingFor(name, PRODUCTION)).toBeNull();
  });

  test('is told to an admin, and to everybody on a developer’s machine', async () => {
    expect(await timingFor('alice', PRODUCTION)).toMatch(/0 trips, 0 rows/);
    expect(await timingFor(null, env)).toMatch(/0 trips, 0 rows/);
  });
});
