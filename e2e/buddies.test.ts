import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, overflow, PHONE, signedIn, takeTroubles } from './browser.ts';

const saidDone = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

describe.each([true, false])('two people (scripts: %s)', (javaScriptEnabled) => {
  test('ask, accept, see both rings, and stop being buddies', async () => {
    const carol = await signedIn('carol', { javaScriptEnabled, viewport: PHONE });
    const action = `Sketch ${Date.now()}`;
    await carol.goto('/practice/new');
    await carol.getByLabel('What will you do?').fill(action);
    await carol.getByRole('button', { name: 'Start practice' }).click();
    await carol.waitForURL(/said=created/);
    const practice = new URL(carol.url()).pathname;
    await carol.getByRole('link', { name: 'Ask for a buddy' }).click();
    await carol.getByLabel('Username').fill('alice');
    await carol.getByLabel('A word on why').fill('We both draw');
    await carol.getByLabel(/My buddy may see/).check();
    await carol.getByRole('button', { name: 'Send request' }).click();
    await saidDone(carol, 'Your request is on its way.');

    const alice = await signedIn('alice', { javaScriptEnabled });
    await alice.goto('/buddies');
    const request = alice.getByRole('listitem').filter({ hasText: action });
    expect(await request.textContent()).toContain('We both draw');
    if (javaScriptEnabled) expect(await axeFindings(alice)).toEqual([]);
    await request
      .getByLabel('How you’ll take part')
      .selectOption({ label: 'With a copy of this practice, starting today' });
    await request.getByLabel(/My buddy may see/).check();
    await request.getByRole('button', { name: /^Accept/ }).click();
    await saidDone(alice, 'You’re buddies now.');

    await carol.goto('/');
    const day = carol.getByRole('region', { name: 'Your buddies today' });
    await day.getByRole('link', { name: action }).waitFor();
    await day.getByRole('link', { name: 'All buddies' }).click();
    await carol.waitForURL(/\/buddies$/);

    await carol.goto(practice);
    const pair = carol.locator('section', { has: carol.getByRole('heading', { name: 'Buddies' }) });
    expect(await pair.getByRole('link', { name: action }).count()).toBe(2);
    expect(await overflow(carol)).toEqual([]);
    if (javaScriptEnabled) expect(await axeFindings(carol)).toEqual([]);
    await pair.getByRole('button', { name: /^Stop being buddies/ }).click();
    await saidDone(carol, 'You’re no longer buddies');
    expect(takeTroubles(carol)).toEqual([]);
    expect(takeTroubles(alice)).toEqual([]);
  });
});
