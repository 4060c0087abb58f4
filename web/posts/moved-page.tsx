import { pageLoad } from '#web/page.ts';
import { leadOn } from '#web/posts/or-moved.ts';
import type { Route } from './+types/moved-page';

/** Handles every path without a page: an old path redirects in the same language; any other is not found. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, (ctx) => leadOn(ctx, `/${params['*']}`));

export default function MovedPage() {
  return null;
}
