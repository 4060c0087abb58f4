import type { PracticeState } from '#src/practice/words.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

const TONE = {
  draft: 'sand',
  planned: 'sand',
  active: 'lagoon',
  completed: 'lagoon',
  archived: 'plain',
} as const;

export function StateBadge({ state }: { state: PracticeState }) {
  const t = useT();
  return <Badge tone={TONE[state]}>{t(`practice:state.${state}`)}</Badge>;
}
