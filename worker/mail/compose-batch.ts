import type { LetterItem } from '#src/mail/letter.ts';
import { renderLetter } from '#src/mail/letter.ts';
import { batchLetter, type MergedLine } from '#src/mail/list-letters.ts';
import { presentNotice } from '#src/notifications/present.ts';
import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import type { QueuedLetter } from '#worker/mail/queue-letters.ts';
import { lookKey, type Place } from '#worker/mail/resolve-places.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/unsubscribe-token.ts';
import type { NoticeRow } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';

/** Somebody whose window ends, with what is unread: `rows` as far as there is room, `unread` in all. */
export type Addressee = {
  personId: string;
  displayName: string;
  email: string;
  locale: Locale;
  openedAt: number;
  rows: NoticeRow[];
  unread: number;
};

/** A mail tells no more than so many one by one. */
export const MOST_LINES = 50;

/** The mail of notices for one person: P1 a line each, P2 merged by type. */
export async function composeBatch(
  ctx: Context,
  addressee: Addressee,
  places: ReadonlyMap<string, Place>,
): Promise<QueuedLetter> {
  const { personId, locale, displayName, email, openedAt, rows, unread } = addressee;
  const t = translator(locale);
  const subscription = { list: 'notices', subjectId: personId } as const;
  const urlOf = (path: string) => ctx.config.publicOrigin + localePath(locale, path);
  const told = rows.map((row) => ({ row, item: toItem(ctx, t, row, places, urlOf) }));
  const letter = batchLetter(t, {
    displayName,
    lines: told.filter(({ row }) => row.priority === 1).map(({ item }) => item),
    merged: mergeByType(
      t,
      told.filter(({ row }) => row.priority === 2),
    ),
    more: unread - rows.length,
    noticesUrl: urlOf('/notifications'),
    leaveUrl: await unsubscribeUrl(ctx, subscription, locale),
    settingsUrl: urlOf('/settings/notifications'),
  });
  return {
    key: batchKey(personId, openedAt),
    kind: 'batch',
    recipient: email,
    personId,
    headers: await listHeaders(ctx, subscription),
    ...renderLetter(letter, locale, t),
  };
}

/** Of one window there is one mail. */
export function batchKey(personId: string, openedAt: number): string {
  return `batch:${personId}:${openedAt}`;
}

function toItem(
  ctx: Context,
  t: Translate,
  row: NoticeRow,
  places: ReadonlyMap<string, Place>,
  urlOf: (path: string) => string,
): LetterItem {
  const { personId, type, priority, actorDisplayName, actorCount, params, targetKind, targetId } = row;
  const placeOf = (kind: string | null, id: string | null) =>
    kind && id ? (places.get(lookKey({ personId, kind, id })) ?? null) : null;
  const { text, path } = presentNotice(t, {
    ...{ type, priority, actorCount, params },
    actorName: actorDisplayName,
    target: targetKind === null ? undefined : placeOf(targetKind, targetId),
    thread: placeOf(row.threadKind, row.threadId),
    fixedPath: ctx.registry.notices.get(type)?.path,
  });
  return { text, ...(path && { url: urlOf(path) }) };
}

/** Of each type the newest is told, and how many more there are. */
function mergeByType(t: Translate, told: readonly { row: NoticeRow; item: LetterItem }[]): MergedLine[] {
  const byType = Map.groupBy(told, ({ row }) => row.type);
  return [...byType].map(([type, group]) => {
    const newest = group.reduce((a, b) => (b.row.updatedAt > a.row.updatedAt ? b : a));
    const name = t(`${featureOfType(type)}:notices.${nameOfType(type)}.name`);
    return { name, more: group.length - 1, ...newest.item };
  });
}
