import { redirect } from 'react-router';
import { z } from 'zod';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { threadLevelChangeSchema, threadParamsSchema } from '#src/notifications/model.ts';
import { nothingToSee, pageAction } from '#web/page.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import { setThreadLevel } from '#worker/notifications/service.ts';
import type { Route } from './+types/thread-action';

const formSchema = threadParamsSchema.extend({
  ...threadLevelChangeSchema.shape,
  next: z.string().max(2000),
});

export const loader = nothingToSee;

/** Sets how closely the reader follows a discussion, and redirects back to it. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { level, next, ...thread } = parseForm(formSchema, form);
    await setThreadLevel(ctx, thread, level);
    return redirect(safeNextPath(next), 303);
  });
