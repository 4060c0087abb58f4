import { cacheable, pageAction, pageLoad } from '#web/page.ts';
import { FollowsView, followsMeta } from '#web/social/follow-list.tsx';
import { actOnFollows, loadFollows } from '#web/social/load-follows.ts';
import type { Route } from './+types/following-page';

export const headers = cacheable;

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, (ctx) => loadFollows(ctx, 'following', params.name, request));

export const action = ({ context, request }: Route.ActionArgs) => pageAction(context, request, actOnFollows);

export const meta: Route.MetaFunction = ({ loaderData }) => followsMeta(loaderData);

/** /people/:name/following */
export default function FollowingPage({ loaderData }: Route.ComponentProps) {
  return <FollowsView page={loaderData} />;
}
