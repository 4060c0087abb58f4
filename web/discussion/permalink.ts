import { redirect } from 'react-router';
import { requireId } from '#web/discussion/require-id.ts';
import { isFollowed } from '#web/notifications/is-followed.ts';
import { pageLoad } from '#web/page.ts';
import { getCommentPlace } from '#worker/discussion/service.ts';
import { markTargetRead } from '#worker/notifications/service.ts';
import type { Route } from './+types/permalink';

/** Redirects from the permanent address of a comment to its page. A person who followed the link has seen its notices. */
export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const id = requireId(params.id);
    const place = await getCommentPlace(ctx, id);
    if (isFollowed(request.headers)) await markTargetRead(ctx, { kind: 'comment', id });
    throw redirect(place);
  });
