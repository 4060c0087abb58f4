import { redirect } from 'react-router';
import { memberLoad } from '#web/accounts/member-page.ts';
import { isFollowed } from '#web/notifications/is-followed.ts';
import { openNotice } from '#worker/notifications/service.ts';
import type { Route } from './+types/open-notice';

/**
 * /notifications/:id redirects to the target of a notice. The notice is marked as read only if the person followed the link:
 * a prefetch, or a request that another site makes unseen, marks nothing.
 */
export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { path } = await openNotice(ctx, params.id, { read: isFollowed(request.headers) });
    throw redirect(path ?? '/notifications');
  });
