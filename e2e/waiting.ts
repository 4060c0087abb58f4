import type { Page } from 'playwright-core';

/** The requests of each page that change something, until they are answered. */
const writes = new WeakMap<Page, Set<Promise<void>>>();

/** Follows the requests of a page that change something. */
export function watchWrites(page: Page): void {
  const underWay = new Set<Promise<void>>();
  writes.set(page, underWay);
  page.on('request', (request) => {
    if (['GET', 'HEAD'].includes(request.method())) return;
    const answered = request
      .response()
      .catch(() => null)
      .then(() => void underWay.delete(answered));
    underWay.add(answered);
  });
  // What a page sends while somebody leaves it is not followed to its end.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) underWay.clear();
  });
}

/** Waits until all that a page sent is answered: pages show many changes before these are stored. */
export async function writesDone(page: Page): Promise<void> {
  await Promise.all(writes.get(page) ?? []);
}

/** Waits until a page was drawn: before, Chromium drops what is typed. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
