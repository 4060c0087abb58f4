import { REACTION_KINDS, type ReactionCounts, totalOf } from '#src/discussion/reaction-rules.ts';
import { countText } from '#web/discussion/reaction-text.ts';
import { useT } from '#web/site.ts';

/** The number of reactions, for readers who are not signed in; nothing where there is none. */
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
