import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axeFindings, DESKTOP, overflow, PHONE, screenshot, signedIn, takeTroubles } from './browser.ts';

test.each([
  ['with scripts, on a phone', true, PHONE],
  ['without scripts, at a desk', false, DESKTOP],
])('practice data is downloaded as a file and imported again %s', async (_, javaScriptEnabled, viewport) => {
  const page = await signedIn('alice', { javaScriptEnabled, viewport });
  await page.goto('/practice');
  await page.getByRole('link', { name: 'Export and import' }).click();
  await page.waitForURL('**/practice/data');
  expect([javaScriptEnabled ? await axeFindings(page) : [], await overflow(page)]).toEqual([[], []]);
  await screenshot(page, `practice-data-${viewport.width}`);

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download everything (JSON)' }).click();
  const file = await (await downloading).path();
  await page.getByLabel('File').setInputFiles({
    name: 'records.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await page.getByRole('button', { name: 'Import' }).click();
  const report = page.getByRole('status').filter({ hasText: 'Import finished' });
  await report.waitFor();
  // One’s own data is there already.
  expect(await report.textContent()).toMatch(/0 entries added · \d+ were already here/);

  await page.getByLabel('File').setInputFiles({
    ...{ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
  });
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByText('This file doesn’t contain practice data exported here.').first().waitFor();
  expect(takeTroubles(page).filter((trouble) => !/422/.test(trouble))).toEqual([]);
});
