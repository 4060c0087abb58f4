import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import type { Params, Translate } from '#src/shared/translate.ts';

/** A notice with all that its text needs. */
export type PresentableNotice = {
  type: string;
  priority: 1 | 2;
  /** The display name of who did it last; null when nobody did. */
  actorName: string | null;
  /** Different people behind it. */
  actorCount: number;
  /** What it is about, as the reader may see it: null when it is gone or hidden, undefined when it is about no thing. */
  target: { title: string; path: string } | null | undefined;
  /** The thing that hangs on, likewise. */
  thread: { title: string; path: string } | null | undefined;
  params: Record<string, string | number>;
  /** Where its type leads when it is about no thing; undefined when the type is not known any more. */
  fixedPath: string | undefined;
};

/** What a notice says in the reader's language, and where it leads, without language prefix; null: nowhere any more. */
export function presentNotice(
  t: Translate,
  notice: PresentableNotice,
): { text: string; path: string | null } {
  const place = placeOf(notice);
  if (!place) return { text: t('notifications:gone'), path: null };
  const { type, priority, actorName, actorCount, params } = notice;
  const key = `${featureOfType(type)}:notices.${nameOfType(type)}`;
  const said = {
    ...translateParams(t, params),
    actor: actorName ?? t('notifications:somebody'),
    title: place.title,
  };
  const others = priority === 2 ? actorCount - 1 : 0;
  return {
    text: others > 0 ? t(`${key}.many`, { ...said, count: others }) : t(`${key}.one`, said),
    path: place.path,
  };
}

/** Of a merged notice the thing it leads to may be gone and what the others did be there still. */
function placeOf({ target, thread, priority, fixedPath }: PresentableNotice) {
  if (target) return target;
  if (target === undefined) return fixedPath === undefined ? null : { title: '', path: fixedPath };
  return priority === 2 ? thread : null;
}

/** A param `roleKey` is the key of a text; it is said as `role`. */
function translateParams(t: Translate, params: Record<string, string | number>): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) =>
      name.endsWith('Key') ? [name.slice(0, -'Key'.length), t(String(value))] : [name, value],
    ),
  );
}
