import type { PostStatus } from '#src/posts/model.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

const TONES = { draft: 'sand', pending: 'reef', scheduled: 'plain', published: 'lagoon' } as const;

/** The status of a post, in a word. */
export function StatusBadge({ status }: { status: PostStatus }) {
  const t = useT();
  return <Badge tone={TONES[status]}>{t(`admin:status.${status}`)}</Badge>;
}
