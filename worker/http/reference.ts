import type { Access, Scope } from '#src/shared/roles.ts';
import {
  type Endpoint,
  listEndpoints,
  type Parameter,
  resolveSchema,
  type Schema,
} from '#worker/http/openapi.ts';
import { sampleOf } from '#worker/http/samples.ts';

/** A field of a request or an answer, as the reference page shows it. */
export type ReferenceField = { name: string; type: string; required: boolean; description: string };

/** An endpoint, as the reference page shows it. `anchor` is its id on the page. */
export type ReferenceEndpoint = {
  anchor: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  access: Access;
  scope: Scope | null;
  rateGroup: string;
  parameters: (ReferenceField & { place: string })[];
  bodyTypes: string[];
  body: ReferenceField[];
  bodyExample: string | null;
  status: string;
  returns: ReferenceField[];
  returnsExample: string;
};

export type ReferenceSection = { tag: string; endpoints: ReferenceEndpoint[] };

/** The reference of the API: its endpoints by tag, with fields and examples, made from the OpenAPI document. */
export function getReference(): ReferenceSection[] {
  const sections = new Map<string, ReferenceEndpoint[]>();
  for (const endpoint of listEndpoints()) {
    const tag = endpoint.operation.tags?.[0] ?? '';
    sections.set(tag, [...(sections.get(tag) ?? []), toReference(endpoint)]);
  }
  return [...sections].map(([tag, endpoints]) => ({ tag, endpoints }));
}

function toReference({ method, path, operation }: Endpoint): ReferenceEndpoint {
  const json = operation.requestBody?.content['application/json']?.schema;
  const [status = '200', response] =
    Object.entries(operation.responses).find(([code]) => code !== 'default') ?? [];
  const data = resolveSchema(response?.content?.['application/json']?.schema).properties?.data;
  return {
    anchor: `${method}${path.replace(/[^a-z]+/gi, '-')}`.replace(/-+$/, ''),
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    access: operation['x-access'],
    scope: operation['x-scope'],
    rateGroup: operation['x-rate-group'],
    parameters: ((operation.parameters ?? []) as Parameter[]).filter(({ name }) => name).map(toParameter),
    bodyTypes: Object.keys(operation.requestBody?.content ?? {}),
    body: toFields(json),
    bodyExample: json ? toExample(json) : null,
    status,
    returns: toFields(data),
    returnsExample: data ? toExample(data) : '',
  };
}

function toParameter(parameter: Parameter): ReferenceEndpoint['parameters'][number] {
  const schema = resolveSchema(parameter.schema);
  return {
    name: parameter.name,
    place: parameter.in,
    type: typeName(parameter.schema),
    required: parameter.required ?? false,
    description: parameter.description ?? schema.description ?? '',
  };
}

/** The properties of an object, or of the objects in a list. */
function toFields(schema: Schema | undefined): ReferenceField[] {
  const known = resolveSchema(schema);
  const object = known.items ? resolveSchema(known.items) : known;
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeName(property),
    required: object.required?.includes(name) ?? false,
    description: property.description ?? resolveSchema(property).description ?? '',
  }));
}

/** A schema in a few words: `text ≤ 80`, `Role`, `list of Tag`, `number or null`. */
function typeName(schema: Schema | undefined): string {
  if (!schema) return 'any';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return choices.map(typeName).join(' | ');
  const types = [schema.type ?? 'any'].flat();
  return types
    .map((type) => (type === 'array' ? `${typeName(schema.items)}[]` : bounded(type, schema)))
    .join(' | ');
}

function bounded(type: string, schema: Schema): string {
  if (type === 'string') {
    const name = schema.format ?? 'string';
    return schema.maxLength === undefined ? name : `${name} ≤ ${schema.maxLength}`;
  }
  if ((type === 'integer' || type === 'number') && schema.minimum !== undefined && isSmall(schema.maximum))
    return `${type} ${schema.minimum}–${schema.maximum}`;
  return type;
}

function isSmall(maximum: number | undefined): boolean {
  return maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
}

function toExample(schema: Schema): string {
  return JSON.stringify(sampleOf(schema), null, 2);
}
