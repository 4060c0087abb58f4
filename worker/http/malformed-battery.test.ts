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
import { malformedBodies, STRANGE_SEGMENTS, STRANGE_VALUES } from '#worker/testing/malformed.ts';

const REFUSALS = [400, 401, 403, 404, 409, 413, 415, 422];

const endpoints = (await allEndpoints()).map((endpoint) => ({
  name: `${endpoint.method.toUpperCase()} ${endpoint.path}`,
  endpoint,
}));

/** Calls as a new person of each role; checks that nothing is written and that they stay signed in. */
async function callingAs(
  callers: readonly Caller[],
  callAs: (caller: Caller, headers: Record<string, string>) => Promise<void>,
): Promise<void> {
  const everybody = await Promise.all(
    callers.map(async (caller) => [caller, await headersOf(caller)] as const),
  );
  const before = await countRows();
  for (const [caller, headers] of everybody) {
    await callAs(caller, headers);
    const me = await exports.default.fetch('http://localhost/api/v1/me', { headers });
    expect(me.status, caller).toBe(caller === 'anonymous' ? 401 : 200);
  }
  expect(await countRows()).toEqual(before);
}

/** The lowest role that an endpoint allows; the access battery checks that bodies of lower roles are refused. */
function lowestAllowed({ operation }: Endpoint): Caller {
  return CALLERS.find((caller) => refusalFor(operation['x-access'], caller) === null) ?? 'admin';
}

/** The lowest role that an endpoint allows and the highest: results may depend on the viewer. */
function lowestAndHighest(endpoint: Endpoint): Caller[] {
  return [...new Set<Caller>([lowestAllowed(endpoint), 'admin'])];
}

function goodBody({ operation }: Endpoint): RequestInit {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema ? { body: JSON.stringify(sampleOf(schema)) } : {};
}

describe.each(endpoints.filter(({ endpoint }) => endpoint.operation.requestBody))('$name', ({ endpoint }) => {
  test('refuses every malformed body and writes nothing', () =>
    callingAs([lowestAllowed(endpoint)], async (caller, headers) => {
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
  test('finds nothing at a strange path and writes nothing', () =>
    callingAs(lowestAndHighest(endpoint), async (caller, headers) => {
      for (const segment of STRANGE_SEGMENTS) {
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
    test('accepts or refuses a strange query without an internal error', () =>
      callingAs(lowestAndHighest(endpoint), async (caller, headers) => {
        for (const name of queryParameters(endpoint)) {
          for (const value of STRANGE_VALUES) {
            const query = new URLSearchParams([
              [name, value],
              [name, value],
            ]);
            for (const search of [new URLSearchParams({ [name]: value }), query]) {
              const response = await callEndpoint(endpoint, `${fillPath(endpoint)}?${search}`, {
                headers,
              });
              const fine = endpoint.method === 'get' ? [200, ...REFUSALS] : REFUSALS;
              expect(fine, `${caller}, ${name}=${value.slice(0, 40)}: ${response.status}`).toContain(
                response.status,
              );
            }
          }
        }
      }));
  },
);
