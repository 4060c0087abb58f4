import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import type { Params, Translate } from '#src/shared/translate.ts';

/** A notice with everything that its text needs. */
export type PresentableNotice = {
  type: string;
  priority: 1 | 2;
  /** The display name of the person who acted last; null if nobody did. */
  actorName: string | null;
  /** The number of different people who acted. */
  actorCount: number;
  /** The target as the reader may see it: null if it is gone or hidden, undefined if the notice has none. */
  target: { title: string; path: string } | null | undefined;
  /** The target to whose discussion the notice belongs, likewise. */
  thread: { title: string; path: string } | null | undefined;
  params: Record<string, string | number>;
  /** The path of the type, in which `{name}` is a param; undefined if it has none, or is no longer registered. */
  fixedPath: string | undefined;
};

/** Returns the text of a notice in the reader's language and its path without language prefix; null if its target is gone. */
export function presentNotice(
  t: Translate,
  notice: PresentableNotice,
): { text: string; path: string | null } {
  const place = placeOf(notice);
  if (!place) return { text: t('notifications:gone'), path: null };
  const { type, priority, actorName, actorCount, params } = notice;
  const key = `${featureOfType(type)}:notices.${nameOfType(type)}`;
  const values = {
    ...translateParams(t, params),
    actor: actorName ?? t('notifications:somebody'),
    title: place.title,
  };
  const others = priority === 2 ? actorCount - 1 : 0;
  return {
    text: others > 0 ? t(`${key}.many`, { ...values, count: others }) : t(`${key}.one`, values),
    path: place.path,
  };
}

/** A merged notice leads to the thread if its last target is gone, because what the others did may still be there. */
function placeOf({ target, thread, priority, fixedPath, params }: PresentableNotice) {
  const path = fixedPath?.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  if (target) return { title: target.title, path: path ?? target.path };
  if (target === undefined) return path === undefined ? null : { title: '', path };
  return priority === 2 ? thread : null;
}

/** Replaces params that end with `Key`: `roleKey` holds the key of a text, which becomes the param `role`. */
function translateParams(t: Translate, params: Record<string, string | number>): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) =>
      name.endsWith('Key') ? [name.slice(0, -'Key'.length), t(String(value))] : [name, value],
    ),
  );
}
