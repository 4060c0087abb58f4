import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '#src/uploads/samples.ts';
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
import { drawn } from './waiting.ts';

const picture = { name: 'low_water.png', mimeType: 'image/png', buffer: Buffer.from(SAMPLES.widePng) };

/** Bob, who writes in Taipei. */
async function bob(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(options);
  const { email, password } = credentials('bob');
  const signedIn = await page.context().request.post('/api/v1/sessions', { data: { email, password } });
  expect(signedIn.ok()).toBe(true);
  return page;
}

async function atNewDraft(options: BrowserContextOptions = {}, prefix = ''): Promise<Page> {
  const page = await bob(options);
  await page.goto(`${prefix}/write`);
  await page.locator('main form[method=post] button').first().click();
  await page.waitForURL(/\/write\/[\w-]+/);
  return page;
}

const text = (page: Page) => page.locator('#markdown');
const idOf = (page: Page) => /write\/([\w-]+)/.exec(page.url())?.[1] ?? '';

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page
    .getByRole('status')
    .first()
    .filter({ hasText: /^(Saved|已儲存)$/ })
    .waitFor({ state: 'attached' });
}

async function api(page: Page, method: string, path: string, data?: unknown) {
  const headers = { Origin: new URL(page.url()).origin };
  const answer = await page.context().request.fetch(`/api/v1${path}`, { method, data, headers });
  expect(`${answer.status()} ${answer.ok() ? '' : await answer.text()}`).toMatch(/^2/);
  return (await answer.json()).data;
}

async function openMenu(page: Page): Promise<void> {
  await page.locator('main details[data-menu] summary').click();
}

const ARTICLE = `The sea comes and goes[^1].

| Tide | Metres |
|------|-------:|
| High |    4.2 |

\`\`\`js
const moon = 'pulls';
\`\`\`

[^1]: Twice a day.
`;

test('an hour of writing: picture, table, code, footnote, a translation, a schedule, and back', async () => {
  const page = await atNewDraft();
  const name = `Low water ${Date.now()}`;
  const languages = page.getByRole('navigation', { name: 'Language of the post' });
  await page.locator('#title').fill(name);
  await text(page).fill(ARTICLE);
  await page.setInputFiles('input[name=image]', picture);
  await expect.poll(() => text(page).inputValue()).toContain('![low water](/media/');
  await page.locator('.prose table').waitFor();
  await page.locator('.prose [data-footnotes], .prose .footnotes').first().waitFor();
  expect(await page.locator('.prose pre code .hljs-keyword, .prose pre code span').count()).toBeGreaterThan(
    0,
  );
  await page.getByLabel('Picture 1 in the text').check();
  await page.locator('img[src*="/480.webp"]').waitFor();
  await page.locator('#difficulty').selectOption('beginner');
  await page.locator('#insights').fill('The moon pulls.\nThe earth turns.');
  await page.getByLabel('Question 1', { exact: true }).fill('Why twice a day?');
  await page.getByLabel('Answer 1', { exact: true }).fill('Because the earth *turns*.');
  expect(await page.getByLabel('Question 2', { exact: true }).count()).toBe(1);
  await saved(page);

  await languages.getByRole('link', { name: /中文/ }).click();
  await page.waitForURL(/lang=zh-TW/);
  await drawn(page);
  await page.locator('#title').fill('退潮');
  await text(page).fill('海水來了又去。');
  await page.getByText('6 characters').waitFor();
  await saved(page);
  await languages.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/lang=en/);
  await expect.poll(() => text(page).inputValue()).toContain('| High |');
  expect(await page.locator('#insights').inputValue()).toBe('The moon pulls.\nThe earth turns.');

  const choice = page.getByRole('group', { name: 'To publish' });
  expect(await choice.getByLabel(/English/).isChecked()).toBe(true);
  await choice.getByLabel(/中文/).check();
  await openMenu(page);
  await page.getByRole('button', { name: 'Schedule…' }).click();
  await page.locator('#publishAt').fill('2001-01-01T10:00');
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByRole('dialog').getByText('This time has passed').waitFor();
  takeTroubles(page);
  await page.locator('#publishAt').fill('2099-12-24T18:00');
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByText('24 December 2099').or(page.getByText('December 24, 2099')).waitFor();
  expect(await api(page, 'GET', `/me/posts/${idOf(page)}`)).toMatchObject({
    status: 'scheduled',
    publishedAt: expect.stringMatching(/^2099-12-24T/),
    drafts: [{ changed: false }, { changed: false }],
  });

  await openMenu(page);
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.waitForURL(/\/posts\/low-water-\d+/);
  await page.getByRole('heading', { level: 2, name: 'In short' }).waitFor();
  await page.getByText('Beginner').waitFor();
  expect(await page.getByRole('img', { name }).getAttribute('src')).toContain('/960.webp');
  await page.locator('summary', { hasText: 'Why twice a day?' }).click();
  await page.locator('details .prose em', { hasText: 'turns' }).waitFor();
  expect(await page.locator('script[type="application/ld+json"]').first().textContent()).toContain('FAQPage');
  expect(await axeFindings(page)).toEqual([]);
  await screenshot(page, 'editor-published');
  await page.goto(`/zh-TW${new URL(page.url()).pathname}`);
  await page.getByRole('heading', { level: 1, name: '退潮' }).waitFor();

  await page.goBack();
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.waitForURL(/\/write\//);
  await text(page).fill('All gone.');
  await saved(page);
  await openMenu(page);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.locator('del', { hasText: 'The sea comes' }).waitFor();
  await page.locator('ins', { hasText: 'All gone.' }).waitFor();
  await page.getByRole('button', { name: /^Restore the version/ }).click();
  await page.waitForURL(/\/write\/[\w-]+\?lang=en/);
  await expect.poll(() => text(page).inputValue()).toContain('| High |');
  const revisions = await api(page, 'GET', `/me/posts/${idOf(page)}/revisions?locale=en`);
  expect(revisions.map((revision: { kind: string }) => revision.kind)).toContain('restored');
  expect(takeTroubles(page)).toEqual([]);
});

