import { exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { BODY_LIMITS, type BodyLimit } from '#src/shared/body-limits.ts';
import type { AppError } from '#src/shared/errors.ts';
import { readForm } from '#worker/http/read-body.ts';
import { headersOf } from '#worker/testing/battery.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const UNKNOWN = '01987c00-0000-7000-8000-000000000000';
const many = (count: number) => Array.from({ length: count }, (_, at) => at);
const signIn = { email: 'a@example.com', password: 'x' };

let author: Record<string, string>;
beforeAll(async () => {
  author = await headersOf('author');
});

function send(path: string, body: BodyInit, headers: Record<string, string>, method = 'POST') {
  return exports.default.fetch(new Request(`http://localhost${path}`, { method, headers, body }));
}

async function codeOf(response: Response) {
  const { code, errors = [] } = (await response.json()) as { code?: string; errors?: unknown[] };
  return [response.status, code, errors.length];
}

describe('an anonymous call of the API with', () => {
  const sessions = '/api/v1/sessions';
  test.each<[string, unknown, [number, string, number]]>([
    [
      '100 unknown keys lists twenty of them',
      Object.fromEntries(many(100).map((at) => [at, 1])),
      [422, 'validation_failed', 20],
    ],
    ['400 keys', Object.fromEntries(many(400).map((at) => [at, 1])), [422, 'too_many_fields', 0]],
    ['a list of 400', { ...signIn, list: many(400) }, [422, 'too_many_fields', 0]],
    [
      'lists in lists',
      { list: JSON.parse(`${'['.repeat(30)}${']'.repeat(30)}`) },
      [422, 'too_many_fields', 0],
    ],
    ['a key of 30 000 characters', { ['k'.repeat(30_000)]: 1 }, [422, 'validation_failed', 3]],
    ['70 kB', { ...signIn, more: 'x'.repeat(70_000) }, [413, 'payload_too_large', 0]],
  ])('%s', async (_, body, expected) => {
    const response = await send(sessions, JSON.stringify(body), JSON_TYPE);
    const text = await response.clone().text();
    expect(await codeOf(response)).toEqual(expected);
    expect(text.length).toBeLessThan(5_000);
  });

  test('11 MB of keys is answered in a few hundred bytes', async () => {
    const body = `{"email":"a@b.co",${many(700_000)
      .map((at) => `"${at}":0`)
      .join()}}`;
    const response = await send(sessions, body, JSON_TYPE);
    expect([response.status, (await response.text()).length < 1_000]).toEqual([413, true]);
  });
});

describe('an author may send', () => {
  const draft = `/api/v1/me/posts/${UNKNOWN}/drafts/en`;
  test.each<[string, string, string, unknown, number]>([
    [
      'a text of 1 MB where a post belongs',
      'PUT',
      draft,
      { title: '', summary: '', markdown: 'x'.repeat(1_000_000), version: 1 },
      422,
    ],
    ['no 5 MB there', 'PUT', draft, { markdown: 'x'.repeat(5_000_000) }, 413],
    [
      'no 100 kB where it does not',
      'PUT',
      '/api/v1/posts/nothing/helpful',
      { helpful: 'x'.repeat(100_000) },
      413,
    ],
    [
      'a thousand planned documents',
      'POST',
      '/api/v1/imports/plans',
      { source: 's', documents: many(1_100).map(() => ({})) },
      422,
    ],
    [
      'no 20 000',
      'POST',
      '/api/v1/imports/plans',
      { source: 's', documents: many(20_000).map(() => 0) },
      422,
    ],
  ])('%s', async (_, method, path, body, status) => {
    const response = await send(path, JSON.stringify(body), { ...author, ...JSON_TYPE }, method);
    expect(response.status).toBe(status);
  });
});

describe('a form', () => {
  const fieldsOf = (count: number) =>
    many(count)
      .map((at) => `${at}=1`)
      .join('&');
  const urlEncoded = (body: string) =>
    new Request('http://localhost/', { method: 'POST', headers: FORM, body });
  const inParts = (count: number) => {
    const form = new FormData();
    for (const at of many(count)) form.append('same', `${at}`);
    return new Request('http://localhost/', { method: 'POST', body: form });
  };
  test.each<[string, Request, BodyLimit, number | string]>([
    ['of a person', urlEncoded('email=a%40b.co&password=x'), 'plain', 2],
    ['of 300 fields', urlEncoded(fieldsOf(300)), 'plain', 300],
    ['of 301 fields', urlEncoded(fieldsOf(301)), 'plain', 'too_many_fields'],
    ['of 300 fields of one name, in parts', inParts(300), 'file', 300],
    ['of 2 000 fields of one name, in parts', inParts(2_000), 'file', 'too_many_fields'],
    ['of 2 MB', urlEncoded(fieldsOf(200_000)), 'plain', 'payload_too_large'],
    ['of 10 000 Chinese characters', urlEncoded(`markdown=${'%E5%AD%97'.repeat(10_000)}`), 'text', 1],
    ['that is none', new Request('http://localhost/', { method: 'POST', body: 'a=1' }), 'plain', 0],
    ['without anything', new Request('http://localhost/', { method: 'POST' }), 'plain', 0],
  ])('%s', async (_, request, limit, expected) => {
    const found = await readForm(request, limit).then(
      (form) => [...form].length,
      (error: AppError) => error.code,
    );
    expect(found).toBe(expected);
  });
});

describe('a refused body is read all the same, so that its connection ends in peace', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['without a session', '/api/v1/posts', JSON_TYPE, 401],
    ['from a foreign page', '/api/v1/posts', { ...JSON_TYPE, Origin: 'https://evil.example' }, 403],
    ['of another type', '/api/v1/sessions', { 'Content-Type': 'text/plain' }, 415],
    ['that is too large', '/api/v1/sessions', JSON_TYPE, 413],
    ['where nothing is', '/api/v1/nothing', JSON_TYPE, 404],
  ])('%s', async (_, path, headers, status) => {
    let left = 16;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) return controller.close();
        left -= 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const response = await exports.default.fetch(
      new Request(`http://localhost${path}`, {
        method: 'POST',
        headers,
        body,
        duplex: 'half',
      } as RequestInit),
    );
    expect([response.status, left]).toEqual([status, 0]);
  });

  test('up to a bound', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const response = await exports.default.fetch(
      new Request('http://localhost/api/v1/posts', {
        method: 'POST',
        headers: JSON_TYPE,
        body,
        duplex: 'half',
      } as RequestInit),
    );
    expect(response.status).toBe(401);
    expect(sent * 1024 * 1024).toBeLessThan(2 * BODY_LIMITS.file.bytes);
  });
});
