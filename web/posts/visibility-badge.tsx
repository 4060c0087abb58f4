import type { Visibility } from '#src/social/visibility.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

/** The visibility of a restricted post; nothing for a public one. */
export function VisibilityBadge({ visibility }: { visibility: Visibility }) {
  const t = useT();
  return visibility === 'public' ? null : <Badge tone="sand">{t(`posts:visibility.${visibility}`)}</Badge>;
}