describe('by keyboard', () => {
  test('an author formats text, undoes it, lists the keys and publishes', async () => {
    const page = await atNewDraft();
    await text(page).fill('The sea');
    await text(page).selectText();
    await page.keyboard.press('Control+b');
    expect(await text(page).inputValue()).toBe('**The sea**');
    await page.keyboard.press('Control+i');
    expect(await text(page).inputValue()).toBe('***The sea***');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await text(page).inputValue()).toBe('The sea');
    await page.keyboard.press('Control+Alt+2');
    expect(await text(page).inputValue()).toBe('## The sea');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'editor-keys');
    await page.keyboard.press('Escape');
    await page.locator('#title').fill(`Typed ${Date.now()}`);
    await page.keyboard.press('Control+Shift+Enter');
    await page.waitForURL(/\/posts\/typed-/);
  });
});

test('text and preview scroll together, block by block, past pictures', async () => {
  const page = await atNewDraft({ viewport: DESKTOP });
  await page.setInputFiles('input[name=image]', picture);
  await expect.poll(() => text(page).inputValue()).toContain('![low water](/media/');
  const shown = (await text(page).inputValue()).trim();
  const sections = Array.from(
    { length: 30 },
    (_, at) => `## Section ${at}\n\n${'Water and words. '.repeat(20)}\n\n${at % 3 === 0 ? shown : 'Short.'}`,
  );
  await text(page).fill(sections.join('\n\n'));
  await page.locator('.prose h2', { hasText: 'Section 29' }).waitFor();
  await page.locator('.prose img').first().scrollIntoViewIfNeeded();
  // The text has followed: from here on only the pane that the person scrolls moves.
  await expect.poll(() => text(page).evaluate((field) => field.scrollTop)).toBeLessThan(1000);
  const pane = page.getByRole('region', { name: 'Preview' });
  const isTogether = async () => {
    const at = await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#markdown');
      const heading = [...document.querySelectorAll<HTMLElement>('.prose h2')].find((h) =>
        h.textContent?.includes('Section 15'),
      );
      const preview = heading?.closest('section[tabindex]');
      if (!field || !heading || !preview) return Number.NaN;
      return heading.getBoundingClientRect().top - preview.getBoundingClientRect().top;
    });
    return Math.abs(at) < 60;
  };
  // The caret moves to the heading, and the field scrolls until its line is at the top.
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#markdown');
    if (!field) return;
    const copy = field.cloneNode() as HTMLTextAreaElement;
    copy.value = field.value.slice(0, field.value.indexOf('## Section 15'));
    copy.style.height = '0';
    copy.style.border = '0';
    copy.style.minHeight = '0';
    copy.style.position = 'absolute';
    copy.style.width = `${field.clientWidth}px`;
    field.insertAdjacentElement('afterend', copy);
    const style = getComputedStyle(copy);
    const top =
      copy.scrollHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
    const lineHeight = Number.parseFloat(style.lineHeight);
    copy.remove();
    field.scrollTop = top - lineHeight;
  });
  await expect.poll(isTogether, { timeout: 15_000 }).toBe(true);
  await pane.evaluate((preview) => {
    preview.scrollTop = preview.scrollHeight;
  });
  await expect
    .poll(() => text(page).evaluate((field) => field.scrollHeight - field.clientHeight - field.scrollTop))
    .toBeLessThan(3);
});

