import { z } from 'zod';
import { daySchema, type Practice } from '#src/practice/model.ts';
import { splitPracticeSchema } from '#src/practice/today-model.ts';
import { AppError } from '#src/shared/errors.ts';
import { addDays } from '#src/shared/local-day.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { ownDay } from '#web/practice/own-day.server.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  archivePractice,
  completePractice,
  copyPractice,
  deletePractice,
  getPractice,
  removeRestDay,
  reopenPractice,
  repairDay,
  restorePractice,
  setPracticeSettings,
  setRestDay,
  splitPractice,
  startPractice,
} from '#worker/practice/service.ts';

/** Does what a button on the page of a practice asks for. Returns the path where the outcome shows. */
export async function actOnPractice(ctx: Context, id: string, form: FormData): Promise<string> {
  await countCall(ctx, 'write');
  const path = `/practice/${id}`;
  const day = () => parseValues(z.object({ day: daySchema }), { day: textOf(form, 'day') }).day;
  switch (textOf(form, 'intent')) {
    case 'start':
      await startPractice(ctx, id);
      return `${path}?said=started`;
    case 'rest':
      await setRestDay(ctx, id, day());
      return `${path}?said=rest`;
    case 'unrest':
      await removeRestDay(ctx, id, day());
      return `${path}?said=unrest`;
    case 'repair':
      await repairDay(ctx, id, day());
      return `${path}?said=repaired`;
    case 'complete':
      await completePractice(ctx, id);
      return `${path}/summary?said=completed`;
    case 'reopen':
      await reopenPractice(ctx, id, { endOn: await newEnd(ctx, await getPractice(ctx, id)) });
      return `${path}?said=reopened`;
    case 'archive':
      await archivePractice(ctx, id);
      return `${path}?said=archived`;
    case 'restore':
      await restorePractice(ctx, id);
      return `${path}?said=restored`;
    case 'delete':
      await deletePractice(ctx, id);
      return '/practice?said=deleted';
    case 'copy':
      return `/practice/${(await copyPractice(ctx, id)).id}/edit?said=copied`;
    case 'split': {
      await splitPractice(ctx, id, parseValues(splitPracticeSchema, { parts: Number(form.get('parts')) }));
      return `${path}?said=split`;
    }
    case 'streaks':
      await setPracticeSettings(ctx, { hidesStreaks: form.get('hide') === 'yes' });
      return `${path}#stats`;
    default:
      throw new AppError('malformed_request');
  }
}

/** A week more; the edit form has every other end. */
async function newEnd(ctx: Context, { endOn }: Practice): Promise<string | null> {
  const today = await ownDay(ctx);
  return addDays(endOn !== null && endOn > today ? endOn : today, 6);
}
