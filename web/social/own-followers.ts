import { redirect } from 'react-router';
import { loginPath } from '#src/accounts/next-path.ts';
import { pageLoad } from '#web/page.ts';
import type { Route } from './+types/own-followers';

/** /followers: redirects to the reader's own list of followers. */
export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async ({ actor }) => {
    if (actor.kind !== 'member') throw redirect(loginPath('/followers'));
    throw redirect(`/people/${encodeURIComponent(actor.name)}/followers`);
  });
