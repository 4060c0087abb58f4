import type { Api } from '#worker/http/api.ts';

const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Atoll',
    version: '1',
    description:
      'The API of Atoll, a learning community. Every answer is an envelope, every error is problem details (RFC 9457).',
  },
} as const;

/** Serves the description of the API at /api/openapi.json. */
export function documentApi(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-atoll-session',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  api.get('/api/openapi.json', (c) => c.json(api.getOpenAPI31Document(INFO)));
}
