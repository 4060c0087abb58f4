import { kindOf, printDetails } from '#src/imports/generators/print.ts';

const OPENING =
  /^([ \t]*)(:{3,})[ \t]*([a-z][\w-]*)[ \t]*(?:\[([^\]\n]*)\])?[ \t]*(?:\{[^{}\n]*\})?[ \t]*(.*)$/gim;
const DETAILS = /^(:{3,})[ \t]*details\b[ \t]*([^\n]*)\n([\s\S]*?)\n\1[ \t]*$/gm;
/** The attributes that Kramdown reads: by themselves on a line, or behind a link, an image or a heading. */
const ATTRIBUTES = /(^|[)\]*_`\w])[ \t]*\{:[^{}\n]*\}[ \t]*$|(?<=[)\]*_`])\{:[^{}\n]*\}/gm;

/** Replaces the other ways to write an admonition: `:::note[Title]`, `::: tip Title`, `:::details`. */
export function replaceDirectives(prose: string): string {
  return prose
    .replace(DETAILS, (_, __, title: string, body: string) => printDetails(title.trim(), body))
    .replace(
      OPENING,
      (whole, space: string, colons: string, kind: string, title: string | undefined, rest: string) => {
        const known = kindOf(kind);
        const words = (title ?? rest).trim();
        return known ? `${space}${colons}${known}${words ? ` ${words}` : ''}` : whole;
      },
    );
}

/** Removes the attributes of Kramdown, which only say how something looks. */
export function withoutAttributes(prose: string): string {
  return prose.replace(ATTRIBUTES, '$1');
}
