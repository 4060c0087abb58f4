import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const REFRESH_MS = 2_000;

/** Reloads the page's data regularly while something is in progress and the page is visible. */
export function useFreshness(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, revalidate]);
}
