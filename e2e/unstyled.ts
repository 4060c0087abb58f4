import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const ASSETS = 'build/client/assets';

/**
 * Classes on a page of anonymous readers that the whole application's style sheet knows and theirs does not:
 * web/reader.css leaves out a file that they see after all.
 */
export async function unstyledClasses(page: Page): Promise<string[]> {
  const [application, readers] = [read(/^root-.*\.css$/), read(/^reader-.*\.css$/)];
  const selectors = await page.evaluate(() => {
    const classes = [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]);
    return [...new Set(classes)].map((name) => `.${CSS.escape(name)}`);
  });
  return selectors.filter((selector) => knows(application, selector) && !knows(readers, selector));
}

function read(name: RegExp): string {
  const files = readdirSync(ASSETS).filter((file) => name.test(file));
  if (files.length !== 1) throw new Error(`Expected one style sheet like ${name}, found ${files.join(', ')}`);
  return readFileSync(`${ASSETS}/${files[0]}`, 'utf8');
}

/** Whether a sheet has a rule for a selector, and not only for one that begins like it. */
function knows(sheet: string, selector: string): boolean {
  for (let at = sheet.indexOf(selector); at >= 0; at = sheet.indexOf(selector, at + 1)) {
    if (!/[\w\\-]/.test(sheet[at + selector.length] ?? '')) return true;
  }
  return false;
}
