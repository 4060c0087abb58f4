import createClient from 'openapi-fetch';
import type { ErrorCode, Problem } from '#src/shared/errors.ts';
import { calmFetch } from '#web/calm-fetch.ts';
import type { paths } from '#web/generated/api.d.ts';

/** The API client, typed by the OpenAPI document. Wrap calls in `unwrap`. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: calmFetch });

/** An error of the API, or `offline` when it was not reached. `message` is for the person, in the page's language. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: ErrorCode | 'offline';
  readonly fields: Record<string, string>;
  readonly retryAfterMs: number;

  constructor(problem: Problem | null, retryAfterMs = 0) {
    super(problem?.detail ?? '');
    this.code = problem?.code ?? 'offline';
    this.fields = Object.fromEntries(
      (problem?.errors ?? []).map((field) => [field.pointer.slice(1), field.detail]),
    );
    this.retryAfterMs = retryAfterMs;
  }
}

type Answer<T> = { data?: { data: T }; error?: unknown; response: Response };

/** Returns the data of a response's envelope. Throws `ApiError`. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch(() => null);
  if (answer?.data) return answer.data.data;
  throw toApiError(answer?.error, answer?.response.headers.get('Retry-After'));
}

/** Returns an ApiError from the body of a failed response. A body without problem details did not come from the API. */
export function toApiError(body: unknown, retryAfter?: string | null): ApiError {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body;
  return new ApiError(isProblem ? (body as Problem) : null, Number(retryAfter ?? 0) * 1000);
}
