/** Whether this browser has had the font; the snippet in the head reads it. */
const FONTS_KEY = 'atoll-fonts';

/**
 * Brings the font once the page is to be seen: until then it would compete with what the reader waits for, and a face of
 * the same measures stands in. The next page has it from the start.
 */
export function bringFonts(): void {
  const sheet = document.querySelector<HTMLLinkElement>('[data-fonts]');
  if (sheet?.media !== 'not all') return;
  // Told when something is on the screen; the frames that the browser has begun by then may not be.
  new PerformanceObserver(() => {
    sheet.media = 'all';
  }).observe({ type: 'paint', buffered: true });
  try {
    localStorage.setItem(FONTS_KEY, '1');
  } catch {
    // Without storage every page begins without it.
  }
}
