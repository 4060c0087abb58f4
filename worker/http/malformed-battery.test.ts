import { exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '#worker/http/openapi.ts';
import { sampleOf } from '#worker/http/samples.ts';
import {
  allEndpoints,
  CALLERS,
  type Caller,
  callEndpoint,
  countRows,
  fillPath,
  hasPathParameters,
  headersOf,
  queryParameters,
  refusalFor,
} from '#worker/testing/battery.ts';
import {
  malformedBodies,
  STRANGE_SEGMENTS,
  STRANGE_VALUES,
  UNKNOWN_SEGMENTS,
  UNKNOWN_VALUES,
} from '#worker/testing/malformed.ts';

const REFUSALS = [400, 401, 403, 404, 409, 413, 415, 422];

const endpoints = (await allEndpoints()).map((endpoint) => ({
  name: `${endpoint.method.toUpperCase()} ${endpoint.path}`,
  endpoint,
}));

const everybody = new Map<Caller, Record<string, string>>();
for (const caller of CALLERS) everybody.set(caller, await headersOf(caller));
let rows = await countRows();

/** Calls as somebody of each role; nothing may be written, and they are still signed in at the end. */
async function knockingAs(
  knockers: readonly Caller[],
  callAs: (caller: Caller, headers: Record<string, string>) => Promise<void>,
): Promise<void> {
  for (const caller of knockers) {
    const headers = everybody.get(caller) ?? {};
    await callAs(caller, headers);
    const me = await exports.default.fetch('http://localhost/api/v1/me', { headers });
    expect(me.status, caller).toBe(caller === 'anonymous' ? 401 : 200);
  }
  const before = rows;
  rows = await countRows();
  expect(rows).toEqual(before);
}

/** The lowest role that an endpoint lets in: a body of anybody lower is never read, which the access battery shows. */
function lowestAllowed({ operation }: Endpoint): Caller {
  return CALLERS.find((caller) => refusalFor(operation['x-access'], caller) === null) ?? 'admin';
}

/**
 * The lowest role that an endpoint lets in tries everything, the highest what is looked up: who looks decides what is
 * found, but not what is well-formed.
 */
function lowestAndHighest(endpoint: Endpoint): Caller[] {
  return [...new Set<Caller>([lowestAllowed(endpoint), 'admin'])];
}

function goodBody({ operation }: Endpoint): RequestInit {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema ? { body: JSON.stringify(sampleOf(schema)) } : {};
}

/** Each parameter with each value, and twice: what stands twice is a list, whatever it says. */
function strangeQueries(endpoint: Endpoint, values: readonly string[]): string[] {
  return queryParameters(endpoint).flatMap((name) => {
    const one = encodeURIComponent(name);
    return [...values.map((value) => `${one}=${encodeURIComponent(value)}`), `${one}=1&${one}=2`];
  });
}

describe.each(endpoints.filter(({ endpoint }) => endpoint.operation.requestBody))('$name', ({ endpoint }) => {
  test('refuses every malformed body and writes nothing', () =>
    knockingAs([lowestAllowed(endpoint)], async (caller, headers) => {
      for (const { label, body, type } of malformedBodies(endpoint.operation)) {
        const response = await callEndpoint(endpoint, fillPath(endpoint), {
          headers: { ...headers, ...(type && { 'Content-Type': type }) },
          body,
        });
        expect(REFUSALS, `${caller}, ${label}: ${response.status} ${await response.text()}`).toContain(
          response.status,
        );
      }
    }));
});

describe.each(endpoints.filter(({ endpoint }) => hasPathParameters(endpoint)))('$name', ({ endpoint }) => {
  test('finds nothing behind a strange path and writes nothing', () =>
    knockingAs(lowestAndHighest(endpoint), async (caller, headers) => {
      const isLowest = caller === lowestAllowed(endpoint);
      for (const segment of isLowest ? STRANGE_SEGMENTS : UNKNOWN_SEGMENTS) {
        const response = await callEndpoint(endpoint, fillPath(endpoint, segment), {
          headers: { ...headers, 'Content-Type': 'application/json' },
          ...(endpoint.method === 'get' ? {} : goodBody(endpoint)),
        });
        expect(REFUSALS, `${caller}, ${segment.slice(0, 40)}: ${response.status}`).toContain(response.status);
      }
    }));
});

describe.each(endpoints.filter(({ endpoint }) => queryParameters(endpoint).length > 0))(
  '$name',
  ({ endpoint }) => {
    test('takes or refuses a strange query, and never breaks', () =>
      knockingAs(lowestAndHighest(endpoint), async (caller, headers) => {
        const isLowest = caller === lowestAllowed(endpoint);
        for (const search of strangeQueries(endpoint, isLowest ? STRANGE_VALUES : UNKNOWN_VALUES)) {
          const response = await callEndpoint(endpoint, `${fillPath(endpoint)}?${search}`, { headers });
          const fine = endpoint.method === 'get' ? [200, ...REFUSALS] : REFUSALS;
          expect(fine, `${caller}, ${search.slice(0, 60)}: ${response.status}`).toContain(response.status);
        }
      }));
  },
);
