import { redirect } from 'react-router';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { pageLoad } from '#web/page.ts';
import { resolveRedirect } from '#worker/posts/service.ts';
import type { Route } from './+types/moved-page';

/** Every path that no page has: an old one leads on, in the same language; any other is not found. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const { to } = await resolveRedirect(ctx, `/${params['*']}`);
    throw redirect(to, { status: 301, headers: { 'Cache-Control': CACHEABLE } });
  });

export default function MovedPage() {
  return null;
}
