import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  axeFindings,
  credentials,
  DESKTOP,
  overflow,
  PHONE,
  screenshot,
  takeTroubles,
  visitor,
} from './browser.ts';

/** Alice, who owns the first posts, with a new series of posts of her own. */
async function atNewSeries(
  chapters: readonly string[],
  options: BrowserContextOptions = {},
): Promise<{ page: Page; id: string; title: string }> {
  const page = await visitor(options);
  const { request } = page.context();
  const { email, password } = credentials('alice');
  await request.post('/api/v1/sessions', { data: { email, password } });
  for (const chapter of chapters) {
    const post = await ask(page, 'POST', '/posts', {
      locale: 'en',
      title: chapter,
      markdown: `About ${chapter}.`,
    });
    await ask(page, 'POST', `/me/posts/${post.id}/publication`, {});
  }
  await page.goto('/write/series');
  const title = `Walk ${Date.now()}`;
  await page.getByLabel('Title of the new series').fill(title);
  await page.getByRole('button', { name: 'New series' }).click();
  await page.waitForURL(/\/write\/series\/[\w-]+$/);
  return { page, id: page.url().split('/').at(-1) ?? '', title };
}

async function ask(page: Page, method: string, path: string, data?: unknown) {
  const Origin = new URL(await originOf(page)).origin;
  const answer = await page.context().request.fetch(`/api/v1${path}`, { method, data, headers: { Origin } });
  expect(answer.ok(), `${method} ${path}: ${answer.status()}`).toBe(true);
  return (await answer.json()).data;
}

async function originOf(page: Page): Promise<string> {
  if (page.url() === 'about:blank') await page.goto('/series');
  return page.url();
}

const named = (() => {
  let count = 0;
  return (...names: string[]) => {
    count += 1;
    return names.map((name) => `${name} ${Date.now()}${count}`);
  };
})();

/** The order on the server: titles, with a dot for each step of nesting. */
async function orderOf(page: Page, id: string): Promise<string[]> {
  const { entries } = await ask(page, 'GET', `/me/series/${id}`);
  return entries.map(
    (entry: { title?: string; heading?: { en: string }; depth: number }) =>
      `${'.'.repeat(entry.depth)}${entry.title ?? `# ${entry.heading?.en}`}`,
  );
}

