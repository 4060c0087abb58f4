import type { GoalState } from '#src/goals/words.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

const TONE = { open: 'sand', reached: 'lagoon', dropped: 'plain' } as const;

export function GoalStateBadge({ state }: { state: GoalState }) {
  const t = useT();
  return <Badge tone={TONE[state]}>{t(`goals:state.${state}`)}</Badge>;
}
