import { redirect } from 'react-router';
import { pageAction } from '#web/page.ts';
import { signOut } from '#worker/accounts/service.ts';
import type { Route } from './+types/logout';

/** Opening the address does nothing: a link or an image on another page must not sign anybody out. */
export const loader = () => redirect('/');

/** POST /logout */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx) => {
    await signOut(ctx);
    return redirect('/');
  });
