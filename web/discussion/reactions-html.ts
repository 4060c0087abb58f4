import { REACTION_KINDS, type ReactionCounts, totalOf } from '#src/discussion/reaction-rules.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';
import type { Translate } from '#src/shared/translate.ts';

/** How people reacted, for readers who only read: one line where there is something to say, else nothing. */
export function reactionsHtml(counts: ReactionCounts, t: Translate): string {
  const total = totalOf(counts);
  if (total === 0) return '';
  const each = REACTION_KINDS.filter((kind) => counts[kind])
    .map((kind) => countText(t, kind, counts[kind] ?? 0))
    .join(t('discussion:reactions.separator'));
  return `<p class="text-muted text-sm" title="${escapeHtml(each)}">${escapeHtml(t('discussion:reactions.total', { count: total }))}</p>`;
}

/** «Like: 3 people». */
export function countText(t: Translate, kind: string, count: number): string {
  const name = t(`discussion:reactions.${kind}`);
  return count === 0 ? name : t('discussion:reactions.count', { kind: name, count });
}
