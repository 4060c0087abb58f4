import { exports } from 'cloudflare:workers';
import type { Member } from '#worker/platform/actor.ts';
import { tokenOf } from '#worker/testing/people.ts';

type Call = { as?: Member; body?: unknown; headers?: Record<string, string> };

/** An answer of the API. */
export type Answer = {
  status: number;
  headers: Headers;
  body: {
    success: boolean;
    data: never;
    code?: string;
    errors?: { pointer: string; code: string }[];
    meta?: never;
  };
};

/** Calls the API over HTTP: `call('POST', '/api/v1/posts', { as: bob, body })`. */
export async function call(method: string, path: string, { as, body, headers }: Call = {}): Promise<Answer> {
  const response = await exports.default.fetch(
    new Request(`http://localhost${path}`, {
      method,
      headers: {
        ...(as && { Authorization: await tokenOf(as) }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith('{') ? JSON.parse(text) : null,
  };
}
