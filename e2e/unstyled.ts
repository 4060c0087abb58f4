import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const ASSETS = 'build/client/assets';

/**
 * Returns the classes on an anonymous page that the application's style sheet has and the readers' does not. Such classes mean
 * that web/reader.css leaves out a file that anonymous readers need.
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

/** Whether a sheet has a rule for a selector, not only for one that begins like it. */
function knows(sheet: string, selector: string): boolean {
  for (let at = sheet.indexOf(selector); at >= 0; at = sheet.indexOf(selector, at + 1)) {
    if (!/[\w\\-]/.test(sheet[at + selector.length] ?? '')) return true;
  }
  return false;
}
