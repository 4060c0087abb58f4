import { describe, expect, test } from 'vitest';
import { signIn, takeTroubles, visitor } from './browser.ts';

const POST = '/posts/the-curve-and-the-calendar';

describe('signed in, from page to page without loading', () => {
  test('code can be copied, also after going back', async () => {
    const page = await visitor();
    await signIn(page, 'carol');
    await page.goto('/tags/memory');
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await page.locator(`a[href="${POST}"]`).first().click();
    await page.locator('.copy-code').waitFor({ state: 'attached' });
    await page.goBack();
    await page.waitForURL('**/tags/memory');
    await page.goForward();
    await page.locator('.copy-code').waitFor({ state: 'attached' });
    expect(loads).toBe(0);
    expect(takeTroubles(page)).toEqual([]);
  });

  test('/ opens the palette where no search field is visible', async () => {
    const page = await visitor();
    await signIn(page, 'carol');
    await page.goto('/');
    await page.locator('body').press('/');
    await page.locator('dialog[open] input:focus').waitFor();
  });

  test('a theme of the preferences replaces the earlier choice of the button', async () => {
    const page = await visitor();
    await signIn(page, 'carol');
    await page.goto('/settings/preferences');
    await page.locator('[data-theme-toggle]:visible').click();
    await page.locator('input[name=theme][value=dark]').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.locator('input[name=theme][value=system]').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('html:not([data-theme])').waitFor();
  });
});
