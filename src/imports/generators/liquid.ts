import { readArguments } from '#src/imports/generators/arguments.ts';
import { printLink } from '#src/imports/generators/print.ts';
import { pairedShortcodes, shortcodes } from '#src/imports/generators/shortcodes.ts';
import { getOwn } from '#src/imports/generators/table.ts';

const PAIRED = /\{%-?\s*([\w-]+)(?:\s+([^%\n]*?))?\s*-?%\}([\s\S]*?)\{%-?\s*end_?\1\s*-?%\}/g;
const SINGLE = /\{%-?\s*([\w-]+)(?:\s+([^%\n]*?))?\s*-?%\}/g;
/** The root of the site, which pages write before their paths. */
const ROOT =
  /(?:\{\{-?\s*(?:site\.(?:baseurl|url|github\.url|baseURL)|base_?url|baseURL)\s*-?\}\}\/?)+(?=[\w/#?.)"'\s]|$)/g;
const PATH =
  /\{\{-?\s*(["'])([^"'{}\n]+)\1\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.\w+)[^{}\n]*\}\}/g;
const INCLUDED_IMAGE = /^[\w/-]*(?:figure|image|img|picture)[\w-]*(?:\.\w+)?$/i;

/** Replaces the signs of Jekyll, Hexo and 11ty that have a beginning and an end. */
export function replaceLiquidBlocks(prose: string): string {
  return prose.replace(PAIRED, (whole, name: string, given: string | undefined, body: string) => {
    const replace = getOwn(pairedShortcodes, name.toLowerCase());
    return replace?.(readArguments(given ?? ''), body) ?? whole;
  });
}

/** Replaces the other signs of Jekyll, Hexo and 11ty. */
export function replaceLiquidSigns(prose: string): string {
  return prose
    .replace(ROOT, '/')
    .replace(PATH, '$2')
    .replace(SINGLE, (whole, name: string, given: string | undefined) => {
      const read = readArguments(given ?? '');
      if (name === 'include' || name === 'include_relative') return includedImage(read) ?? whole;
      if (name === 'link') return linkOf(read.listed) ?? whole;
      return getOwn(shortcodes, name.toLowerCase())?.(read) ?? whole;
    });
}

/** An included part that is surely a picture: `{% include figure.html src="a.png" %}`. */
function includedImage(given: ReturnType<typeof readArguments>): string | null {
  const [file = ''] = given.listed;
  return INCLUDED_IMAGE.test(file) && given.named.size > 0
    ? (shortcodes.figure?.({ ...given, listed: [] }) ?? null)
    : null;
}

/** Jekyll's link names a file, Hexo's has words and an address. */
function linkOf(listed: readonly string[]): string | null {
  const address = listed.findIndex((one) => /^https?:\/\//.test(one));
  if (address > 0) return printLink(listed.slice(0, address).join(' '), listed[address] ?? '');
  const [file, ...others] = listed;
  return file && others.length === 0 ? `/${file.replace(/^\//, '')}` : null;
}
