import type { IssueCard } from '#src/newsletter/model.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

const TONES = { draft: 'sand', sending: 'lagoon', sent: 'plain' } as const;

/** The status of an issue. */
export function IssueBadge({ status }: { status: IssueCard['status'] }) {
  const t = useT();
  return <Badge tone={TONES[status]}>{t(`newsletter:write.statuses.${status}`)}</Badge>;
}
