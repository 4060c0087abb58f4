import type { MailList } from '#src/mail/lists.ts';
import { AppError } from '#src/shared/errors.ts';
import { findMembership, leave, type Membership, rejoin } from '#worker/mail/lists/list-membership.ts';
import {
  readUndoToken,
  readUnsubscribeToken,
  type Subscription,
  undoToken,
} from '#worker/mail/lists/unsubscribe-token.ts';
import type { Context } from '#worker/platform/context.ts';

/** A list as the page of a token shows it. The address is hidden but for what its owner recognizes. */
export type ListState = { list: MailList; address: string; isOn: boolean };

/** Returns the list of a token, and whether its address is on it. Throws `not_found`. */
export async function getListState(ctx: Context, token: string): Promise<ListState> {
  const { subscription, membership } = await find(ctx, token);
  return toState(subscription, membership);
}

/**
 * Leaves the list of a token without a login, however old the token is. Returns the token that undoes it as `undo`; null if
 * the list was left before, so that an old token cannot subscribe anybody again. Throws `not_found`.
 */
export async function leaveList(ctx: Context, token: string): Promise<ListState & { undo: string | null }> {
  const { subscription, membership } = await find(ctx, token);
  const state = { ...toState(subscription, membership), isOn: false };
  if (!membership.isOn) return { ...state, undo: null };
  await leave(ctx, subscription);
  return { ...state, undo: await undoToken(ctx, subscription, membership.was) };
}

/** Undoes leaving the list of a token. Throws `not_found`, and `link_expired` a day after the list was left. */
export async function rejoinList(ctx: Context, token: string, undo: string): Promise<ListState> {
  const { subscription, membership } = await find(ctx, token);
  if (membership.isOn) return toState(subscription, membership);
  const was = await readUndoToken(ctx, subscription, undo);
  if (was === null) throw new AppError('link_expired');
  await rejoin(ctx, subscription, was);
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

function toState({ list }: Subscription, { address, isOn }: Membership): ListState {
  return { list, address: hideAddress(address), isOn };
}

/** Hides most of an address (`a•••@example.com`), because emails are passed on with their links. */
function hideAddress(address: string): string {
  return address.replace(/^(.)[^@]*/u, '$1•••');
}