async function add(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Add “${title}”` }).click();
  await page.getByRole('link', { name: title }).waitFor();
}

const handle = (page: Page, title: string) => page.getByRole('button', { name: `Drag “${title}”` });
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor({ state: 'attached' });

describe('a series', () => {
  test('is created, filled, ordered with the keyboard, published and read from post to post', async () => {
    const [first = '', second = '', third = ''] = named('Sand', 'Reef', 'Deep');
    const { page, id, title } = await atNewSeries([first, second, third]);
    for (const each of [third, first, second]) await add(page, each);
    await page.getByText('New heading').click();
    await page.getByLabel('Heading in English').last().fill('Further out');
    await page.getByRole('button', { name: 'Add heading' }).click();

    const up = page.getByRole('button', { name: 'Move “Further out” up' });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'))
      .toContain('Further out');
    await handle(page, third).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await expect.poll(() => orderOf(page, id)).toEqual([first, '# Further out', second, `.${third}`]);
    expect(await page.getByRole('status').allTextContents()).toContainEqual(
      `“${third}” is now line 4 of 4, level 2.`,
    );
    expect(takeTroubles(page)).toEqual([]);

    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'View' }).click();
    await page.waitForURL(/[^e]\/series\/walk-/);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect
      .poll(() => page.getByRole('heading', { level: 3 }).allTextContents())
      .toEqual(['Further out']);
    await page.getByRole('link', { name: 'Start reading' }).click();
    await page.getByText('Part 1 of 3').first().waitFor();
    await page.getByRole('link', { name: `Next ${second}` }).click();
    await page.getByText('Part 2 of 3').first().waitFor();
    await page.getByRole('link', { name: `Next ${third}` }).click();
    await page.getByRole('link', { name: 'Back to the series' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('is ordered by dragging, sideways to nest', async () => {
    const [first = '', second = '', third = ''] = named('One', 'Two', 'Three');
    const { page, id } = await atNewSeries([first, second, third]);
    for (const each of [first, second, third]) await add(page, each);
    await saved(page);
    const from = await handle(page, third).boundingBox();
    const to = await handle(page, second).boundingBox();
    if (!from || !to) throw new Error('no handles');
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, to.y + 30, { steps: 4 });
    await page.mouse.move(from.x + 55, to.y + 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => orderOf(page, id)).toEqual([first, `.${third}`, second]);
    expect(takeTroubles(page)).toEqual([]);
  });

  test('changed in another window is not overwritten', async () => {
    const [first = ''] = named('Alone');
    const { page, id } = await atNewSeries([first]);
    await ask(page, 'PUT', `/me/series/${id}/entries`, {
      entries: [{ heading: { en: 'Theirs' } }],
      version: 1,
    });
    await add(page, first);
    await page.getByText('was changed in another window').waitFor();
    expect(await orderOf(page, id)).toEqual(['# Theirs']);
    takeTroubles(page);
    await page.getByRole('link', { name: 'Load the current version' }).click();
    await page.getByRole('button', { name: 'Drag “Theirs”' }).waitFor();
  });

  test('has its texts in both languages and its address in one form', async () => {
    const { page, id, title } = await atNewSeries([]);
    await page.getByLabel('Address').fill('learn-to-learn');
    await page.getByLabel('Summary').fill('Nothing of this is half saved.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('This address is taken').waitFor();
    expect((await ask(page, 'GET', `/me/series/${id}`)).texts).toMatchObject([{ title, summary: '' }]);
    takeTroubles(page);
    await page.getByLabel('Address').fill(`walk-${id}`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('link', { name: '中文' }).last().click();
    await page.waitForURL(/lang=zh-TW/);
    await page.getByLabel('Title', { exact: true }).fill('散步');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect(await ask(page, 'GET', `/me/series/${id}`)).toMatchObject({
      slug: `walk-${id}`,
      texts: [{ summary: 'Nothing of this is half saved.' }, { title: '散步' }],
    });
  });

  test('can be put in order without a script', async () => {
    const [first = '', second = ''] = named('Plain', 'Simple');
    const { page, id } = await atNewSeries([first, second], { javaScriptEnabled: false });
    for (const each of [first, second]) await add(page, each);
    await page.getByRole('button', { name: `Move “${second}” up` }).click();
    await page.getByRole('button', { name: `Indent “${first}”` }).click();
    expect(await orderOf(page, id)).toEqual([second, `.${first}`]);
    await page.getByLabel('Summary').fill('Without a script.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: `Remove “${first}”` }).click();
    expect(await orderOf(page, id)).toEqual([second]);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'View' }).click();
    await page.getByText('Without a script.').waitFor();
  });
});

describe('the pages of a series', () => {
  test.each([
    ['desktop', DESKTOP, 'light', ''],
    ['phone', PHONE, 'dark', '/zh-TW'],
  ] as const)('are fit for everybody on a %s', async (name, viewport, colorScheme, prefix) => {
    const { page, id } = await atNewSeries([], { viewport, colorScheme });
    await ask(page, 'PUT', `/me/series/${id}/entries`, {
      entries: [{ heading: { en: 'Part one', 'zh-TW': '第一部' } }],
      version: 1,
    });
    for (const path of [
      `/write/series/${id}`,
      '/write/series',
      '/series/learn-to-learn',
      '/posts/mix-your-practice',
    ]) {
      await page.goto(prefix + path);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
      await screenshot(page, `series-${name}${path.replaceAll('/', '-').slice(0, 30)}`);
    }
  });
});
