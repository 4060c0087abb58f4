import { escapeInAttributes } from '#src/shared/escape-html.ts';

const TAG = /<[a-z][^>]*>/g;
const NAMED = / (id|aria-describedby|aria-labelledby)=(['"])([^'"]+)\2/g;
const LINKED = / href=(['"])#([^'"]+)\1/g;

/** Prefixes the ids of rendered HTML and the references to them, so that the HTML can be part of a larger page. */
export function renamePlaces(html: string, prefix: string): string {
  return escapeInAttributes(html).replace(TAG, (tag) =>
    tag
      .replace(NAMED, (_, name: string, quote: string, ids: string) => {
        const renamed = ids.split(' ').map((id) => prefix + id);
        return ` ${name}=${quote}${renamed.join(' ')}${quote}`;
      })
      .replace(LINKED, (_, quote: string, id: string) => ` href=${quote}#${prefix}${id}${quote}`),
  );
}
