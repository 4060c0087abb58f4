import { redirect } from 'react-router';
import { z } from 'zod';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { reactionKindSchema } from '#src/discussion/reaction-kinds.ts';
import { reactionTargetSchema } from '#src/discussion/reaction-model.ts';
import { anchorOf } from '#web/discussion/places.ts';
import { nothingToSee, pageAction } from '#web/page.ts';
import { react } from '#worker/discussion/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/react';

const formSchema = reactionTargetSchema.extend({ reaction: reactionKindSchema, back: z.string().max(2000) });

export const loader = nothingToSee;

/** Reacts without scripts, and redirects back to the target. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { reaction, back, ...target } = parseForm(formSchema, form);
    await react(ctx, target, reaction);
    const fragment = target.kind === 'comment' ? anchorOf(target.id) : 'reactions';
    return redirect(`${safeNextPath(back)}#${fragment}`, 303);
  });
