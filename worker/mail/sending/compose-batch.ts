import type { EmailItem } from '#src/mail/email.ts';
import { renderEmail } from '#src/mail/email.ts';
import { batchEmail, type MergedLine } from '#src/mail/list-emails.ts';
import { presentNotice } from '#src/notifications/present.ts';
import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/lists/unsubscribe-token.ts';
import type { QueuedEmail } from '#worker/mail/sending/queue-emails.ts';
import { placeKey } from '#worker/mail/sending/resolve-places.ts';
import type { NoticeRow } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Place } from '#worker/platform/targets.ts';

/** A person whose window has ended, with the notices for the email. */
export type Addressee = {
  personId: string;
  displayName: string;
  email: string;
  locale: Locale;
  openedAt: number;
  /** The notices that are due, P1 first, at most `MOST_LINES`. */
  rows: NoticeRow[];
  /** The row numbers of all notices that are due, including those of `rows` (`selectUnmailedNumbers`). */
  counted: number[];
};

/** How many notices an email lists; it counts the rest. */
export const MOST_LINES = 50;

/** An email of notices, and the ids of the notices that have a line in it or are merged into one. */
export type Batch = { email: QueuedEmail; lines: string[] };

/** A notice, and how the email shows it. */
type ListedNotice = { row: NoticeRow; item: EmailItem };

/**
 * Composes the email of notices for one person: each P1 notice has a line, P2 notices are merged by type. Notices whose
 * targets are gone, or hidden from the person, are left out. Returns null if there are no others.
 */
export async function composeBatch(
  ctx: Context,
  addressee: Addressee,
  places: ReadonlyMap<string, Place>,
): Promise<Batch | null> {
  const { personId, locale, displayName, rows, counted } = addressee;
  const t = translator(locale);
  const urlOf = (path: string) => ctx.config.publicOrigin + localePath(locale, path);
  const listed = rows.flatMap((row): ListedNotice[] => {
    const { text, path } = presentForMail(ctx, t, row, places);
    return path === null ? [] : [{ row, item: { text, url: urlOf(path) } }];
  });
  if (listed.length === 0) return null;
  const email = batchEmail(t, {
    displayName,
    lines: listed.filter(({ row }) => row.priority === 1).map(({ item }) => item),
    merged: merge(t, listed),
    more: Math.max(counted.length - rows.length, 0),
    noticesUrl: urlOf('/notifications'),
    leaveUrl: await unsubscribeUrl(ctx, { list: 'notices', subjectId: personId }, locale),
    settingsUrl: urlOf('/settings/notifications'),
  });
  return {
    email: await queued(ctx, addressee, renderEmail(email, locale, t)),
    lines: listed.map(({ row }) => row.id),
  };
}

async function queued(
  ctx: Context,
  { personId, email, openedAt }: Addressee,
  rendered: Pick<QueuedEmail, 'subject' | 'text' | 'html'>,
): Promise<QueuedEmail> {
  return {
    key: batchKey(personId, openedAt),
    kind: 'batch',
    recipient: email,
    personId,
    headers: await listHeaders(ctx, { list: 'notices', subjectId: personId }),
    ...rendered,
  };
}

/** Merges the P2 notices of each type: returns the newest, and how many more there are. */
function merge(t: Translate, listed: readonly ListedNotice[]): MergedLine[] {
  const byType = Map.groupBy(
    listed.filter(({ row }) => row.priority === 2),
    ({ row }) => row.type,
  );
  return [...byType].map(([type, group]) => {
    const newest = group.reduce((a, b) => (b.row.updatedAt > a.row.updatedAt ? b : a));
    return { name: nameOf(t, type), more: group.length - 1, ...newest.item };
  });
}

/** Returns the idempotency key of the email of a window. */
export function batchKey(personId: string, openedAt: number): string {
  return `batch:${personId}:${openedAt}`;
}

/** Returns the text of a notice and its path, null if its target is gone or hidden from the person. */
export function presentForMail(
  ctx: Context,
  t: Translate,
  row: NoticeRow,
  places: ReadonlyMap<string, Place>,
) {
  const { personId, type, priority, actorDisplayName, actorCount, params, targetKind, targetId } = row;
  const placeOf = (kind: string | null, id: string | null) =>
    kind && id ? (places.get(placeKey({ personId, kind, id })) ?? null) : null;
  return presentNotice(t, {
    ...{ type, priority, actorCount, params },
    actorName: actorDisplayName,
    target: targetKind === null ? undefined : placeOf(targetKind, targetId),
    thread: placeOf(row.threadKind, row.threadId),
    fixedPath: ctx.registry.notices.get(type)?.path,
  });
}

/** Returns the name of a type of notice. */
function nameOf(t: Translate, type: string): string {
  return t(`${featureOfType(type)}:notices.${nameOfType(type)}.name`);
}
