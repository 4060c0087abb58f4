import { pageLoad } from '#web/page.ts';
import { leadOn } from '#web/posts/or-moved.ts';
import type { Route } from './+types/moved-page';

/** Every path that no page has: an old one leads on, in the same language; any other is not found. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, (ctx) => leadOn(ctx, `/${params['*']}`));

export default function MovedPage() {
  return null;
}
