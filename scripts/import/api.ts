import type {
  DocumentRef,
  ImportDocument,
  ImportedDocument,
  ImportOutcome,
  PlannedDocument,
} from '#src/imports/model.ts';
import type { ImportedSeries, ImportSeries } from '#src/imports/series-model.ts';

/** A document in the request for a plan, before it is sent. */
export type Asked = { path: string; slug: string; translates?: DocumentRef; translatedBy?: DocumentRef };

/** The API as the import uses it. Every call may be repeated without a second effect. */
export type ImportApi = {
  imported: (source: string) => Promise<ImportedDocument[]>;
  plan: (source: string, documents: Asked[]) => Promise<PlannedDocument[]>;
  send: (source: string, documents: ImportDocument[]) => Promise<ImportOutcome[]>;
  sendSeries: (series: ImportSeries) => Promise<ImportedSeries>;
  upload: (name: string, bytes: Buffer) => Promise<string>;
};

/** A final refusal of the API; the message is the API's. `refusesContent`: what was sent is wrong, not who sent it or when. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly refusesContent: boolean;
  constructor(message: string, status?: number) {
    super(message);
    this.refusesContent = status === 400 || status === 413 || status === 422;
  }
}

const TRIES = 6;

type Ask = <T>(path: string, init: RequestInit) => Promise<{ data: T; meta?: { next: string | null } }>;
type Post = <T>(path: string, body: object) => Promise<T>;

/** How to call the API. Network failures, rate limits and server errors are retried with growing delays. */
function openAsk(url: string, token: string): Ask {
  return async (path, init) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${url}${path}`, {
        ...init,
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', ...init.headers },
      }).catch((error: unknown) => error as Error);
      if (response instanceof Response && response.ok) return response.json();
      const again = response instanceof Response ? response.status === 429 || response.status >= 500 : true;
      if (!again || attempt === TRIES) {
        const status = response instanceof Response ? response.status : undefined;
        throw new ApiError(await describe(response, url), status);
      }
      await pause(response instanceof Response ? response.headers.get('Retry-After') : null, attempt);
    }
  };
}

function postBy(ask: Ask): Post {
  const headers = { 'Content-Type': 'application/json' };
  return async <T>(path: string, body: object) =>
    (await ask<T>(path, { method: 'POST', body: JSON.stringify(body), headers })).data;
}

/** How to send JSON to the API. */
export function openPost(url: string, token: string): Post {
  return postBy(openAsk(url, token));
}

/** Opens the API. */
export function openApi(url: string, token: string): ImportApi {
  const ask = openAsk(url, token);
  const post = postBy(ask);
  return {
    async imported(source) {
      const documents: ImportedDocument[] = [];
      for (let cursor: string | null | undefined = ''; cursor !== null && cursor !== undefined; ) {
        const query = new URLSearchParams({ source, limit: '100', ...(cursor && { cursor }) });
        const page: { data: ImportedDocument[]; meta?: { next: string | null } } = await ask(
          `/api/v1/imports/documents?${query}`,
          {},
        );
        documents.push(...page.data);
        cursor = page.meta?.next;
      }
      return documents;
    },
    plan: (source, documents) => post('/api/v1/imports/plans', { source, documents }),
    send: (source, documents) => post('/api/v1/imports', { source, documents }),
    sendSeries: (series) => post('/api/v1/imports/series', series),
    async upload(name, bytes) {
      const form = new FormData();
      form.set('file', new File([new Uint8Array(bytes)], name));
      return (await ask<{ url: string }>('/api/v1/uploads', { method: 'POST', body: form })).data.url;
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
