import type { MailList } from '#src/mail/lists.ts';
import { AppError } from '#src/shared/errors.ts';
import { findMembership, leave, type Membership, rejoin } from '#worker/mail/list-membership.ts';
import { readUnsubscribeToken, type Subscription } from '#worker/mail/unsubscribe-token.ts';
import type { Context } from '#worker/platform/context.ts';

/** A list as the page of a token shows it; the address is hidden but for what its owner knows it by. */
export type ListState = { list: MailList; address: string; isOn: boolean; was: string };

/** What a token is about. Looking changes nothing. Throws `not_found`. */
export async function getListState(ctx: Context, token: string): Promise<ListState> {
  const { subscription, membership } = await find(ctx, token);
  return { list: subscription.list, ...membership, address: hideAddress(membership.address) };
}

/** Leaves the list of a token, without asking who it is; as often as one likes. Throws `not_found`. */
export async function leaveList(ctx: Context, token: string): Promise<ListState> {
  const { subscription, membership } = await find(ctx, token);
  if (membership.isOn) await leave(ctx, subscription);
  return { ...(await getListState(ctx, token)), was: membership.was };
}

/** Gets the list of a token again. Throws `not_found`. */
export async function rejoinList(ctx: Context, token: string, was: string): Promise<ListState> {
  const { subscription, membership } = await find(ctx, token);
  if (!membership.isOn) await rejoin(ctx, subscription, was);
  return getListState(ctx, token);
}

async function find(
  ctx: Context,
  token: string,
): Promise<{ subscription: Subscription; membership: Membership }> {
  const subscription = await readUnsubscribeToken(ctx, token);
  const membership = subscription && (await findMembership(ctx, subscription));
  if (!membership) throw new AppError('not_found');
  return { subscription, membership };
}

/** A letter is passed on sooner than its reader thinks: `a•••@example.com`. */
function hideAddress(address: string): string {
  return address.replace(/^(.)[^@]*/u, '$1•••');
}
