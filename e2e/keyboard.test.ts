import { describe, expect, test } from 'vitest';
import { visitor } from './browser.ts';

/** The focused element, and whether the focus is visible. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.tagName + ' ' + (element.getAttribute('href') ?? element.getAttribute('name') ?? element.textContent.trim().slice(0, 30)),
    seen: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    inside: box.width > 0 && box.height > 0,
  };
})()`;

type Focused = { name: string; seen: boolean; inside: boolean };

describe('with the keyboard alone', () => {
  test('the first stop skips to the content', async () => {
    const page = await visitor();
    await page.goto('/posts');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).not.toBe('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  test.each(['/', '/posts', '/posts/the-curve-and-the-calendar', '/login', '/search?q=reef'])(
    'every focusable element of %s shows its focus, and none traps it',
    async (path) => {
      const page = await visitor();
      await page.goto(path);
      const stops: Focused[] = [];
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate('document.activeElement === document.body')) break;
        stops.push((await page.evaluate(FOCUSED)) as Focused);
      }
      expect(stops.length).toBeGreaterThan(4);
      expect(stops.filter((stop) => !stop.seen || !stop.inside).map((stop) => stop.name)).toEqual([]);
      const last = stops.at(-1)?.name;
      expect(stops.slice(-3).every((stop) => stop.name === last)).toBe(false);
    },
  );
});
