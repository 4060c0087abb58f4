import { type DecideComment, decideCommentSchema } from '#src/discussion/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { approveComment, refuseComment } from '#worker/discussion/service.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';

/** The outcome of a decision about a comment. */
export type Decided = 'approved' | 'refused' | 'changed';

/**
 * Approves or refuses a comment as the form showed it. Returns `changed` if its author edited it in between: then nothing is
 * decided, and the page shows the newer text.
 */
export async function decide(
  ctx: Context,
  form: FormData,
  { id, intent }: { id: string; intent: 'approve' | 'refuse' },
): Promise<Decided> {
  const read: DecideComment = parseValues(decideCommentSchema, { version: Number(form.get('version')) });
  try {
    if (intent === 'approve') await approveComment(ctx, id, read);
    else await refuseComment(ctx, id, read);
  } catch (error) {
    if (error instanceof AppError && error.code === 'version_conflict') return 'changed';
    throw error;
  }
  return intent === 'approve' ? 'approved' : 'refused';
}
