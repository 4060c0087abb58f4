import { basename } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { fieldsOf, isTable, textIn } from '#src/imports/fields.ts';
import { isSectionPage } from '#src/imports/file-names.ts';
import { frontMatterOf } from '#src/imports/front-matter.ts';
import { attempt } from '#src/imports/read-fields.ts';
import type { SourceFiles } from './files.ts';

/** The titles of folders, by their paths: of section pages (Hugo), or of `_category_` files (Docusaurus). The root has its name. */
export async function folderTitles(files: SourceFiles, root: string): Promise<Map<string, string>> {
  const titles = new Map([['', basename(root)]]);
  const pages = files.documents.filter(isSectionPage);
  for (const path of [...pages, ...files.categories]) {
    const text = (await files.text(path)) ?? '';
    const title = isSectionPage(path) ? titleOfPage(text) : titleOfCategory(text);
    if (title) titles.set(path.split('/').slice(0, -1).join('/'), title);
  }
  return titles;
}

function titleOfPage(text: string): string | undefined {
  const matter = frontMatterOf(text);
  return 'problem' in matter ? undefined : textIn(fieldsOf(matter.data), ['title']);
}

/** JSON is YAML, too. */
function titleOfCategory(text: string): string | undefined {
  const data = attempt(() => parseYaml(text) as unknown);
  return isTable(data) ? textIn(fieldsOf(data), ['label']) : undefined;
}
