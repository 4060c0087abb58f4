import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Name } from '#web/examples.ts';
import { findChromium } from '../scripts/lib/chromium.ts';
import { DEMO_PEOPLE } from '../scripts/seed/people.ts';
import { claimSite } from './claim-site.ts';
import { OUT } from './out.ts';
import { drawn, watchWrites, writesDone } from './waiting.ts';

// No file that runs at the same time uses this site.
const { site, release } = await claimSite(inject('sites'));
export const { origin, token } = site;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `npm run test:all` sets it: every page in both languages and themes, as every role that may see it. */
export const IS_FULL = process.env.FULL === '1';

/**
 * Returns the views in which a page is tested: all of them in the full run, else the first two, which differ in every respect.
 */
export function looks<Look>(first: Look, opposite: Look, ...others: Look[]): Look[] {
  return IS_FULL ? [first, opposite, ...others] : [first, opposite];
}

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

let browser: Browser;
const open = new Set<Page>();
const troubles = new WeakMap<Page, string[]>();

beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium: `npm test` finds or installs one; or set CHROMIUM_PATH.');
  browser = await chromium.launch({ executablePath, args: FLAGS });
});

afterEach(async () => {
  await Promise.all([...open].map((page) => page.context().close()));
  open.clear();
});

afterAll(async () => {
  await browser?.close();
  release();
});

/**
 * Returns a page in a context of its own without cookies: `visitor({ javaScriptEnabled: false, viewport: PHONE })`. Its `goto`
 * begins when what the pages of the test are sending has arrived, and ends when the new page takes keys.
 */
export async function visitor(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  open.add(page);
  watch(page);
  watchWrites(page);
  const { goto } = page;
  page.goto = async (...args) => {
    await Promise.all([...open].map(writesDone));
    const answer = await goto.apply(page, args);
    if (options.javaScriptEnabled !== false) await drawn(page);
    return answer;
  };
  return page;
}

/** A bell that was connecting while its person signed out is refused, as it must be. */
const REFUSED_BELL = /\/api\/v1\/me\/bell\S* failed: HTTP Authentication failed/;

/** Collects what must not be in the console: errors, blocked scripts and styles, failed requests. */
function watch(page: Page): void {
  const seen: string[] = [];
  troubles.set(page, seen);
  page.on('console', (message) => {
    if (REFUSED_BELL.test(message.text())) return;
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text()))
      seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(String(error)));
}

/** Returns and clears the errors of a page since the last call. */
export function takeTroubles(page: Page): string[] {
  return troubles.get(page)?.splice(0) ?? [];
}

/** Returns the address and password of a demo person. */
export function credentials(name: Name): { email: string; password: string } {
  const person = DEMO_PEOPLE.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person;
}

/** Signs in over the API, without a page. e2e/accounts.test.ts signs in with the form. */
export async function signIn(page: Page, name: Name): Promise<void> {
  const { email, password } = credentials(name);
  const answer = await page.context().request.post('/api/v1/sessions', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** Opens a browser in which a demo person is signed in. */
export async function signedIn(name: Name, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(options);
  await signIn(page, name);
  return page;
}

/**
 * Returns the findings of axe on the page, one per line. Meanwhile motion is reduced, which ends the transitions under way:
 * half-way between two colours there is no contrast.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const before = takeTroubles(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Passed checks are not described, which saves a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  await page.emulateMedia({ reducedMotion: null });
  // axe also runs in the frames of emails, where scripts are blocked. That is no error of the page.
  const its = takeTroubles(page).filter((text) => !/^Blocked script execution in '\S+\/email'/.test(text));
  troubles.get(page)?.push(...before, ...its);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}

/** Returns by how many pixels the page is wider than its window, and which elements overflow. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    const right = document.documentElement.clientWidth + 1;
    const culprits = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > right)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return [`${wide} px too wide: ${culprits.slice(0, 5).join(', ')}`];
  });
}

/** Takes a screenshot of the whole page, for people: e2e/.out/<name>.png. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
}
