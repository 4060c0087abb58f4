import { redirect } from 'react-router';
import { memberLoad } from '#web/accounts/member-page.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Route } from './+types/own-followers';

/** /followers: who follows the reader, whoever that is. */
export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    throw redirect(`/people/${encodeURIComponent(requireMember(ctx).name)}/followers`);
  });
