import type { ImportDocument, ImportOutcome, PlannedDocument } from '#src/imports/model.ts';

/** Atoll's API as the import uses it. Every call may be repeated: the API does the same work once. */
export type ImportApi = {
  plan: (source: string, documents: { path: string; slug: string }[]) => Promise<PlannedDocument[]>;
  send: (source: string, documents: ImportDocument[]) => Promise<ImportOutcome[]>;
  upload: (name: string, bytes: Buffer) => Promise<string>;
};

/** The API said no for good; the message is what it said. */
export class ApiError extends Error {
  override name = 'ApiError';
}

const TRIES = 6;

/** Opens the API; what fails on the way, is too much at once, or breaks on the other side is tried again, later each time. */
export function openApi(url: string, token: string): ImportApi {
  async function post<T>(path: string, body: BodyInit, headers: Record<string, string>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        body,
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', ...headers },
      }).catch((error: unknown) => error as Error);
      if (response instanceof Response && response.ok) return ((await response.json()) as { data: T }).data;
      const again = response instanceof Response ? response.status === 429 || response.status >= 500 : true;
      if (!again || attempt === TRIES) throw new ApiError(await describe(response, url));
      await pause(response instanceof Response ? response.headers.get('Retry-After') : null, attempt);
    }
  }
  const json = { 'Content-Type': 'application/json' };
  return {
    plan: (source, documents) => post('/api/v1/imports/plans', JSON.stringify({ source, documents }), json),
    send: (source, documents) => post('/api/v1/imports', JSON.stringify({ source, documents }), json),
    async upload(name, bytes) {
      const form = new FormData();
      form.set('file', new File([new Uint8Array(bytes)], name));
      return (await post<{ url: string }>('/api/v1/uploads', form, {})).url;
    },
  };
}

async function describe(response: Response | Error, url: string): Promise<string> {
  if (response instanceof Error)
    return `${url} does not answer (${response.cause ?? response.message}). Is Atoll running there?`;
  const problem = (await response.json().catch(() => ({}))) as {
    detail?: string;
    errors?: { pointer: string; detail: string }[];
  };
  const fields = (problem.errors ?? []).map((error) => `\n  ${error.pointer}: ${error.detail}`).join('');
  return `${response.status} ${problem.detail ?? response.statusText}${fields}`;
}

function pause(retryAfter: string | null, attempt: number): Promise<void> {
  const seconds = retryAfter ? Math.min(Number(retryAfter) || 1, 60) : 0.5 * 2 ** attempt;
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
