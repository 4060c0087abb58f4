import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  axeFindings,
  DESKTOP,
  looks,
  overflow,
  PHONE,
  screenshot,
  signedIn,
  takeTroubles,
} from './browser.ts';

/** The page of a new practice, made by the form with the fewest fields. */
async function atNewPractice(page: Page, action: string): Promise<string> {
  await page.goto('/practice/new');
  await page.getByLabel('What will you do?').fill(action);
  await page.getByRole('button', { name: 'Start practice' }).click();
  await page.waitForURL(/\/practice\/[\w-]+\?said=created/);
  return new URL(page.url()).pathname;
}

const named = (() => {
  let count = 0;
  return (name: string) => {
    count += 1;
    return `${name} ${Date.now()}${count}`;
  };
})();

const saidCheckedIn = (page: Page) => page.getByRole('status').filter({ hasText: 'Checked in' });
const figure = (page: Page, label: string) =>
  page.locator('dl > div').filter({ hasText: label }).locator('dd').first();

describe.each([true, false])('a practice (scripts: %s)', (javaScriptEnabled) => {
  test('is started from a template, checked in by one tap, told about, and undone', async () => {
    const page = await signedIn('carol', { javaScriptEnabled, viewport: PHONE });
    await page.goto('/practice/new');
    await page.getByRole('region', { name: 'Start from a template' }).getByRole('listitem').first().click();
    await page.getByText('From a template.').waitFor();
    expect(await page.getByLabel('What will you do?').inputValue()).not.toBe('');
    await page.getByLabel('What will you do?').fill(named('Read'));
    await page.getByRole('button', { name: 'Start practice' }).click();
    await page.waitForURL(/said=created/);
    expect(await figure(page, 'Days kept').textContent()).toBe('0');

    await page.getByRole('button', { name: /^Check in/ }).click();
    await saidCheckedIn(page).waitFor();
    expect(await figure(page, 'Days kept').textContent()).toBe('1');

    await page.getByRole('radio', { name: 'Good' }).check();
    await page.getByLabel('Note').fill('Ten pages of *Moby-Dick*.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('paragraph').filter({ hasText: 'Ten pages of Moby-Dick.' }).waitFor();
    expect(await page.getByRole('img', { name: 'Good' }).count()).toBe(1);

    await page.locator('#check-ins').locator('..').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The check-in was undone.').waitFor();
    expect(await figure(page, 'Days kept').textContent()).toBe('0');
    expect(takeTroubles(page)).toEqual([]);
  });

  test('changes its schedule, is completed and opened again', async () => {
    const page = await signedIn('carol', { javaScriptEnabled });
    const path = await atNewPractice(page, named('Walk'));
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('A few times a week').check();
    await page.getByLabel('At least').fill('2');
    await page.getByLabel('At most').fill('4');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('2 to 4 times a week').waitFor();

    await page.getByText('More actions').or(page.locator('details[data-menu] > summary')).first().click();
    await page.getByRole('button', { name: 'Complete now' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Complete now' }).click();
    await page.getByText('Completed. Well done.').waitFor();
    await page.getByRole('button', { name: 'Reopen' }).first().click();
    await page.getByText('Open again.').waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(takeTroubles(page)).toEqual([]);
  });

  test('gives back what was typed when something is wrong', async () => {
    const page = await signedIn('carol', { javaScriptEnabled });
    await page.goto('/practice/new');
    await page.getByLabel('What will you do?').fill('Draw a leaf');
    await page.getByLabel('Until a date').check();
    await page.getByLabel('Last day').fill('2020-01-01');
    await page.getByText('Name, reasons').click();
    await page.getByLabel('Why does it matter to you?').fill('To look closely');
    await page.getByRole('button', { name: 'Start practice' }).click();
    await page.getByText('The end must not be before the start.').waitFor();
    expect(await page.getByLabel('What will you do?').inputValue()).toBe('Draw a leaf');
    expect(await page.getByLabel('Why does it matter to you?').inputValue()).toBe('To look closely');
    expect(await page.getByLabel('Last day').inputValue()).toBe('2020-01-01');
  });
});

test('another question can be asked without losing the note, with scripts or without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await signedIn('carol', { javaScriptEnabled });
    const path = await atNewPractice(page, named('Sing'));
    await page.goto(`${path}/check-in`);
    const question = page.locator('#note-hint');
    const before = await question.textContent();
    await page.getByLabel('Note').fill('A song about rain');
    await page.getByRole('button', { name: 'Another question' }).click();
    await expect.poll(() => question.textContent()).not.toBe(before);
    expect(await page.getByLabel('Note').inputValue()).toBe('A song about rain');
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('paragraph').filter({ hasText: 'A song about rain' }).waitFor();
  }
});

test('several practices are checked in one after the other in the list', async () => {
  const page = await signedIn('carol');
  const names = [named('One'), named('Two')];
  for (const name of names) await atNewPractice(page, name);
  await page.goto('/practice');
  for (const name of names) await page.getByRole('button', { name: `Check in: ${name}` }).click();
  for (const name of names) {
    const card = page.getByRole('listitem').filter({ hasText: name });
    await card
      .getByText(/Checked in|Done for today/)
      .first()
      .waitFor();
  }
  await page.goto('/practice');
  for (const name of names) await page.getByRole('button', { name: `Check in again: ${name}` }).waitFor();
});

test('the pages of a practice have no findings', async () => {
  const page = await signedIn('carol');
  const path = await atNewPractice(page, named('Look'));
  await page.goto(`${path}/check-in`);
  await page.getByLabel('Note').fill('A leaf, from below');
  await page.getByRole('button', { name: 'Check in' }).click();
  await page.getByRole('paragraph').filter({ hasText: 'A leaf, from below' }).waitFor();
  const [checkIn] = await page
    .getByRole('link', { name: /\d{4}$/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const paths = ['/practice', path, `${path}/edit`, `${path}/check-in`, `${checkIn}`, `${checkIn}/edit`];
  const views = looks(
    { prefix: '', viewport: PHONE, colorScheme: 'light' as const },
    { prefix: '/zh-TW', viewport: DESKTOP, colorScheme: 'dark' as const },
    { prefix: '', viewport: DESKTOP, colorScheme: 'dark' as const },
    { prefix: '/zh-TW', viewport: PHONE, colorScheme: 'light' as const },
  );
  for (const { prefix, viewport, colorScheme } of views) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    for (const each of paths) {
      await page.goto(prefix + each);
      expect(await axeFindings(page), each).toEqual([]);
      expect(await overflow(page), each).toEqual([]);
    }
    await page.goto(prefix + path);
    await screenshot(page, `practice-${viewport.width}-${colorScheme}`);
  }
});