test('two windows: two versions are merged by hand, and nothing is lost', async () => {
  const page = await atNewDraft();
  await page.locator('#title').fill('Both');
  await text(page).fill('One.\n\nTwo.\n\nThree.\n');
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('#markdown').fill('One, there.\n\nTwo.\n\nThree, there.\n');
  await saved(other);
  await text(page).fill('One, here.\n\nTwo.\n\nThree.\n\nFour, here.\n');
  await page.keyboard.press('Control+s');
  await page.getByText('1 conflict left').or(page.getByText('2 conflicts left')).waitFor();
  expect(await page.getByRole('button', { name: 'Save merged text' }).isDisabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await screenshot(page, 'editor-merge');
  while (await page.getByRole('button', { name: 'Keep both' }).isVisible())
    await page.getByRole('button', { name: 'Keep both' }).click();
  await page.getByRole('button', { name: 'Save merged text' }).click();
  await page
    .getByRole('status')
    .first()
    .filter({ hasText: /^Saved$/ })
    .waitFor({ state: 'attached' });
  const { drafts } = await api(page, 'GET', `/me/posts/${idOf(page)}`);
  for (const words of ['One, here.', 'One, there.', 'Three, there.', 'Four, here.'])
    expect(drafts[0].markdown).toContain(words);
  const [revision] = await api(page, 'GET', `/me/posts/${idOf(page)}/revisions?locale=en`);
  const kept = await api(page, 'GET', `/me/posts/${idOf(page)}/revisions/${revision.id}`);
  expect(kept.markdown).toContain('Three, there.');
});

test('without script an author writes insights and questions, schedules, compares and restores', async () => {
  const page = await atNewDraft({ javaScriptEnabled: false });
  await page.locator('#title').fill(`Quiet ${Date.now()}`);
  await text(page).fill('First.');
  await page.locator('#insights').fill('One.\n\nTwo.');
  await page.getByLabel('Question 1', { exact: true }).fill('Why?');
  await page.getByLabel('Answer 1', { exact: true }).fill('Because.\n\nReally.');
  await page.locator('#difficulty').selectOption('advanced');
  await page.getByLabel('Premium').check();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.waitForURL(/\/posts\/quiet-/);
  await page.getByText('Premium').waitFor();
  expect(await page.locator('#faq').count()).toBe(1);
  await page.getByRole('link', { name: 'Edit' }).click();
  expect(await page.locator('#insights').inputValue()).toBe('One.\nTwo.');
  await page.getByLabel('Premium').uncheck();
  await text(page).fill('Second.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const post = await api(page, 'GET', `/me/posts/${idOf(page)}`);
  expect(post).toMatchObject({ premium: false, difficulty: 'advanced' });
  expect(post.drafts[0].faq).toEqual([{ question: 'Why?', answer: 'Because.\n\nReally.' }]);
  await page.goto(`/write/${idOf(page)}/history`);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: /^Restore the version/ }).click();
  expect(await text(page).inputValue()).toBe('First.');
});

test('a post is downloaded as Markdown by its author, and by nobody else', async () => {
  const page = await atNewDraft();
  await page.locator('#title').fill('To keep');
  await text(page).fill('Mine.');
  await saved(page);
  const path = `/write/${idOf(page)}/markdown?lang=en`;
  const file = await page.context().request.get(path);
  expect(await file.text()).toMatch(/^---\ntitle: "To keep"[\s\S]+---\n\nMine\.\n$/);
  const stranger = await visitor();
  const { email, password } = credentials('carol');
  await stranger.context().request.post('/api/v1/sessions', { data: { email, password } });
  expect((await stranger.context().request.get(path)).status()).toBe(404);
});

describe('the history of a post', () => {
  test.each([
    ['a desk by day', { viewport: DESKTOP }, ''],
    ['a phone by night, in Chinese', { viewport: PHONE, colorScheme: 'dark' as const }, '/zh-TW'],
  ])('fits %s and is open to everybody', async (name, options, prefix) => {
    const page = await atNewDraft(options, prefix);
    const id = idOf(page);
    const lang = prefix ? 'zh-TW' : 'en';
    const path = `/me/posts/${id}/drafts/${lang}`;
    await api(page, 'PUT', path, { title: 'Tides', markdown: 'The sea comes.\n\nSame.', version: 1 });
    await api(page, 'POST', `/me/posts/${id}/publication`, {});
    const words = 'The sea goes.\n\nSame.\n\nNew.';
    await api(page, 'PUT', path, { title: 'Tides', markdown: words, version: 2 });
    await page.goto(`${prefix}/write/${id}/history?lang=${lang}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Compare|比較)$/ }).click();
    await page.locator('ins', { hasText: 'goes' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await screenshot(page, `history ${name}`);
  });
});
