import type { OpenAPIHono } from '@hono/zod-openapi';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import type { Access, Scope } from '#src/shared/roles.ts';
import type { Api, HonoEnv } from '#worker/http/api.ts';

const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Atoll',
    version: '1',
    description:
      'The API of Atoll, a learning community. Every answer is an envelope, `{ success, data, timestamp, meta? }`; every error is problem details (RFC 9457) with a stable `code`.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
};

type Document = ReturnType<OpenAPIHono<HonoEnv>['getOpenAPI31Document']>;

/** An operation, as the reference page and the batteries read it. */
export type Operation = {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
  'x-access': Access;
  'x-scope': Scope | null;
  'x-rate-group': string;
};
export type Parameter = {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
};
/** The part of JSON Schema that is read. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  description?: string;
  example?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
};
/** One endpoint of the document. */
export type Endpoint = { method: string; path: string; operation: Operation };

const UNSAFE = new Set(['post', 'put', 'patch', 'delete']);

let described: Document | null = null;
let describe: () => Document = () => {
  throw new Error('No API is described yet');
};

/** Serves the OpenAPI document at /api/openapi.json and keeps it for the reference page. */
export function documentApi(api: Api): void {
  registerComponents(api);
  described = null;
  describe = () => withIdempotencyKeys(withoutFlags(api.getOpenAPI31Document(INFO)));
  api.get('/api/openapi.json', (c) => {
    c.header('Cache-Control', CACHEABLE);
    return c.json(getDocument());
  });
}

/** The OpenAPI document, made once per isolate. */
export function getDocument(): Document {
  described ??= describe();
  return described;
}

/** Every endpoint of the document. */
export function listEndpoints(): Endpoint[] {
  return Object.entries(getDocument().paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation: operation as Operation })),
  );
}

/** A schema; a reference is replaced by the component it names. */
export function resolveSchema(schema: Schema | undefined): Schema {
  if (!schema?.$ref) return schema ?? {};
  const name = schema.$ref.split('/').at(-1) ?? '';
  return resolveSchema((getDocument().components?.schemas as Record<string, Schema> | undefined)?.[name]);
}

function registerComponents({ openAPIRegistry }: Api): void {
  openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-atoll-session',
    description: 'A signed-in person who has at least the named role.',
  });
  openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal access token with the named scope.',
  });
  openAPIRegistry.registerComponent('parameters', 'IdempotencyKey', {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422.',
    schema: { type: 'string', maxLength: 255 },
  });
}

/** The end of a regular expression that was written as JavaScript writes it. A slash of the expression itself is escaped. */
const FLAGS = /(?<!\\)\/[a-z]+$/;

/** JSON Schema has patterns without flags and reads all of them as Unicode; the generator leaves `/u` at the end. */
function withoutFlags(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'pattern' && typeof value === 'string' ? value.replace(FLAGS, '') : value,
  );
}

/** Adds the Idempotency-Key header to unsafe operations that need a signed-in person. */
function withIdempotencyKeys(document: Document): Document {
  for (const item of Object.values(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      if (!UNSAFE.has(method) || operation['x-access'] === 'public') continue;
      operation.parameters = [
        ...(operation.parameters ?? []),
        { $ref: '#/components/parameters/IdempotencyKey' },
      ];
    }
  }
  return document;
}
