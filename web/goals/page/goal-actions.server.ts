import { z } from 'zod';
import { addMilestoneSchema, dropGoalSchema, updateMilestoneSchema } from '#src/goals/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { toLink } from '#web/goals/page/to-link.server.ts';
import {
  addMilestone,
  deleteGoal,
  dropGoal,
  linkGoal,
  reachGoal,
  removeMilestone,
  reopenGoal,
  unlinkGoal,
  updateMilestone,
} from '#worker/goals/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';

/** Does what a form on the page of a goal asks for. Returns the path where the outcome shows. */
export async function actOnGoal(ctx: Context, id: string, form: FormData): Promise<string> {
  await countCall(ctx, 'write');
  const path = `/goals/${id}`;
  switch (textOf(form, 'intent')) {
    case 'reach':
      await reachGoal(ctx, id);
      return path;
    case 'drop': {
      const note = textOf(form, 'note').replaceAll('\r\n', '\n');
      await dropGoal(ctx, id, parseValues(dropGoalSchema, { note }));
      return path;
    }
    case 'reopen':
      await reopenGoal(ctx, id);
      return `${path}?said=reopened`;
    case 'delete':
      await deleteGoal(ctx, id);
      return '/goals?said=deleted';
    case 'link':
      await linkGoal(ctx, id, await toLink(ctx, form));
      return `${path}#links`;
    case 'unlink':
      await unlinkGoal(ctx, id, await toLink(ctx, form));
      return `${path}#links`;
    default:
      await actOnMilestone(ctx, id, form);
      return `${path}#milestones`;
  }
}

async function actOnMilestone(ctx: Context, id: string, form: FormData): Promise<void> {
  const about = () =>
    parseValues(z.object({ milestone: z.uuid() }), { milestone: form.get('milestone') }).milestone;
  const change = (values: Record<string, unknown>) =>
    updateMilestone(ctx, id, about(), parseValues(updateMilestoneSchema, values));
  switch (textOf(form, 'intent')) {
    case 'add':
      await addMilestone(ctx, id, parseValues(addMilestoneSchema, { title: textOf(form, 'title') }));
      return;
    case 'done':
      await change({ done: true });
      return;
    case 'undone':
      await change({ done: false });
      return;
    case 'rename':
      await change({ title: textOf(form, 'title') });
      return;
    case 'move':
      await change({ place: Number(form.get('place')) });
      return;
    case 'remove':
      await removeMilestone(ctx, id, about());
      return;
    default:
      throw new AppError('malformed_request');
  }
}
