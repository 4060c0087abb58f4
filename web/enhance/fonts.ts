/** Whether this browser has had the font; the snippet in the head reads it. */
const FONTS_KEY = 'atoll-fonts';

/**
 * Brings the font once the page is to be seen: until then it would compete with what the reader waits for, and a face of
 * the same measures stands in. The next page has it from the start.
 */
export function bringFonts(): void {
  const sheet = document.querySelector<HTMLLinkElement>('[data-fonts]');
  if (sheet?.media !== 'not all') return;
  afterFirstPaint(() => {
    sheet.media = 'all';
  });
  try {
    localStorage.setItem(FONTS_KEY, '1');
  } catch {
    // Without storage every page begins without it.
  }
}

/** Calls when the browser says that something is on the screen; the frames that it has begun by then may not be. */
function afterFirstPaint(call: () => void): void {
  if (performance.getEntriesByType('paint').length > 0) call();
  else if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('paint')) observePaint(call);
  else setTimeout(call, 100);
}

function observePaint(call: () => void): void {
  new PerformanceObserver((_entries, observer) => {
    observer.disconnect();
    call();
  }).observe({ type: 'paint' });
}
