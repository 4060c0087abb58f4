import { type Operation, resolveSchema, type Schema } from '#worker/http/openapi.ts';
import { sampleOf, typesOf } from '#worker/http/samples.ts';

/** Input that no endpoint takes; `label` names it in a failure. */
export type Malformed = { label: string; body: BodyInit; type: string };

const JSON_TYPE = 'application/json';
const DEEP = 5_000;
const json = (label: string, value: unknown): Malformed => ({
  label,
  body: JSON.stringify(value),
  type: JSON_TYPE,
});

/** Bodies that break an operation's schema in every way there is; none where it takes no body. */
export function malformedBodies({ requestBody }: Operation): Malformed[] {
  if (!requestBody) return [];
  const content = requestBody.content[JSON_TYPE];
  return content ? [...malformedJson(), ...malformedValues(content.schema)] : malformedUploads();
}

/** What is no JSON object at all, whatever the schema. */
function malformedJson(): Malformed[] {
  const deep = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;
  return [
    { label: 'broken JSON', body: '{"a":', type: JSON_TYPE },
    { label: 'nothing', body: '', type: JSON_TYPE },
    { label: 'bytes', body: new Uint8Array([0xff, 0xfe, 0x00]), type: JSON_TYPE },
    { label: 'deep arrays', body: deep, type: JSON_TYPE },
    { label: 'deep objects', body: `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, type: JSON_TYPE },
    { label: 'a form', body: 'a=b', type: 'application/x-www-form-urlencoded' },
    { label: 'a page', body: '<p>', type: 'text/html' },
    { label: 'a type that is none', body: '{}', type: 'application/json-but-not-really' },
    ...[null, 42, 'text', [], [[]], true].map((value) => json(`the value ${JSON.stringify(value)}`, value)),
  ];
}

function malformedUploads(): Malformed[] {
  const form = new FormData();
  form.set('file', 'text in place of a file');
  return [
    { label: 'a form with text', body: form, type: '' },
    { label: 'a form that is none', body: 'nothing', type: 'multipart/form-data; boundary=x' },
    { label: 'JSON', body: '{}', type: JSON_TYPE },
    { label: 'a page', body: '<p>', type: 'text/html' },
    { label: 'noise as a picture', body: new Uint8Array(2048).fill(7), type: 'image/png' },
    { label: 'nothing as a picture', body: '', type: 'image/png' },
    { label: 'a script as a picture', body: '<script>alert(1)</script>', type: 'image/svg+xml' },
  ];
}

/** A body that the schema takes, broken in one place at a time. */
function malformedValues(schema: Schema | undefined): Malformed[] {
  const known = resolveSchema(schema);
  const good = sampleOf(known);
  if (typeof good !== 'object' || good === null || Array.isArray(good)) return [];
  const body = good as Record<string, unknown>;
  const text = JSON.stringify(body).slice(1);
  const rest = text === '}' ? text : `,${text}`;
  return [
    json('an unknown field', { ...body, nobodyKnowsThis: 1 }),
    { label: 'a __proto__ key', body: `{"__proto__":{"role":"admin"}${rest}`, type: JSON_TYPE },
    {
      label: 'a constructor key',
      body: `{"constructor":{"prototype":{"role":"admin"}}${rest}`,
      type: JSON_TYPE,
    },
    json('control characters and an unknown field', { ...withControls(body), nobodyKnowsThis: 1 }),
    ...(known.required ?? []).map((name) => {
      const { [name]: _, ...others } = body;
      return json(`no ${name}`, others);
    }),
    ...Object.entries(known.properties ?? {}).flatMap(([name, property]) =>
      malformedValuesOf(property).map(([label, value]) =>
        json(`${name}: ${label}`, { ...body, [name]: value }),
      ),
    ),
  ];
}

function withControls(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? `${value}\u0000\u0007\u202e` : value,
    ]),
  );
}

/** Values that a property does not take: other types, nothing, too much. */
function malformedValuesOf(property: Schema): [string, unknown][] {
  const known = resolveSchema(property);
  const types = new Set(alternatives(known).flatMap(typesOf));
  const values: [string, unknown][] = [];
  const add = (unless: string[], label: string, value: unknown) => {
    if (!unless.some((type) => types.has(type))) values.push([label, value]);
  };
  if (types.size === 0) return values;
  add(['number', 'integer'], 'a number', 42.5);
  add(['boolean'], 'a boolean', true);
  add(['string'], 'a text', 'not this');
  add(['null'], 'null', null);
  add(['array'], 'a list', [[1]]);
  add(['object'], 'an object', { a: { b: 1 } });
  if (types.has('string')) values.push(['an endless text', 'x'.repeat(2_500_000)]);
  if (types.has('array'))
    values.push(['an endless list', Array.from({ length: 10_000 }, () => sampleOf(known.items))]);
  if (types.has('integer')) values.push(['a fraction', 0.5], ['beyond all bounds', 1e308]);
  return values;
}

function alternatives(schema: Schema): Schema[] {
  const choices = schema.anyOf ?? schema.oneOf;
  return choices ? choices.flatMap((choice) => alternatives(resolveSchema(choice))) : [schema];
}

/** Things that are nobody's id, slug or name, as they stand in a path, which are looked up all the same. */
export const UNKNOWN_SEGMENTS = ['01987c00-0000-7000-8000-000000000000', 'nobody-knows-this', '%F0%9F%90%9A'];

/** All that may stand in a path in their place. */
export const STRANGE_SEGMENTS = [
  ...UNKNOWN_SEGMENTS,
  '__proto__',
  'constructor',
  '%00',
  '%E0%A4%A',
  '..%2F..%2Fetc%2Fpasswd',
  "'%3B%20DROP%20TABLE%20people%3B--",
  'x'.repeat(4_000),
];

/** Values of a parameter that say nothing sensible, but which a text, a number or a search may take. */
export const UNKNOWN_VALUES = ['', '-1', '"\'`;)(*^~{}:'];

/** Everything that a parameter may say that is not sensible. */
export const STRANGE_VALUES = [
  ...UNKNOWN_VALUES,
  '1e400',
  'null',
  '[object Object]',
  '\u0000',
  '🐚'.repeat(50),
  'x'.repeat(10_000),
];
