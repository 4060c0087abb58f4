import { resolveSchema, type Schema } from '#worker/http/openapi.ts';

const UNKNOWN_ID = '01987c00-0000-7000-8000-000000000000';

const FORMATS: Record<string, string> = {
  uuid: UNKNOWN_ID,
  email: 'nobody@example.com',
  uri: 'https://example.com/',
  'date-time': '2026-11-21T09:00:00.000Z',
  date: '2026-11-21',
};

/** A value that a schema accepts: its example, or a minimal value. */
export function sampleOf(schema: Schema | undefined): unknown {
  const known = resolveSchema(schema);
  if (known.example !== undefined) return known.example;
  if (known.examples?.[0] !== undefined) return known.examples[0];
  if (known.const !== undefined) return known.const;
  if (known.enum) return known.enum[0];
  const choice = known.anyOf?.[0] ?? known.oneOf?.[0] ?? known.allOf?.[0];
  if (choice) return sampleOf(choice);
  return sampleOfType(known);
}

function sampleOfType(schema: Schema): unknown {
  switch (typesOf(schema)[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sampleOf(property)]),
      );
    case 'array':
      return schema.items ? [sampleOf(schema.items)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 0);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return FORMATS[schema.format ?? ''] ?? 'a'.repeat(Math.max(1, schema.minLength ?? 1));
  }
}

/** The types that a schema accepts. */
export function typesOf(schema: Schema): string[] {
  if (schema.type) return [schema.type].flat();
  return schema.properties ? ['object'] : [];
}
