import type { Translate } from '#src/shared/translate.ts';

/** «Like: 3 people». */
export function countText(t: Translate, kind: string, count: number): string {
  const name = t(`discussion:reactions.${kind}`);
  return count === 0 ? name : t('discussion:reactions.count', { kind: name, count });
}
