import type { RouteConfigEntry } from '@react-router/dev/routes';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale, localePath } from '#src/shared/locale.ts';
import type { Name } from '#web/examples.ts';
import routes from '#web/routes.ts';
import { axeFindings, IS_FULL, overflow, signIn, takeTroubles, visitor } from './browser.ts';
import { type Example, PAGES } from './pages.ts';
import { unstyledClasses } from './unstyled.ts';

/** How many pages are inspected at the same time. */
const TABS = 3;
const WIDTHS = [320, 390, 1440];

/** A view in which axe inspects a page. */
type View = { locale: Locale; colorScheme: 'light' | 'dark'; width: number };

/** Both themes and both widths in each language, crossed between the languages. */
const VIEWS: View[] = [
  { locale: 'en', colorScheme: 'light', width: 390 },
  { locale: 'en', colorScheme: 'dark', width: 1440 },
  { locale: 'zh-TW', colorScheme: 'dark', width: 390 },
  { locale: 'zh-TW', colorScheme: 'light', width: 1440 },
];

/** The roles, with an offset into the views: anonymous readers and carol see a page in different languages and themes. */
const ROLES = { anybody: 0, alice: 1, carol: 2, bob: 3 } as const;
type Role = keyof typeof ROLES;

function patterns(entries: readonly RouteConfigEntry[], parent = ''): string[] {
  return entries.flatMap((entry) => {
    const path = [parent, entry.path].filter(Boolean).join('/');
    return entry.children ? patterns(entry.children, path) : [path];
  });
}

const EXAMPLES = Object.values(PAGES).flatMap((examples) => examples ?? []);

/** Returns the pages that a role visits: its own, and for carol all pages that members may open. */
function visitsOf(role: Role): Example[] {
  if (role === 'anybody') return EXAMPLES.filter((example) => !example.as);
  const isForMembers = role === 'carol' || IS_FULL;
  return EXAMPLES.filter(({ as, path }) =>
    as ? as === role : isForMembers && !/^\/(login|register)/.test(path),
  );
}

/** Returns one view per role, by a hash of the path, so that all four are spread over the site. */
function viewsOf(role: Role, path: string): View[] {
  if (IS_FULL) return VIEWS;
  const hash = [...path].reduce((sum, email) => (sum * 31 + email.charCodeAt(0)) % 65_521, 7);
  return VIEWS.filter((_, index) => index === (hash + ROLES[role]) % VIEWS.length);
}

/** Returns the findings of a page. Each language is loaded once for all its views. */
async function inspect(page: Page, role: Role, { path, status = 200 }: Example): Promise<string[]> {
  const findings: string[] = [];
  for (const locale of LOCALES) {
    const views = viewsOf(role, path).filter((view) => view.locale === locale);
    if (views.length === 0) continue;
    const response = await page.goto(localePath(locale, path));
    if (response?.status() !== status) findings.push(`status ${response?.status()}`);
    const lang = await page.locator('html').getAttribute('lang');
    if (lang !== locale) findings.push(`lang ${lang}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      findings.push(...(await overflow(page)).map((one) => `${locale} ${width}: ${one}`));
    }
    if (role === 'anybody') findings.push(...(await unstyledClasses(page)));
    for (const { colorScheme, width } of views) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      findings.push(...(await axeFindings(page)).map((one) => `${locale} ${colorScheme} ${width}: ${one}`));
    }
  }
  const expected = status === 200 ? [] : [/Failed to load resource/];
  findings.push(...takeTroubles(page).filter((one) => !expected.some((known) => known.test(one))));
  return findings.map((finding) => `${path} ${finding}`);
}

/** Inspects all pages of a role, in several tabs. */
async function inspectAll(role: Role): Promise<string[]> {
  const left = visitsOf(role);
  const findings: string[] = [];
  const inspectInOneTab = async () => {
    const page = await visitor();
    if (role !== 'anybody') await signIn(page, role satisfies Name);
    for (let visit = left.shift(); visit; visit = left.shift())
      findings.push(...(await inspect(page, role, visit)));
  };
  await Promise.all(Array.from({ length: TABS }, inspectInOneTab));
  return findings;
}

test('the sweep has an example of every page', () => {
  expect(patterns(routes).sort()).toEqual(Object.keys(PAGES).sort());
});

describe('every page has no findings', () => {
  test.each(Object.keys(ROLES) as Role[])(
    'for %s',
    async (role) => {
      expect(visitsOf(role)).not.toEqual([]);
      expect(await inspectAll(role)).toEqual([]);
    },
    IS_FULL ? 3_600_000 : 600_000,
  );
});
