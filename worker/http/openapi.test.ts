import { beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '#src/shared/roles.ts';
import {
  getDocument,
  type Operation,
  type Parameter,
  resolveSchema,
  type Schema,
} from '#worker/http/openapi.ts';
import { getReference } from '#worker/http/reference.ts';
import { call } from '#worker/testing/api.ts';
import { allEndpoints } from '#worker/testing/battery.ts';

const endpoints = await allEndpoints();
let text = '';
beforeAll(() => {
  text = JSON.stringify(getDocument());
});

describe('the document', () => {
  test('is served as OpenAPI 3.1', async () => {
    const { status, body } = await call('GET', '/api/openapi.json');
    expect([status, (body as unknown as { openapi: string }).openapi]).toEqual([200, '3.1.0']);
  });

  test('has no broken references', () => {
    const document = JSON.parse(text) as { components: Record<string, Record<string, unknown>> };
    const missing = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)].filter(
      ([, kind = '', name = '']) => !document.components[kind]?.[name],
    );
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });

  test('names every operation, its group and its access as a scope', () => {
    for (const { path, operation } of endpoints) {
      const { security } = operation as Operation & { security: Record<string, string[]>[] };
      expect(operation.summary, path).toBeTruthy();
      expect(operation.tags?.length, path).toBe(1);
      if (operation['x-access'] === 'public') expect(security, path).toEqual([]);
      else expect(ROLES, path).toContain(security[0]?.session?.[0]);
    }
  });

  test('bounds every text and every list of the input', () => {
    const unbounded = endpoints.flatMap(({ method, path, operation }) => {
      const body = Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema);
      const parameters = ((operation.parameters ?? []) as Parameter[]).map(({ schema }) => schema);
      return [...body, ...parameters].flatMap((schema) =>
        unboundedIn(schema).map((where) => `${method} ${path}: ${where}`),
      );
    });
    expect(unbounded).toEqual([]);
  });
});

/** The places in a schema that accept a text or a list of any length. */
function unboundedIn(schema: Schema | undefined, where = '/', depth = 0): string[] {
  if (depth > 8) return [];
  const known = resolveSchema(schema);
  const inside = (part: Schema | undefined, name: string) => unboundedIn(part, `${where}${name}/`, depth + 1);
  const choices = [...(known.anyOf ?? []), ...(known.oneOf ?? []), ...(known.allOf ?? [])];
  const types = [known.type ?? []].flat();
  const isText = types.includes('string') && !known.enum && known.const === undefined && !known.format;
  return [
    ...(isText && known.maxLength === undefined ? [where] : []),
    ...(types.includes('array') && known.maxItems === undefined ? [`${where}[]`] : []),
    ...choices.flatMap((choice) => unboundedIn(choice, where, depth + 1)),
    ...(known.items ? inside(known.items, '[]') : []),
    ...Object.entries(known.properties ?? {}).flatMap(([name, property]) => inside(property, name)),
  ];
}

test('the reference page shows every endpoint under an anchor of its own', () => {
  const shown = getReference().flatMap((section) => section.endpoints);
  expect(shown.length).toBe(endpoints.length);
  expect(new Set(shown.map(({ anchor }) => anchor)).size).toBe(endpoints.length);
});
