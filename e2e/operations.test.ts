import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  axeFindings,
  DESKTOP,
  overflow,
  PHONE,
  screenshot,
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

/** Checks that a page has no axe findings, no overflow and no errors in the console. */
async function isWell(page: Page): Promise<void> {
  expect([await axeFindings(page), await overflow(page)]).toEqual([[], []]);
  expect(takeTroubles(page)).toEqual([]);
}

const submit = (page: Page, intent: string) =>
  page.locator(`form:has(input[name=intent][value=${intent}]) button:not([type=button])`).last().click();

/** Runs a job by its button and waits until a run that an admin started is done. */
async function runJob(page: Page, name: string): Promise<void> {
  await page.goto(`/admin/jobs/${name}`);
  const finished = page
    .locator('main tbody tr', { hasText: 'Alice' })
    .filter({ has: page.locator('td:nth-child(2)', { hasText: 'Done' }) });
  const before = await finished.count();
  await submit(page, 'run');
  await page.waitForURL('**?done=started');
  await expect.poll(() => finished.count(), { timeout: 60_000 }).toBeGreaterThan(before);
}

/** Waits for an email in the development inbox and returns its path. */
async function emailTo(page: Page, recipient: string, subject: string): Promise<string> {
  const link = page
    .locator('main li, main tr', { hasText: recipient })
    .filter({ hasText: subject })
    .locator('a');
  await expect
    .poll(
      async () => {
        await page.goto('/dev/mail');
        return link.count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(0);
  return (await link.first().getAttribute('href')) ?? '';
}

test('an admin lists the jobs, runs one, and sees its result', async () => {
  const page = await visitor();
  await signIn(page, 'alice');
  await page.goto('/admin/jobs');
  await page.locator('main a', { hasText: 'accounts.forget' }).click();
  await page.waitForURL('**/admin/jobs/accounts.forget');
  await runJob(page, 'accounts.forget');
  await screenshot(page, 'operations-job');
  await isWell(page);
});

test('an admin reads queues, dead events, emails and projections without JavaScript, on a phone', async () => {
  const page = await visitor({ javaScriptEnabled: false, viewport: PHONE });
  await signIn(page, 'alice');
  await page.goto('/zh-TW/admin');
  await page.locator('nav a[href="/zh-TW/admin/queues"]').click();
  for (const place of ['dead-events', 'jobs', 'mail', 'mail/suppressions', 'projections']) {
    await page.locator(`main nav a[href="/zh-TW/admin/${place}"]`).first().click();
    await page.locator(`main nav a[href="/zh-TW/admin/${place}"][aria-current=page]`).first().waitFor();
    expect(await overflow(page)).toEqual([]);
  }
  await page.goto('/admin/projections/tags.post_count');
  await submit(page, 'check');
  await page.locator('main [role=status]').first().waitFor();
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
});

test('for others the pages are not found', async () => {
  const page = await visitor();
  await signIn(page, 'bob');
  for (const place of ['jobs', 'queues', 'dead-events', 'mail', 'projections'])
    expect((await page.goto(`/admin/${place}`))?.status()).toBe(404);
});

test('a reader subscribes to the newsletter, confirms, gets an issue, and unsubscribes with one click', async () => {
  const address = `reader-${Date.now()}@example.com`;
  const reader = await visitor({ javaScriptEnabled: false, viewport: PHONE });
  await reader.goto('/newsletter?ref=friend');
  await reader.locator('input[name=email]').fill(address);
  await reader.locator('main form button').click();
  await reader.locator('h1', { hasText: 'Check your inbox' }).waitFor();

  await reader.goto(await emailTo(reader, address, 'Please confirm'));
  const confirm = await reader.locator('main pre a[href*="/newsletter/confirm"]').getAttribute('href');
  await reader.goto(confirm ?? '');
  await reader.locator('main form button').click();
  await reader.locator('main [role=status]').waitFor();
  await emailTo(reader, address, 'Welcome to the Atoll newsletter');

  const subject = `What the tide brought ${Date.now()}`;
  const path = await writeIssue(subject);

  const admin = await visitor({ viewport: DESKTOP });
  await signIn(admin, 'alice');
  await admin.goto(path);
  await admin.locator('form:has(input[value=send]) input[name=confirm]').check();
  await submit(admin, 'send');
  await admin.waitForURL('**?done=sending');
  await isWell(admin);
  await runJob(admin, 'newsletter.send');
  await runJob(admin, 'mail.send');
  await admin.goto(path);
  await admin.locator('main [role=status]', { hasText: 'Sent to' }).waitFor();

  await reader.goto(await emailTo(reader, address, subject));
  expect(await reader.locator('main pre').textContent()).toContain('A few words');
  await admin.goto(`/admin/mail?kind=newsletter`);
  await admin.locator('main tr', { hasText: address }).filter({ hasText: subject }).locator('a').click();
  await admin.waitForURL('**/admin/mail/emails/**');
  await screenshot(admin, 'operations-email');
  await isWell(admin);
  const url = /<(\S+)>/.exec(
    (await admin.locator('dd', { hasText: '/u/' }).first().textContent()) ?? '',
  )?.[1];
  const stranger = await visitor();
  const left = await stranger.request.post(url ?? '', {
    form: { 'List-Unsubscribe': 'One-Click' },
    maxRedirects: 0,
  });
  expect(left.status()).toBe(200);
  await reader.goto(url ?? '');
  expect(await reader.locator('h1').textContent()).toContain('Unsubscribed: newsletter');
});

/** Bob writes an issue with a post, previews it, and sends it to himself. Returns its path. */
async function writeIssue(subject: string): Promise<string> {
  const page = await visitor({ viewport: DESKTOP });
  await signIn(page, 'bob');
  await page.goto('/write/newsletter/new');
  await page.locator('input[name=subject]').fill(subject);
  await page.locator('textarea[name=intro]').fill('A few words, **loud**.');
  await page.locator('input[name^=post-]').first().check();
  await page.locator('input[name=otherPost]').fill('/posts/no-such-post');
  await submit(page, 'save');
  await page.locator('#otherPost-error').waitFor();
  await page.locator('input[name=otherPost]').fill('/posts/the-curve-and-the-calendar');
  await submit(page, 'save');
  await page.waitForURL('**?done=saved');
  const path = new URL(page.url()).pathname;
  await screenshot(page, 'newsletter-issue');
  takeTroubles(page);
  await isWell(page);
  await page.locator(`main a[href="${path}/preview"]`).click();
  await page.waitForURL('**/preview');
  expect(await page.frameLocator('main iframe').locator('strong').textContent()).toBe('loud');
  await screenshot(page, 'newsletter-preview');
  await page.goto(path);
  await submit(page, 'test');
  await page.waitForURL('**?done=tested');
  await emailTo(page, 'bob@example.com', subject);
  return path;
}
