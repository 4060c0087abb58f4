import { expect, test } from 'vitest';
import { axeFindings, overflow, PHONE, signIn, takeTroubles, visitor } from './browser.ts';

test.each([true, false])(
  'a practice ends, is looked back on, and leads to the next one (scripts: %s)',
  async (javaScriptEnabled) => {
    const page = await visitor({ javaScriptEnabled, viewport: PHONE });
    await signIn(page, 'carol');
    await page.goto('/practice/new');
    await page.getByLabel('What will you do?').fill(`Sketch a shell ${Date.now()}`);
    await page.getByRole('button', { name: 'Start practice' }).click();
    await page.waitForURL(/said=created/);
    const path = new URL(page.url()).pathname;
    await page.goto(`${path}/check-in`);
    await page.getByRole('radio', { name: 'Good' }).check();
    await page.getByLabel('Note').fill('A whelk, from above');
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('paragraph').filter({ hasText: 'A whelk, from above' }).waitFor();

    await page.getByText('More actions').or(page.locator('details[data-menu] > summary')).first().click();
    await page.getByRole('button', { name: 'Complete now' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Complete now' }).click();
    await page.getByText('Completed. Well done.').waitFor();
    await page.getByRole('heading', { name: 'Notes worth reading again' }).waitFor();

    await page.getByLabel('What worked?').fill('Drawing *slowly*');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect(await page.getByLabel('What worked?').inputValue()).toBe('Drawing *slowly*');
    await page.getByRole('link', { name: 'Keep, stop, start' }).click();
    await page.getByLabel('Keep').waitFor();
    // axe waits for timers, which do not run without scripts.
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);

    await page.getByLabel('Next I want to …').fill('Sketch a leaf');
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await page.waitForURL(/said=planned/);
    expect(await page.getByLabel('What will you do?').inputValue()).toBe('Sketch a leaf');
    await page.goto(`${path}/summary`);
    await page.getByRole('link', { name: 'Sketch a leaf' }).waitFor();
    expect(takeTroubles(page)).toEqual([]);
  },
);
