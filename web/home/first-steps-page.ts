import { redirect } from 'react-router';
import { nothingToSee, pageAction } from '#web/page.ts';
import { dismissFirstSteps } from '#worker/home/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import type { Route } from './+types/first-steps-page';

export const loader = nothingToSee;

/** Puts the first steps away. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx) => {
    await countCall(ctx, 'write');
    await dismissFirstSteps(ctx);
    return redirect('/', 303);
  });
