import { redirect } from 'react-router';
import { z } from 'zod';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { bookmarkTargetSchema } from '#src/bookmarks/model.ts';
import { nothingToSee, pageAction } from '#web/page.ts';
import { removeBookmark, saveTarget } from '#worker/bookmarks/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/mark';

const formSchema = bookmarkTargetSchema.extend({
  intent: z.enum(['save', 'remove']),
  back: z.string().max(2000),
});

export const loader = nothingToSee;

/** Saves a target or removes it without script, and redirects back to where the button is. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { intent, back, ...target } = parseForm(formSchema, form);
    if (intent === 'save') await saveTarget(ctx, target);
    else await removeBookmark(ctx, target);
    return redirect(safeNextPath(back), 303);
  });
