import { MAIL_LISTS, type MailList, ONE_CLICK } from '#src/mail/lists.ts';
import { UNDO_MS } from '#src/mail/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { base64url, equalsInConstantTime, fromBase64url, hmac } from '#worker/platform/crypto.ts';

/** A list and its subscriber: the id of a person, or of a subscriber of the newsletter. */
export type Subscription = { list: MailList; subjectId: string };

const SIGNATURE_LENGTH = 22;
type Signer = Pick<Context, 'config'>;

/**
 * Returns the token that unsubscribes from a list. It consists of the list, the id and a signature of both; nothing is stored.
 * It is always the same and never expires unless the site's secret changes, because the links of old emails must work.
 */
export async function unsubscribeToken(ctx: Signer, { list, subjectId }: Subscription): Promise<string> {
  const bytes = Uint8Array.from(subjectId.replaceAll('-', '').match(/../g) ?? [], (pair) =>
    parseInt(pair, 16),
  );
  const body = base64url(Uint8Array.from([MAIL_LISTS.indexOf(list), ...bytes]));
  return body + (await sign(ctx, body));
}

/** Returns the list and the subject of a token; null if its signature is wrong. */
export async function readUnsubscribeToken(ctx: Signer, token: string): Promise<Subscription | null> {
  const body = token.slice(0, -SIGNATURE_LENGTH);
  if (!equalsInConstantTime(token.slice(-SIGNATURE_LENGTH), await sign(ctx, body))) return null;
  const [index = -1, ...bytes] = fromBase64url(body) ?? [];
  const list = MAIL_LISTS[index];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex) ?? [];
  return list && parts.length === 5 ? { list, subjectId: parts.join('-') } : null;
}

async function sign({ config }: Signer, body: string): Promise<string> {
  return (await hmac(config.secretKey, 'unsubscribe', body)).slice(0, SIGNATURE_LENGTH);
}

/**
 * Returns the token that undoes leaving a list, for a day. The links of emails are not enough for that, because they never
 * expire and are passed on with the emails. `was` is the former mail frequency.
 */
export async function undoToken(
  ctx: Pick<Context, 'config' | 'clock'>,
  subscription: Subscription,
  was: string,
): Promise<string> {
  return signUndo(ctx, subscription, `${ctx.clock.now().toString(36)}.${was}`);
}

/** Returns the former mail frequency of an undo token; null if the token is forged, expired or of another list. */
export async function readUndoToken(
  ctx: Pick<Context, 'config' | 'clock'>,
  subscription: Subscription,
  undo: string,
): Promise<string | null> {
  const [at = '', was = ''] = undo.split('.');
  if (!equalsInConstantTime(undo, await signUndo(ctx, subscription, `${at}.${was}`))) return null;
  return ctx.clock.now() - Number.parseInt(at, 36) <= UNDO_MS ? was : null;
}

async function signUndo(
  { config }: Signer,
  { list, subjectId }: Subscription,
  left: string,
): Promise<string> {
  return `${left}.${await hmac(config.secretKey, 'undo-unsubscribe', list, subjectId, left)}`;
}

/** Returns the address of the page to leave a list, for the footer of an email. */
export async function unsubscribeUrl(
  ctx: Signer,
  subscription: Subscription,
  locale: Locale,
): Promise<string> {
  return ctx.config.publicOrigin + localePath(locale, `/u/${await unsubscribeToken(ctx, subscription)}`);
}

/** Returns the headers with which a mail program can show a button to leave the list (RFC 8058, RFC 2919). */
export async function listHeaders(ctx: Signer, subscription: Subscription): Promise<Record<string, string>> {
  const { hostname } = new URL(ctx.config.publicOrigin);
  return {
    'List-Unsubscribe': `<${await unsubscribeUrl(ctx, subscription, 'en')}>`,
    'List-Unsubscribe-Post': `${ONE_CLICK.name}=${ONE_CLICK.value}`,
    'List-Id': `<${subscription.list}.${hostname}>`,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}
