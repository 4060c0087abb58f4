import type { CodeSegment } from '#src/imports/book/segments.ts';
import { bookTexts } from '#src/imports/book/texts.ts';
import type { Locale } from '#src/shared/locale.ts';

/** By language, the beginnings of lines that a book hides: `output.html.code.hidelines` of its `book.toml`. */
export type HiddenPrefixes = Readonly<Record<string, string>>;

/** A block as readers see it, with a note about its attributes; null when nothing of the block is for readers. */
export type PlainCode = { code: CodeSegment; note: string | null } | null;

// Attributes that rustdoc and mdBook know of a Rust block that does not name its language.
const RUST_ATTRIBUTES =
  /^(?:ignore(?:-.*)?|no_run|noplayground|should_panic|compile_fail|edition\d{4}|editable|does_not_compile|panics|not_desired_behavior|test_harness|mdbook-runnable)$/;

/** Turns a block of a book into a plain one: the language alone, without hidden lines, and its attributes in words. */
export function plainCode(code: CodeSegment, locale: Locale, hidden: HiddenPrefixes = {}): PlainCode {
  const attributes = code.info.split(/[\s,]+/).filter((part) => part !== '');
  const first = attributes[0] ?? '';
  const language = RUST_ATTRIBUTES.test(first) ? 'rust' : first;
  const own = attributes.find((attribute) => attribute.startsWith('hidelines='))?.slice('hidelines='.length);
  const prefix = own ?? hidden[language];
  const lines = language === 'rust' && !own ? visibleRust(code.lines) : visible(code.lines, prefix);
  const shown = lines.length < code.lines.length ? trimmed(lines) : lines;
  if (shown.length === 0 && code.lines.length > 0) return null;
  return { code: { ...code, info: language, lines: shown }, note: noteOf(attributes, locale) };
}

/** Removes hidden lines as mdBook does: `#` alone or before a space hides a line, `##` writes a `#`. */
export function visibleRust(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, indent = '', sign, rest = ''] = /^(\s*)#(.?)(.*)$/.exec(line) ?? [];
    if (sign === undefined) return [line];
    if (sign === '#') return [`${indent}#${rest}`];
    return sign === '' || sign === ' ' ? [] : [line];
  });
}

function visible(lines: readonly string[], prefix: string | undefined): string[] {
  if (!prefix) return [...lines];
  return lines.filter((line) => !line.trimStart().startsWith(prefix));
}

function trimmed(lines: readonly string[]): string[] {
  const isText = (line: string) => line.trim() !== '';
  return lines.slice(
    lines.findIndex(isText) === -1 ? lines.length : lines.findIndex(isText),
    lines.findLastIndex(isText) + 1,
  );
}

function noteOf(attributes: readonly string[], locale: Locale): string | null {
  const texts = bookTexts[locale];
  const has = (...names: string[]) => names.some((name) => attributes.includes(name));
  if (has('does_not_compile', 'compile_fail')) return texts.doesNotCompile;
  if (has('panics', 'should_panic')) return texts.panics;
  return has('not_desired_behavior') ? texts.notDesired : null;
}
