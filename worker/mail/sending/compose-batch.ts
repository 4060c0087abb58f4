import type { EmailItem } from '#src/mail/email.ts';
import { renderEmail } from '#src/mail/email.ts';
import { batchEmail, type MergedLine } from '#src/mail/list-emails.ts';
import { presentNotice } from '#src/notifications/present.ts';
import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/lists/unsubscribe-token.ts';
import type { QueuedEmail } from '#worker/mail/sending/queue-emails.ts';
import { lookKey } from '#worker/mail/sending/resolve-places.ts';
import type { NoticeRow } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Place } from '#worker/platform/targets.ts';

/** Somebody whose window ends. */
export type Addressee = {
  personId: string;
  displayName: string;
  email: string;
  locale: Locale;
  openedAt: number;
  /** What is unread, P1 first, at most `MOST_LINES`. */
  rows: NoticeRow[];
  /** The row numbers of all that is unread, those and the rest (`selectUnmailedNumbers`). */
  counted: number[];
};

/** A mail tells no more than so many one by one. */
export const MOST_LINES = 50;

/** A mail, and the notices that have a line in it or are merged into one. */
export type Batch = { email: QueuedEmail; lines: string[] };

/** What is unread, as the mail shows it. */
type NotifiedOf = { row: NoticeRow; item: EmailItem };

/**
 * The mail of notices for one person: P1 a line each, P2 merged by type. What is gone, or hidden from them, is left out;
 * null when nothing else is unread.
 */
export async function composeBatch(
  ctx: Context,
  addressee: Addressee,
  places: ReadonlyMap<string, Place>,
): Promise<Batch | null> {
  const { personId, locale, displayName, rows, counted } = addressee;
  const t = translator(locale);
  const urlOf = (path: string) => ctx.config.publicOrigin + localePath(locale, path);
  const notified = rows.flatMap((row): NotifiedOf[] => {
    const { text, path } = present(ctx, t, row, places);
    return path === null ? [] : [{ row, item: { text, url: urlOf(path) } }];
  });
  if (notified.length === 0) return null;
  const email = batchEmail(t, {
    displayName,
    lines: notified.filter(({ row }) => row.priority === 1).map(({ item }) => item),
    merged: merge(t, notified),
    more: Math.max(counted.length - rows.length, 0),
    noticesUrl: urlOf('/notifications'),
    leaveUrl: await unsubscribeUrl(ctx, { list: 'notices', subjectId: personId }, locale),
    settingsUrl: urlOf('/settings/notifications'),
  });
  return {
    email: await queued(ctx, addressee, renderEmail(email, locale, t)),
    lines: notified.map(({ row }) => row.id),
  };
}

async function queued(
  ctx: Context,
  { personId, email, openedAt }: Addressee,
  words: Pick<QueuedEmail, 'subject' | 'text' | 'html'>,
): Promise<QueuedEmail> {
  return {
    key: batchKey(personId, openedAt),
    kind: 'batch',
    recipient: email,
    personId,
    headers: await listHeaders(ctx, { list: 'notices', subjectId: personId }),
    ...words,
  };
}

/** Of each type of P2 the newest, and how many more there are. */
function merge(t: Translate, notified: readonly NotifiedOf[]): MergedLine[] {
  const byType = Map.groupBy(
    notified.filter(({ row }) => row.priority === 2),
    ({ row }) => row.type,
  );
  return [...byType].map(([type, group]) => {
    const newest = group.reduce((a, b) => (b.row.updatedAt > a.row.updatedAt ? b : a));
    return { name: nameOf(t, type), more: group.length - 1, ...newest.item };
  });
}

/** Of one window there is one mail. */
export function batchKey(personId: string, openedAt: number): string {
  return `batch:${personId}:${openedAt}`;
}

function present(ctx: Context, t: Translate, row: NoticeRow, places: ReadonlyMap<string, Place>) {
  const { personId, type, priority, actorDisplayName, actorCount, params, targetKind, targetId } = row;
  const placeOf = (kind: string | null, id: string | null) =>
    kind && id ? (places.get(lookKey({ personId, kind, id })) ?? null) : null;
  return presentNotice(t, {
    ...{ type, priority, actorCount, params },
    actorName: actorDisplayName,
    target: targetKind === null ? undefined : placeOf(targetKind, targetId),
    thread: placeOf(row.threadKind, row.threadId),
    fixedPath: ctx.registry.notices.get(type)?.path,
  });
}

/** What a type of notice is called. */
function nameOf(t: Translate, type: string): string {
  return t(`${featureOfType(type)}:notices.${nameOfType(type)}.name`);
}
