import { changeProse } from '#src/imports/generators/code-apart.ts';
import { replaceDirectives, withoutAttributes } from '#src/imports/generators/directives.ts';
import { replaceHugoBlocks, replaceHugoSigns } from '#src/imports/generators/hugo.ts';
import { replaceLiquidBlocks, replaceLiquidSigns } from '#src/imports/generators/liquid.ts';
import { replaceComponents, withoutCodeOfMdx } from '#src/imports/generators/mdx.ts';
import { replaceNotesSigns } from '#src/imports/generators/notes-apps.ts';

/** What any of the signs needs, so that other texts are not parsed. */
const SIGNS =
  /\{\{|\{%|\{:|\{\/\*|\[\[|\[!|==|%%|^[ \t]*:::|^import\s|^export\s|<[A-Z]\w*[\s>/]|<img\b[^>]*\{/m;

/**
 * Replaces the signs of generators and notes apps by Markdown: shortcodes of Hugo and Zola, tags of Jekyll, Hexo and 11ty,
 * components of MDX, links of Obsidian. Signs with a text of their own are first, because it may be code without fences. What
 * is not known stays.
 */
export function replaceSigns(markdown: string): string {
  if (!SIGNS.test(markdown)) return markdown;
  const blocks = changeProse(
    markdown,
    (prose) => replaceComponents(replaceLiquidBlocks(replaceHugoBlocks(withoutCodeOfMdx(prose)))),
    { indented: false },
  );
  const signs = [
    replaceHugoSigns,
    replaceLiquidSigns,
    replaceNotesSigns,
    replaceDirectives,
    withoutAttributes,
  ];
  return changeProse(blocks, (prose) => signs.reduce((text, replace) => replace(text), prose), {
    indented: true,
  });
}
