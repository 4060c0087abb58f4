import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Site } from '../scripts/lib/site.ts';
import { axeFindings, credentials, overflow, PHONE, screenshot, takeTroubles, visitor } from './browser.ts';
import { serveSite } from './sites.ts';

let site: Site;
let folder: string;

/** Starts a site of its own, because the test moves the ends of its mail windows in the database. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atoll-mail-'));
  site = await serveSite(folder, {
    build: inject('build'),
    seeded: inject('seeded'),
    vars: { SECRET_KEY: 'a-secret-for-this-journey-only-a-secret-for-this-journey' },
  });
  await site.db.prepare("UPDATE people SET locale = 'zh-TW' WHERE name = 'bob'").run();
  // The first response that somebody ever gets is mailed at once: here all had theirs, and no email about it is left.
  await site.db.prepare("INSERT OR IGNORE INTO first_responses SELECT id, '', 0 FROM people").run();
  await site.db.prepare('DELETE FROM emails').run();
});

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Signs a person in; returns a function that calls the API as them. */
async function api(name: 'alice' | 'bob' | 'carol') {
  const call = async (method: string, path: string, body?: unknown, bearer?: string) => {
    const response = await fetch(site.origin + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...(bearer && { Authorization: `Bearer ${bearer}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    expect(response.status, `${method} ${path}`).toBeLessThan(300);
    return ((await response.json()) as { data: never }).data as Record<string, never>;
  };
  const { email, password } = credentials(name);
  const { tokens, accessToken } = await call('POST', '/api/v1/sessions', { email, password, mode: 'token' });
  const bearer = accessToken ?? (tokens as unknown as { accessToken: string }).accessToken;
  return (method: string, path: string, body?: unknown) => call(method, path, body, bearer);
}

/** Moves the ends of the mail windows four hours back in the database, then runs the jobs until the inbox shows an email. */
async function fourHoursLater(page: Page, wanted: Locator): Promise<void> {
  await site.db.prepare('UPDATE mail_windows SET due_at = due_at - 14400000').run();
  for (let minute = 0; minute < 10; minute += 1) {
    await site.tick(new Date(Date.UTC(2031, 0, 1, 0, minute)));
    await page.goto(`${site.origin}/dev/mail`);
    if (await wanted.count()) return;
  }
}

test('a mention is mailed once, four hours later, in the language of its reader, who leaves the list by one click', async () => {
  const alice = await api('alice');
  const posts = (await alice('GET', '/api/v1/posts?limit=1')) as unknown as { id: string }[];
  await alice('POST', `/api/v1/threads/post/${posts[0]?.id}/comments`, {
    markdown: 'What do you say, @bob?',
  });

  const page = await visitor({ viewport: PHONE });
  await site.tick();
  await page.goto(`${site.origin}/dev/mail`);
  expect(await page.locator('li', { hasText: 'bob@example.com' }).count()).toBe(0);
  const email = page.locator('li', { hasText: 'bob@example.com' }).first();
  await fourHoursLater(page, email);
  await email.locator('a').click();

  const html = page.frameLocator('iframe');
  await html.getByText('What do you say, @bob').first().waitFor();
  expect(await html.locator('html').getAttribute('lang')).toBe('zh-TW');
  expect(await html.getByText('取消通知信').count()).toBe(1);
  // The styles of the email work, and nothing of it is cut off or needs scrolling.
  expect(await html.locator('.card').evaluate((card) => getComputedStyle(card).borderRadius)).toBe('10px');
  const rest = () =>
    html
      .locator('html')
      .evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => [
        scrollHeight - clientHeight,
        scrollWidth - clientWidth,
      ]);
  await expect.poll(rest).toEqual([0, 0]);
  expect(await page.locator('pre').textContent()).toContain('上次造訪之後');
  const header = (await page.locator('dd', { hasText: '/u/' }).textContent()) ?? '';
  expect(await page.getByText('List-Unsubscribe=One-Click').count()).toBe(1);
  expect(takeTroubles(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await screenshot(page, 'mail-email');

  // Opening the page changes nothing. Its button leaves the list, as does that of a mail program, but only the page can undo it.
  const leave = header.slice(1, -1);
  const pathOf = new URL(leave).pathname;
  await page.goto(`${site.origin}/zh-TW${pathOf}`);
  await page.getByRole('button', { name: '取消訂閱' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await screenshot(page, 'mail-leave');
  await page.getByRole('button', { name: '取消訂閱' }).click();
  await page.getByText('已取消通知信').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const undo = page.getByRole('button', { name: '恢復寄送' });
  await undo.click();
  await page.getByText('已恢復通知信').first().waitFor();
  const oneClick = await fetch(leave, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  });
  expect([oneClick.status, oneClick.headers.get('Set-Cookie')]).toEqual([200, null]);
  await page.goto(`${site.origin}/zh-TW${pathOf}`);
  await page.getByText('已取消通知信').first().waitFor();
  expect(await undo.count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(takeTroubles(page)).toEqual([]);

  await alice('POST', `/api/v1/threads/post/${posts[0]?.id}/comments`, { markdown: 'And now, @bob?' });
  await site.tick();
  const windows = await site.db
    .prepare("SELECT 1 FROM mail_windows w JOIN people p ON p.id = w.person_id WHERE p.name = 'bob'")
    .all();
  expect(windows.results).toEqual([]);
});

test('after a complaint an address gets no more emails of that kind, without JavaScript too', async () => {
  const bob = await api('bob');
  const posts = (await bob('GET', '/api/v1/posts?limit=1')) as unknown as { id: string }[];
  const thread = `/api/v1/threads/post/${posts[0]?.id}/comments`;
  await bob('POST', thread, { markdown: 'Look at this, @carol.' });
  const page = await visitor({ javaScriptEnabled: false });
  const email = page.locator('li', { hasText: 'carol@example.com' });
  await fourHoursLater(page, email);
  await email.first().locator('a').click();
  await page.locator('button[value=complained]').click();
  await page.getByText('Spam complaint').waitFor();
  await bob('POST', thread, { markdown: 'And at this, @carol.' });
  const second = email.filter({ hasText: 'not sent' });
  await fourHoursLater(page, second);
  expect(await second.count()).toBe(1);
});
