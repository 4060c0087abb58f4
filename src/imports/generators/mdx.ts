import { namedOf, readArguments } from '#src/imports/generators/arguments.ts';
import { printAdmonition, printDetails, printEmbed, printImage } from '#src/imports/generators/print.ts';

const CODE_LINES =
  /^(?:import\s[^;`\n]*?(?:\{[^{}]*\}[^;`\n]*?)?from\s+["'][^"'\n]+["'];?|import\s+["'][^"'\n]+["'];?|export\s+(?:const|default|function|let)\b[^\n]*(?:\n(?!\n)[^\n]*)*)[ \t]*$/gm;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;
const ATTRIBUTES = String.raw`((?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*?)`;
const BOX = new RegExp(String.raw`<(Aside|Callout|Admonition|Alert)\b${ATTRIBUTES}>([\s\S]*?)<\/\1>`, 'g');
const NAMED_BOX = new RegExp(
  String.raw`<(Note|Tip|Info|Warning|Caution|Danger|Important)\b${ATTRIBUTES}>([\s\S]*?)<\/\1>`,
  'g',
);
const FOLDED = new RegExp(String.raw`<(Details|Accordion|Collapse)\b${ATTRIBUTES}>([\s\S]*?)<\/\1>`, 'g');
const TAB = new RegExp(String.raw`<(?:TabItem|Tab)\b${ATTRIBUTES}>`, 'g');
const IMAGE = new RegExp(String.raw`<(?:Image|Img|img)\b${ATTRIBUTES}\/?>`, 'g');
const VIDEO = new RegExp(String.raw`<(YouTube|Vimeo)\b${ATTRIBUTES}\/?>`, 'gi');

/** Removes what MDX computes: imports, exports and comments. */
export function withoutCodeOfMdx(prose: string): string {
  return prose.replace(CODE_LINES, '').replace(COMMENT, '');
}

/** Replaces the components that Docusaurus, Astro and their like have by these names. */
export function replaceComponents(prose: string): string {
  return prose
    .replace(BOX, (_, __, given: string, body: string) => {
      const read = readArguments(given);
      return printAdmonition(
        namedOf(read, 'type', 'kind', 'variant') || 'note',
        namedOf(read, 'title'),
        body,
      );
    })
    .replace(NAMED_BOX, (_, kind: string, given: string, body: string) =>
      printAdmonition(kind.toLowerCase(), namedOf(readArguments(given), 'title'), body),
    )
    .replace(FOLDED, (_, __, given: string, body: string) =>
      printDetails(namedOf(readArguments(given), 'summary', 'title'), body),
    )
    .replace(TAB, (whole, given: string) => {
      const read = readArguments(given);
      const label = namedOf(read, 'label', 'title', 'value');
      return label ? `\n\n**${label}**\n\n` : whole;
    })
    .replace(IMAGE, (whole, given: string) => {
      const read = readArguments(given);
      const source = namedOf(read, 'src');
      return /\{/.test(given) && source !== '' ? printImage(source, namedOf(read, 'alt'), '') : whole;
    })
    .replace(VIDEO, (whole, site: string, given: string) => {
      const id = namedOf(readArguments(given), 'id', 'videoid', 'video');
      if (!/^[\w-]{3,20}$/.test(id)) return whole;
      return printEmbed(
        `${site.toLowerCase() === 'vimeo' ? 'https://vimeo.com/' : 'https://youtu.be/'}${id}`,
      );
    });
}
