import { useCallback, useRef } from 'react';

/** The preview goes along when one scrolls the text: as far through as the text is. */
export function useSyncedScroll() {
  const area = useRef<HTMLTextAreaElement>(null);
  const preview = useRef<HTMLElement>(null);
  const follow = useCallback(() => {
    const from = area.current;
    const to = preview.current;
    if (!from || !to) return;
    const done = from.scrollTop / Math.max(1, from.scrollHeight - from.clientHeight);
    to.scrollTop = done * (to.scrollHeight - to.clientHeight);
  }, []);
  return { area, preview, follow };
}
