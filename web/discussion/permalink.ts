import { redirect } from 'react-router';
import { requireId } from '#web/discussion/require-id.ts';
import { pageLoad } from '#web/page.ts';
import { getCommentPlace } from '#worker/discussion/service.ts';
import type { Route } from './+types/permalink';

/** Redirects from the permanent address of a comment to its page. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    throw redirect(await getCommentPlace(ctx, requireId(params.id)));
  });
