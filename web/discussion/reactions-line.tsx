import { REACTION_KINDS, type ReactionCounts, totalOf } from '#src/discussion/reaction-rules.ts';
import { countText } from '#web/discussion/reaction-text.ts';
import { useT } from '#web/site.ts';

/** How people reacted, for readers who only read: one line where there is something to say, else nothing. */
export function ReactionsLine({ counts }: { counts: ReactionCounts }) {
  const t = useT();
  const total = totalOf(counts);
  if (total === 0) return null;
  const each = REACTION_KINDS.filter((kind) => counts[kind])
    .map((kind) => countText(t, kind, counts[kind] ?? 0))
    .join(t('discussion:reactions.separator'));
  return (
    <p className="text-muted text-sm" title={each}>
      {t('discussion:reactions.total', { count: total })}
    </p>
  );
}
