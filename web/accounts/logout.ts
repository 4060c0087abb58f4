import { redirect } from 'react-router';
import { pageLoad } from '#web/page.ts';
import { signOut } from '#worker/accounts/service.ts';
import type { Route } from './+types/logout';

/** Opening the address does nothing: a link or an image on another page must not sign anybody out. */
export const loader = () => redirect('/');

/** POST /logout. Whoever is logged in by now: who presses the button wants nobody to be. */
export const action = ({ context }: Route.ActionArgs) =>
  pageLoad(context, async (ctx) => {
    await signOut(ctx);
    return redirect('/');
  });
