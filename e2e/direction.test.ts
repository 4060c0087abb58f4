import { expect, test } from 'vitest';
import { axeFindings, origin, overflow, PHONE, screenshot, token, visitor } from './browser.ts';

const TEXT = `المد يأتي مرتين في اليوم.

The moon pulls at it.

- أول
- ثان

\`\`\`js
const a = 1;
\`\`\`
`;

async function publish(title: string, markdown: string): Promise<string> {
  const call = async (path: string, data: unknown) => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    });
    expect(answer.status).toBeLessThan(300);
    return ((await answer.json()) as { data: { id: string; slug: string } }).data;
  };
  const { id } = await call('/posts', { locale: 'en', title, markdown });
  return (await call(`/me/posts/${id}/publication`, {})).slug;
}

test('a text in Arabic runs from right to left, its English and its code from left to right', async () => {
  const slug = await publish('المد والجزر', TEXT);
  const page = await visitor({ viewport: PHONE });
  await page.goto(`/posts/${slug}`);
  const directions = await page.evaluate(() =>
    ['main h1', 'main article .prose', 'main article .prose ul', 'main article .prose pre'].map(
      (selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).direction;
      },
    ),
  );
  expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'ltr']);
  // Where the first letters of the paragraphs are: at the right, and at the left.
  const starts = await page.locator('main article .prose > p').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const range = document.createRange();
      range.setStart(paragraph.firstChild as Node, 0);
      range.setEnd(paragraph.firstChild as Node, 1);
      const [letter, box] = [range.getBoundingClientRect(), paragraph.getBoundingClientRect()];
      return letter.left - box.left < box.right - letter.right ? 'left' : 'right';
    }),
  );
  expect(starts).toEqual(['right', 'left']);
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await screenshot(page, 'direction');
});
