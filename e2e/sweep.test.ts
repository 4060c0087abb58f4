import type { RouteConfigEntry } from '@react-router/dev/routes';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale, localePath } from '#src/shared/locale.ts';
import routes from '#web/routes.ts';
import { axeFindings, type Name, overflow, signIn, takeTroubles, visitor } from './browser.ts';
import { type Example, PAGES } from './pages.ts';
import { unstyledClasses } from './unstyled.ts';

const WIDTHS = [320, 390, 1440];
/** Where axe looks: both themes and both widths in each language, crossed between the languages. */
const AXE: Record<Locale, { colorScheme: 'light' | 'dark'; width: number }[]> = {
  en: [
    { colorScheme: 'light', width: 390 },
    { colorScheme: 'dark', width: 1440 },
  ],
  'zh-TW': [
    { colorScheme: 'dark', width: 390 },
    { colorScheme: 'light', width: 1440 },
  ],
};

type Visit = Example & { name: string };

function patterns(entries: readonly RouteConfigEntry[], parent = ''): string[] {
  return entries.flatMap((entry) => {
    const path = [parent, entry.path].filter(Boolean).join('/');
    return entry.children ? patterns(entry.children, path) : [path];
  });
}

function visitsOf(as: Name | undefined): Visit[] {
  return Object.values(PAGES)
    .flatMap((examples) => examples ?? [])
    .filter((example) => (example.as ?? as) === as)
    .map((example) => ({ ...example, name: example.path }));
}

/** Everything that is wrong with a page in one language: both themes, all widths. */
async function inspect(page: Page, { path, status = 200 }: Visit, locale: Locale): Promise<string[]> {
  const response = await page.goto(localePath(locale, path));
  const findings: string[] = [];
  if (response?.status() !== status) findings.push(`status ${response?.status()}`);
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== locale) findings.push(`lang ${lang}`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    findings.push(...(await overflow(page)).map((one) => `${width}: ${one}`));
  }
  for (const { colorScheme, width } of AXE[locale]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    findings.push(...(await axeFindings(page)).map((one) => `${colorScheme} ${width}: ${one}`));
  }
  const expected = status === 200 ? [] : [/Failed to load resource/];
  const troubles = takeTroubles(page).filter((one) => !expected.some((known) => known.test(one)));
  return [...findings, ...troubles];
}

test('the sweep knows an example of every page', () => {
  expect(patterns(routes).sort()).toEqual(Object.keys(PAGES).sort());
});

describe.each(LOCALES)('in %s', (locale) => {
  test.each(visitsOf(undefined))('$name is faultless for anybody', async (visit) => {
    const page = await visitor();
    expect(await inspect(page, visit, locale)).toEqual([]);
    expect(await unstyledClasses(page)).toEqual([]);
  });

  const SIGNED_IN: [Name, Visit[]][] = [
    ['alice', visitsOf('alice')],
    ['carol', visitsOf('carol').filter(({ path }) => !/^\/(login|register)/.test(path))],
  ];
  test.each(SIGNED_IN)(
    'every page is faultless for %s',
    async (name, visits) => {
      const page = await visitor();
      await signIn(page, name);
      const findings: string[] = [];
      for (const visit of visits) {
        findings.push(...(await inspect(page, visit, locale)).map((finding) => `${visit.name} ${finding}`));
      }
      expect(findings).toEqual([]);
    },
    240_000,
  );
});
