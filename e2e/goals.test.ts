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
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

/** A new goal of carol's by the API. */
async function givenGoal(page: Page, input: Record<string, unknown>): Promise<string> {
  const answer = await page.request.post('/api/v1/goals', {
    data: input,
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).data.id;
}

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.each([true, false])('a goal (scripts: %s)', (javaScriptEnabled) => {
  test('is set, moves on by its milestones and a link, is reached, opened again and let go', async () => {
    const page = await signedIn('carol', { javaScriptEnabled, viewport: PHONE });
    await page.goto('/goals/new');
    await page.getByLabel('What do you want to reach?').fill('Read a novel in Japanese');
    await page.getByLabel('By when?').fill(dayAhead(12));
    await page.getByLabel('Milestones').fill('The first chapter\n\nThe last chapter\n');
    await page.getByRole('button', { name: 'Create goal' }).click();
    await page.waitForURL(/\/goals\/[\w-]+\?said=created/);
    await page.getByText(/^1[123] days left$/).waitFor();
    await page.getByText('0 of 2 milestones').waitFor();

    await page.getByRole('button', { name: 'Mark “The first chapter” as done' }).click();
    await page.getByText('1 of 2 milestones').waitFor();
    await page.getByText('50%', { exact: true }).waitFor();
    await page.getByLabel('New milestone').fill('The middle');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('1 of 3 milestones').waitFor();

    await page.getByText('Add a link').click();
    await page.getByLabel('A post, a series or a practice').fill('/posts/nowhere-at-all');
    await page.getByRole('button', { name: 'Link', exact: true }).last().click();
    await page.getByText('This isn’t the address of').waitFor();
    await page.getByLabel('A post, a series or a practice').fill('/posts/ten-minutes-a-day');
    await page.getByRole('button', { name: 'Link', exact: true }).last().click();
    await page
      .locator('#links')
      .getByRole('link', { name: /^Ten minutes/ })
      .waitFor();

    await page.getByRole('button', { name: 'I reached it' }).click();
    await page.getByText('You reached it. Well done!').waitFor();
    await page.getByText('100%', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('The goal is open again.').waitFor();
    await page.getByText('Let this goal go').click();
    await page.getByLabel('A word to yourself').fill('Another year.');
    await page.getByRole('button', { name: 'Let it go', exact: true }).click();
    await page.getByText('You let this goal go').waitFor();
    await page.getByText('Another year.').waitFor();
    await page.goto('/goals?state=dropped');
    await page.getByRole('link', { name: 'Read a novel in Japanese' }).first().waitFor();
    expect(takeTroubles(page).filter((text) => !text.includes('422'))).toEqual([]);
  });
});

test('a goal is edited with its milestones, and hidden from others until it is theirs to see', async () => {
  const page = await signedIn('carol');
  await page.goto('/goals');
  const id = await givenGoal(page, { title: 'Swim in the sea', milestones: ['Buy goggles'] });
  const other = await visitor();
  await signIn(other, 'bob');
  expect((await other.goto(`/goals/${id}`))?.status()).toBe(404);
  await page.goto(`/goals/${id}/edit`);
  await page.getByLabel('Milestone 1').fill('Borrow goggles');
  await page.locator('#milestone-names ~ ul').getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(`**/goals/${id}#milestones`);
  await page.getByText('Borrow goggles').waitFor();
  await page.goto(`/goals/${id}/edit`);
  await page.getByLabel('Who can see it').selectOption('members');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.waitForURL(/said=saved/);
  await other.goto(`/goals/${id}`);
  await other.getByRole('heading', { name: 'Swim in the sea' }).waitFor();
  expect(await other.getByRole('button', { name: /as done/ }).count()).toBe(0);
  await other.locator('#discussion textarea').fill('Enjoy the water!');
  await other
    .locator('#discussion')
    .getByRole('button', { name: /^(Post|Send|Comment)/ })
    .click();
  await other.locator('#discussion').getByText('Enjoy the water!').first().waitFor();
});

test.each(
  looks<[string, typeof DESKTOP, 'light' | 'dark', string]>(
    ['desktop', DESKTOP, 'light', ''],
    ['phone', PHONE, 'dark', '/zh-TW'],
    ['phone-light', PHONE, 'light', ''],
    ['desktop-dark', DESKTOP, 'dark', '/zh-TW'],
  ),
)(
  'the pages of goals have no accessibility or layout errors on a %s',
  async (name, viewport, colorScheme, prefix) => {
    const page = await signedIn('carol', { viewport, colorScheme });
    await page.goto('/goals');
    const zh = prefix !== '';
    const id = await givenGoal(page, {
      title: zh ? '讀完一本日文小說' : 'Read a novel in Japanese',
      why: zh ? '想看懂作者真正寫下的字。' : 'To read what the author really wrote.',
      targetOn: dayAhead(40),
      visibility: 'members',
      milestones: zh
        ? ['第一章', '一半', '最後一章']
        : ['The first chapter', 'Half of it', 'The last chapter'],
    });
    for (const [part, path] of [
      ['page', `/goals/${id}`],
      ['list', '/goals'],
      ['edit', `/goals/${id}/edit`],
      ['new', '/goals/new'],
    ] as const) {
      await page.goto(prefix + path);
      if (part === 'page') {
        await page.locator('#milestones button').first().click();
        await page.getByText(zh ? '完成 1／3' : '1 of 3').waitFor();
        await page.locator('#links summary').click();
      }
      expect([part, await axeFindings(page)]).toEqual([part, []]);
      expect([part, await overflow(page)]).toEqual([part, []]);
      await screenshot(page, `goals-${part}-${name}`);
    }
  },
);
