import type { NextPractice } from '#src/practice/ending/summary-model.ts';
import type { Practice } from '#src/practice/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { copyPractice } from '#worker/practice/copying/copying.ts';
import { loadOwnPractice } from '#worker/practice/practices/own.ts';

/** Plans what comes after a completed practice: a draft with its structure and another action, linked to it. */
export async function planNext(ctx: Context, id: string, { action }: NextPractice): Promise<Practice> {
  const { completedAt } = await loadOwnPractice(ctx, id);
  if (completedAt === null) throw new AppError('practice_not_completed');
  return copyPractice(ctx, id, action);
}
