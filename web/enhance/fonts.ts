/** Whether this browser has loaded the font before; read by the snippet in the head. */
const FONTS_KEY = 'atoll-fonts';

/**
 * Loads the font after the first paint. Before that it would compete with the content, and a fallback font of the same
 * measures is used. The next page has it from the start.
 */
export function bringFonts(): void {
  const sheet = document.querySelector<HTMLLinkElement>('[data-fonts]');
  if (sheet?.media !== 'not all') return;
  // Called when something is painted, perhaps before the frames that the browser has begun.
  new PerformanceObserver(() => {
    sheet.media = 'all';
  }).observe({ type: 'paint', buffered: true });
  try {
    localStorage.setItem(FONTS_KEY, '1');
  } catch {
    // Without storage every page begins without the font.
  }
}
