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
import { sampleOf } from '#worker/http/samples.ts';
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
      if (path.startsWith('/api/v1/admin/')) expect(operation['x-scope'], path).toBe('admin');
      if (operation['x-access'] === 'public') expect(security, path).toEqual([]);
      else expect(ROLES, path).toContain(security[0]?.session?.[0]);
    }
  });

  test('accepts its own examples', () => {
    const refused = endpoints.flatMap(({ method, path, operation }) => {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)];
      const schemas = [
        ...bodies.flatMap((body) => Object.values(body?.content ?? {}).map(({ schema }) => schema)),
        ...((operation.parameters ?? []) as Parameter[]).map(({ schema }) => schema),
      ];
      return schemas.flatMap((schema) =>
        refusedBy(schema, sampleOf(schema)).map((where) => `${method} ${path}: ${where}`),
      );
    });
    expect(refused).toEqual([]);
  });

  test.each([
    [{ type: 'string', pattern: '^\\p{L}+$' }, ['水', 'a1'], [0, 1]],
    [{ type: 'string', minLength: 2, maxLength: 3 }, ['ab', 'a', 'abcd'], [0, 1, 1]],
    [{ type: ['integer', 'null'], minimum: 1, maximum: 3 }, [2, null, 0, 4, '1'], [0, 0, 1, 1, 1]],
    [{ type: 'array', items: { type: 'string' } }, [['a'], [1, 2]], [0, 2]],
    [{ anyOf: [{ type: 'string' }, { const: 1 }] }, ['a', 1, 2], [0, 0, 1]],
    [
      { type: 'object', properties: { a: { enum: ['x'] } }, required: ['a'] },
      [{ a: 'x' }, { a: 'y' }, {}],
      [0, 1, 1],
    ],
  ] as [Schema, unknown[], number[]][])('%j refuses what it should', (schema, values, counts) => {
    expect(values.map((value) => refusedBy(schema, value).length)).toEqual(counts);
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

/** The places in a value that a schema refuses. */
function refusedBy(schema: Schema | undefined, value: unknown, where = ''): string[] {
  const known = resolveSchema(schema);
  const choices = known.anyOf ?? known.oneOf;
  if (choices) return choices.some((one) => refusedBy(one, value).length === 0) ? [] : [where || '/'];
  return [
    ...(known.allOf ?? []).flatMap((one) => refusedBy(one, value, where)),
    ...(isRefused(known, value) ? [`${where || '/'} ${JSON.stringify(value)}`] : []),
    ...(Array.isArray(value)
      ? value.flatMap((item, at) => refusedBy(known.items, item, `${where}/${at}`))
      : []),
    ...(isObject(value)
      ? Object.entries(known.properties ?? {}).flatMap(([name, property]) =>
          name in value ? refusedBy(property, value[name], `${where}/${name}`) : [],
        )
      : []),
  ];
}

function isRefused(schema: Schema, value: unknown): boolean {
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !typesOfValue(value).some((type) => types.includes(type))) return true;
  if (schema.enum && !schema.enum.includes(value)) return true;
  if (schema.const !== undefined && schema.const !== value) return true;
  if (typeof value === 'string') return isRefusedText(schema, value);
  if (typeof value === 'number')
    return value < (schema.minimum ?? value) || value > (schema.maximum ?? value);
  return isObject(value) && (schema.required ?? []).some((name) => !(name in value));
}

function isRefusedText(
  { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema,
  text: string,
) {
  const fits = pattern === undefined || new RegExp(pattern, 'u').test(text);
  return !fits || text.length < minLength || text.length > maxLength;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOfValue(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return typeof value === 'number'
    ? ['number', ...(Number.isInteger(value) ? ['integer'] : [])]
    : [typeof value];
}

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
