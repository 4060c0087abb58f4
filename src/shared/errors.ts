import { z } from 'zod';

/**
 * All error codes of Atoll, with their HTTP status. The text for people is `shared:errors.<code>` in the locales.
 */
export const ERRORS = {
  malformed_request: 400,
  host_not_allowed: 400,
  link_expired: 400,
  link_used: 400,
  cursor_invalid: 400,
  sign_in_expired: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  forbidden: 403,
  scope_missing: 403,
  address_unverified: 403,
  account_suspended: 403,
  sign_in_again: 403,
  thread_closed: 403,
  question_closed: 403,
  own_vote: 403,
  reputation_needed: 403,
  authors_only: 403,
  sign_in_denied: 403,
  provider_email_unverified: 403,
  origin_not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  name_taken: 409,
  slug_taken: 409,
  version_conflict: 409,
  unpublish_first: 409,
  has_answers: 409,
  edit_waiting: 409,
  edit_decided: 409,
  other_person: 409,
  request_in_progress: 409,
  already_exists: 409,
  job_running: 409,
  asked_lately: 409,
  limit_reached: 409,
  upload_in_use: 409,
  identity_taken: 409,
  last_way_in: 409,
  start_early: 409,
  practice_not_running: 409,
  practice_not_completed: 409,
  reopening_over: 409,
  repair_unavailable: 409,
  request_answered: 409,
  nudge_unavailable: 409,
  card_unavailable: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  too_many_fields: 422,
  idempotency_mismatch: 422,
  nothing_to_publish: 422,
  upgrade_required: 426,
  rate_limited: 429,
  vote_limit: 429,
  ask_limit_reached: 429,
  internal: 500,
  provider_untrusted: 502,
  model_failed: 502,
  unavailable: 503,
  provider_unavailable: 503,
  model_busy: 503,
  model_over_quota: 503,
  model_timeout: 504,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An invalid field: a JSON pointer (RFC 6901) and a code whose text is `shared:fields.<code>`. */
export type FieldError = { pointer: string; code: string; params?: Record<string, string | number> };

type ErrorDetails = {
  fields?: FieldError[];
  headers?: Record<string, string>;
  retryAfter?: number;
  /** What the text for people names, where the code has such a text (`shared:details.<code>`). */
  params?: Record<string, string | number>;
  cause?: unknown;
};

/** The error that use cases throw. Any other thrown error is a bug and is answered as `internal`. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: ErrorCode;
  readonly fields: FieldError[];
  readonly headers: Record<string, string>;
  /** The seconds after which the same call may succeed, where they are known. */
  readonly retryAfter: number | null;
  readonly params: Readonly<Record<string, string | number>> | null;

  constructor(code: ErrorCode, more: ErrorDetails = {}) {
    super(code, { cause: more.cause });
    this.code = code;
    this.fields = more.fields ?? [];
    this.retryAfter = more.retryAfter ?? null;
    this.params = more.params ?? null;
    this.headers = {
      ...more.headers,
      ...(this.retryAfter !== null && { 'Retry-After': String(this.retryAfter) }),
    };
  }

  get status(): number {
    return ERRORS[this.code];
  }
}

/** A validation error about a single field. */
export function fieldError(pointer: string, code: string, params?: FieldError['params']): AppError {
  return new AppError('validation_failed', { fields: [{ pointer, code, ...(params && { params }) }] });
}

/** Problem details (RFC 9457) in Atoll's envelope: `code` is stable English, `detail` is in the reader's language. */
export const problemSchema = z
  .object({
    success: z.literal(false),
    data: z.null(),
    timestamp: z.iso.datetime(),
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
