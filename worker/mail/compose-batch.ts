import type { LetterItem } from '#src/mail/letter.ts';
import { renderLetter } from '#src/mail/letter.ts';
import { batchLetter } from '#src/mail/list-letters.ts';
import { presentNotice } from '#src/notifications/present.ts';
import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import type { QueuedLetter } from '#worker/mail/queue-letters.ts';
import { lookKey } from '#worker/mail/resolve-places.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/unsubscribe-token.ts';
import type { NoticeRow } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Place } from '#worker/platform/targets.ts';

/** Somebody whose window ends, with what is unread as the mail shows it. */
export type Addressee = {
  personId: string;
  displayName: string;
  email: string;
  locale: Locale;
  openedAt: number;
  lines: NoticeRow[];
  /** Of each type of what is merged: the newest, and how many more there are. */
  merged: { newest: NoticeRow; more: number }[];
  /** How much is unread beyond those. */
  rest: number;
};

/** A mail tells no more than so many one by one. */
export const MOST_LINES = 50;

/** How a mail shows what is unread: P1 one by one, the rest merged by type. `rows` come with P1 first, `unread` is all. */
export function arrange(
  rows: readonly NoticeRow[],
  unread: number,
): Pick<Addressee, 'lines' | 'merged' | 'rest'> {
  const byType = Map.groupBy(
    rows.filter(({ priority }) => priority === 2),
    ({ type }) => type,
  );
  return {
    lines: rows.filter(({ priority }) => priority === 1),
    merged: [...byType.values()].map((group) => ({
      newest: group.reduce((a, b) => (b.updatedAt > a.updatedAt ? b : a)),
      more: group.length - 1,
    })),
    rest: unread - rows.length,
  };
}

/** The mail of notices for one person: P1 a line each, P2 merged by type. */
export async function composeBatch(
  ctx: Context,
  addressee: Addressee,
  places: ReadonlyMap<string, Place>,
): Promise<QueuedLetter> {
  const { personId, locale, displayName, email, openedAt, lines, merged, rest } = addressee;
  const t = translator(locale);
  const subscription = { list: 'notices', subjectId: personId } as const;
  const urlOf = (path: string) => ctx.config.publicOrigin + localePath(locale, path);
  const itemOf = (row: NoticeRow) => toItem(ctx, t, row, places, urlOf);
  const letter = batchLetter(t, {
    displayName,
    lines: lines.map(itemOf),
    merged: merged.map(({ newest, more }) => ({ name: nameOf(t, newest.type), more, ...itemOf(newest) })),
    more: rest,
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

/** What a type of notice is called. */
function nameOf(t: Translate, type: string): string {
  return t(`${featureOfType(type)}:notices.${nameOfType(type)}.name`);
}
