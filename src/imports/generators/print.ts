import { admonitionKind } from '#src/markdown/admonition-kinds.ts';

/** A block of code; its fence is longer than any in it. */
export function printCode(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/^[ \t]*\n/, '').trimEnd()}\n${fence}`;
}

/** An image, in a figure where it has a caption. */
export function printImage(source: string, words: string, caption: string): string {
  const image = `![${escapeLabel(words)}](${destination(source)})`;
  if (caption === '') return image;
  return `\n\n<figure>\n\n${image}\n\n<figcaption>\n\n${caption}\n\n</figcaption>\n\n</figure>\n\n`;
}

/** A link to a file or an address. */
export function printLink(words: string, target: string): string {
  return `[${escapeLabel(words)}](${destination(target)})`;
}

/** A paragraph that is only an address: a page shows some of these as frames. */
export function printEmbed(address: string): string {
  return `\n\n<${address}>\n\n`;
}

/** An admonition; one inside of it has fewer colons. */
export function printAdmonition(kind: string, title: string, body: string): string {
  const longest = Math.max(2, ...[...body.matchAll(/^:{3,}/gm)].map(([colons]) => colons.length));
  const colons = ':'.repeat(longest + 1);
  const known = kindOf(kind);
  const words = title || (admonitionKind(kind) || !known ? '' : capitalized(kind));
  return `\n\n${colons}${known ?? 'note'}${words ? ` ${words}` : ''}\n${body.trim()}\n${colons}\n\n`;
}

/** A part that is folded until somebody opens it. */
export function printDetails(summary: string, body: string): string {
  return `\n\n<details>\n<summary>${summary || '…'}</summary>\n\n${body.trim()}\n\n</details>\n\n`;
}

/** A quotation, and whose it is. */
export function printQuote(body: string, from: string): string {
  const text = from ? `${body.trim()}\n\n— ${from}` : body.trim();
  return `\n\n${text.replace(/^/gm, '> ').replace(/^> $/gm, '>')}\n\n`;
}

/** The names that other tools have for kinds of admonitions, beside those that every text may use. */
const OTHER_KINDS: Record<string, string> = {
  abstract: 'note',
  summary: 'note',
  tldr: 'note',
  todo: 'note',
  example: 'note',
  quote: 'note',
  cite: 'note',
  question: 'note',
  help: 'note',
  faq: 'note',
  default: 'note',
  primary: 'note',
  check: 'tip',
  done: 'tip',
  attention: 'warning',
  warn: 'warning',
  failure: 'caution',
  fail: 'caution',
  missing: 'caution',
  error: 'caution',
  bug: 'caution',
};

/** The kind of admonition that a name of another tool means. */
export function kindOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  return admonitionKind(lower) ?? (Object.hasOwn(OTHER_KINDS, lower) ? OTHER_KINDS[lower] : undefined);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function escapeLabel(words: string): string {
  return words.replace(/[[\]\\]/g, '\\$&');
}

function destination(target: string): string {
  return target
    .replace(/[\s<>]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29');
}
