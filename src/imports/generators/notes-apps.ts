import { kindOf, printImage, printLink } from '#src/imports/generators/print.ts';

const WIKI_LINK = /(!?)\[\[([^[\]|#\n]*)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]*))?\]\]/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const COMMENT = /(?:^|[ \t])%%[^%]+%%(?=\s|$)/gm;
const MARK = /(?<![=\w])==(?=[^\s=])([^=\n]+?)(?<=[^\s=])==(?![=\w])/g;
const CALLOUT = /^((?:[ \t]*>)+[ \t]*)\[!([\w-]+)\]([+-]?)[ \t]*(.*)$/gm;

/** Replaces what Obsidian and its like write: links in double brackets, marks, callouts, comments. */
export function replaceNotesSigns(prose: string): string {
  return prose
    .replace(
      WIKI_LINK,
      (whole, bang: string, name: string, place: string | undefined, words: string | undefined) =>
        toLink(whole, {
          isEmbedded: bang !== '',
          name: name.trim(),
          place: place?.trim(),
          words: words?.trim(),
        }),
    )
    .replace(COMMENT, '')
    .replace(MARK, '<mark>$1</mark>')
    .replace(CALLOUT, (whole, prefix: string, kind: string, fold: string, title: string) => {
      const known = kindOf(kind);
      if (!known) return whole;
      const isOwn = kind.toLowerCase() === known && fold === '';
      const words =
        title || (kind.toLowerCase() === known ? '' : kind.charAt(0).toUpperCase() + kind.slice(1));
      return isOwn ? whole : `${prefix}[!${known.toUpperCase()}]${words ? ` ${words}` : ''}`;
    });
}

type WikiLink = { isEmbedded: boolean; name: string; place: string | undefined; words: string | undefined };

/** A link to the file of a name, wherever it lies. */
function toLink(whole: string, { isEmbedded, name, place, words }: WikiLink): string {
  if (name === '' && !place) return whole;
  if (isEmbedded && PICTURE.test(name)) {
    const isSize = words === undefined || /^\d+(?:x\d+)?$/.test(words);
    return printImage(name, isSize ? name.replace(PICTURE, '') : words, '');
  }
  // Names of blocks (^a1b2c3) are in no text.
  const fragment = place && !place.startsWith('^') ? `#${(place.split('#').at(-1) ?? '').trim()}` : '';
  const file = name === '' || /\.\w{2,4}$/.test(name) ? name : `${name}.md`;
  return printLink(words || [name, place?.replace(/^\^.*/, '')].filter(Boolean).join(' › '), file + fragment);
}
