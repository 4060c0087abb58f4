import { expect, test } from 'vitest';
import { axeFindings, overflow, PHONE, signedIn } from './browser.ts';

test('a board changes on an open page, and leaves out who hides', async () => {
  const bob = await signedIn('bob');
  await bob.goto('/leaderboards?board=xp&period=all');
  await bob.getByRole('heading', { name: 'Leaderboards' }).waitFor();
  const before = await scoreOf(bob, 'Carol Reef');

  const carol = await signedIn('carol', { viewport: PHONE });
  await carol.goto('/standing');
  const read = await carol.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ state: 'read' });
    return (await fetch('/api/v1/reading/posts/ten-minutes-a-day', { method: 'PUT', headers, body })).status;
  });
  expect(read).toBe(200);
  await bob
    .getByRole('row', { name: new RegExp(`Carol Reef ${before + 10} XP`) })
    .first()
    .waitFor();

  await carol.goto('/standing');
  await carol.getByText('post read').waitFor();
  expect([await axeFindings(carol), await overflow(carol)]).toEqual([[], []]);
  await carol.getByLabel('Leave me out of leaderboards').check();
  await carol.getByRole('button', { name: 'Save' }).click();
  await carol.getByText('Saved.').waitFor();
  await bob.reload();
  await bob.getByRole('heading', { name: 'At the top' }).waitFor();
  expect(await bob.getByRole('row', { name: /Carol Reef/ }).count()).toBe(0);
  await carol.getByLabel('Leave me out of leaderboards').uncheck();
  await carol.getByRole('button', { name: 'Save' }).click();
  await carol.getByText('Saved.').waitFor();
  await bob
    .getByRole('row', { name: /Carol Reef/ })
    .first()
    .waitFor();
});

async function scoreOf(page: Awaited<ReturnType<typeof signedIn>>, name: string): Promise<number> {
  const row = page.getByRole('row', { name: new RegExp(name) }).first();
  return Number(/(\d+) XP/.exec((await row.textContent()) ?? '')?.[1] ?? 0);
}
