import { readArguments } from '#src/imports/generators/arguments.ts';
import { printLink } from '#src/imports/generators/print.ts';
import { pairedShortcodes, shortcodes } from '#src/imports/generators/shortcodes.ts';
import { getOwn } from '#src/imports/generators/table.ts';

const ARGUMENTS = String.raw`((?:"[^"\n]*"|[^"{}\n])*?)`;
const PAIRED = new RegExp(
  String.raw`\{\{[<%]\s*([\w-]+)(?:\s+${ARGUMENTS})?\s*[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}`,
  'g',
);
const SINGLE = new RegExp(String.raw`\{\{[<%]\s*([\w-]+)(?:\s+${ARGUMENTS})?\s*\/?[>%]\}\}`, 'g');
/** Zola's functions: `{{ youtube(id="…") }}`. */
const CALL = /\{\{\s*([\w-]+)\(([^{}\n]*)\)\s*\}\}/g;
const PAIRED_CALL = /\{%\s*([\w-]+)\(([^{}\n]*)\)\s*%\}([\s\S]*?)\{%\s*end\s*%\}/g;

/** A reference that is no part of a link or an attribute: Hugo writes the address itself. */
const BARE_REFERENCE = /(^|[^("'=<])\{\{[<%]\s*(?:rel)?ref\s+"?([^"{}\s]+)"?\s*[>%]\}\}/gm;

/** Replaces the shortcodes of Hugo and Zola that have a beginning and an end. */
export function replaceHugoBlocks(prose: string): string {
  const replace = (whole: string, name: string, given: string | undefined, body: string) =>
    getOwn(pairedShortcodes, name.toLowerCase())?.(readArguments(given ?? ''), body) ?? whole;
  return prose.replace(PAIRED, replace).replace(PAIRED_CALL, replace);
}

/** Replaces the other shortcodes of Hugo and Zola. */
export function replaceHugoSigns(prose: string): string {
  const replace = (whole: string, name: string, given: string | undefined) =>
    getOwn(shortcodes, name.toLowerCase())?.(readArguments(given ?? '')) ?? whole;
  return prose
    .replace(BARE_REFERENCE, (_, before: string, target: string) => before + printLink(target, target))
    .replace(SINGLE, replace)
    .replace(CALL, replace);
}
