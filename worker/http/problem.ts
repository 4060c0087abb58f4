import { HTTPException } from 'hono/http-exception';
import { AppError, type Problem } from '#src/shared/errors.ts';
import { errorDetail, errorText, fieldErrorText } from '#src/shared/translate.ts';
import type { Context } from '#worker/platform/context.ts';

/** Turns anything thrown into an AppError. An unexpected error is a bug: it is logged in full and becomes `internal`. */
export function toAppError(error: unknown, ctx: Context): AppError {
  if (error instanceof AppError) {
    if (error.code === 'internal') ctx.log.error('internal error', error);
    return error;
  }
  if (error instanceof HTTPException) return fromHttpException(error);
  ctx.log.error('unhandled error', error);
  return new AppError('internal', { cause: error });
}

function fromHttpException(error: HTTPException): AppError {
  if (error.status === 413) return new AppError('payload_too_large', { cause: error });
  if (error.status === 415) return new AppError('unsupported_media_type', { cause: error });
  return new AppError('malformed_request', { cause: error });
}

/** The problem details of an error, in the reader's language. */
export function toProblem(error: AppError, ctx: Context, instance: string): Problem {
  return {
    success: false,
    data: null,
    timestamp: new Date(ctx.clock.now()).toISOString(),
    type: `${ctx.config.publicOrigin}/api/docs#${error.code}`,
    title: errorText('en', error.code),
    status: error.status,
    detail: errorDetail(ctx.locale, error),
    instance,
    code: error.code,
    requestId: ctx.requestId,
    ...(error.fields.length > 0 && {
      errors: error.fields.map((field) => ({
        pointer: field.pointer,
        code: field.code,
        detail: fieldErrorText(ctx.locale, field),
      })),
    }),
  };
}

/** The answer of the API for an error. */
export function problemResponse(error: unknown, ctx: Context, instance: string): Response {
  const known = toAppError(error, ctx);
  return new Response(JSON.stringify(toProblem(known, ctx, instance)), {
    status: known.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...known.headers },
  });
}
