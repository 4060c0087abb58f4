import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { PAGE_EVENT } from '#web/enhance/page-event.ts';

/** Notifies enhance.ts, a script of its own, that the router has shown another page. */
export function usePageEvent(): void {
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the page that is shown.
  useEffect(() => {
    document.dispatchEvent(new Event(PAGE_EVENT));
  }, [key]);
}
