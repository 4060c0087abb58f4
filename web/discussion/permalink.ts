import { redirect } from 'react-router';
import { requireId } from '#web/discussion/require-id.ts';
import { pageLoad } from '#web/page.ts';
import { getCommentPlace } from '#worker/discussion/service.ts';
import type { Route } from './+types/permalink';

/** The lasting address of a comment leads to where it stands. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    throw redirect(await getCommentPlace(ctx, requireId(params.id)));
  });
