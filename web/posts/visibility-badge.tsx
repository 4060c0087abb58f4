import type { Visibility } from '#src/social/visibility.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

/** For whom a post is; of one for everybody there is nothing to say. */
export function VisibilityBadge({ visibility }: { visibility: Visibility }) {
  const t = useT();
  return visibility === 'public' ? null : <Badge tone="sand">{t(`posts:visibility.${visibility}`)}</Badge>;
}
