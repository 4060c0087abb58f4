import { describe, expect, test } from 'vitest';
import { SCOPES } from '#src/shared/roles.ts';
import {
  allEndpoints,
  CALLERS,
  callEndpoint,
  fillPath,
  givenStranger,
  headersOf,
  refusalFor,
} from '#worker/testing/battery.ts';
import { tokenOf } from '#worker/testing/people.ts';

const endpoints = await allEndpoints();

test('the document has endpoints', () => {
  expect(endpoints.length).toBeGreaterThan(20);
});

describe.each(
  endpoints.map((endpoint) => ({ name: `${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint })),
)('$name', ({ endpoint }) => {
  const { 'x-access': access, 'x-scope': scope } = endpoint.operation;

  test('declares who may call it', () => {
    expect(access).toBeDefined();
    expect(scope === null || SCOPES.includes(scope)).toBe(true);
  });

  test('answers each role by its declared access', async () => {
    for (const caller of CALLERS) {
      const { status } = await callEndpoint(endpoint, fillPath(endpoint), {
        headers: await headersOf(caller),
      });
      const refusal = refusalFor(access, caller);
      if (refusal !== null) expect(status, caller).toBe(refusal);
      else if (access !== 'public') expect([401, 403], caller).not.toContain(status);
      expect(status, caller).toBeLessThan(500);
    }
  });

  test('refuses a token without its scope, even an admin’s', async () => {
    const others = SCOPES.filter((one) => one !== scope);
    const authorization = await tokenOf(await givenStranger('admin'), others);
    const response = await callEndpoint(endpoint, fillPath(endpoint), {
      headers: { Authorization: authorization },
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      403,
      'scope_missing',
    ]);
  });

  test('refuses an invalid token', async () => {
    const response = await callEndpoint(endpoint, fillPath(endpoint), {
      headers: { Authorization: 'Bearer atoll_nobody' },
    });
    expect(response.status).toBe(401);
  });
});
