import type { Segment } from '#src/imports/book/segments.ts';
import { bookTexts } from '#src/imports/book/texts.ts';
import type { Locale } from '#src/shared/locale.ts';

const TAG = /^([ \t>]*)<(\/?)Listing\b([^\n]*?)>[ \t]*$/gm;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const FILENAME = /^([ \t>]*)<span class="filename">([^\n]*)<\/span>[ \t]*$/gm;
const FILENAME_LAST = /(?:^|\n)<span class="filename">([^\n]*)<\/span>\s*$/;
const CAPTION = /^[ \t>]*<span class="caption">([\s\S]*?)<\/span>[ \t]*$/gm;
const CAPTION_FIRST = /^\s*<span class="caption">([\s\S]*?)<\/span>[ \t]*(?=\n|$)/;
const PICTURE_WITH_CAPTION =
  /^(<img\b[^>]*>|!\[[^\]\n]*\]\([^)\n]*\))[ \t]*\n\s*\n<span class="caption">([\s\S]*?)<\/span>[ \t]*$/gm;

/** Turns `<Listing>` elements into figures: the file's name above the code, number and caption below. */
export function figuresOfListings(segments: readonly Segment[], locale: Locale): Segment[] {
  const captions: string[] = [];
  const convert = (_: string, prefix: string, slash: string, written: string) => {
    const inside = prefix.trimEnd();
    if (slash === '') {
      const attributes = attributesOf(written);
      captions.push(captionOf(attributes, locale));
      return linesIn(inside, openFigure(attributes, locale));
    }
    const caption = captions.pop();
    return caption === undefined ? inside : linesIn(inside, closeFigure(caption));
  };
  return segments.map((segment) =>
    segment.kind === 'code' ? segment : { kind: 'text', text: segment.text.replace(TAG, convert) },
  );
}

/** Turns the older form into figures: a `filename` and a `caption` span round code, a `caption` under an image. */
export function figuresOfSpans(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = segments.map((segment) =>
    segment.kind === 'code'
      ? segment
      : {
          kind: 'text',
          text: segment.text.replace(
            PICTURE_WITH_CAPTION,
            (_, picture: string, caption: string) => `<figure>\n\n${picture}\n\n${closeFigure(caption)}`,
          ),
        },
  );
  for (let index = 0; index < result.length; index += 1) frameCode(result, index);
  return result.map((segment) => (segment.kind === 'code' ? segment : withoutSpans(segment)));
}

function frameCode(segments: Segment[], index: number): void {
  const [before, code, after] = [segments[index - 1], segments[index], segments[index + 1]];
  if (code?.kind !== 'code' || code.prefix !== '') return;
  const filename = before?.kind === 'text' ? FILENAME_LAST.exec(before.text) : null;
  const caption = after?.kind === 'text' ? CAPTION_FIRST.exec(after.text) : null;
  if (!filename && !caption) return;
  const opening = `<figure>\n${filename ? `\n<small>${filename[1]}</small>\n` : ''}`;
  if (before?.kind === 'text') {
    const text = filename ? before.text.slice(0, filename.index) : before.text;
    segments[index - 1] = { kind: 'text', text: `${text.trimEnd()}\n\n${opening}` };
  }
  const rest = after?.kind === 'text' ? after.text.slice(caption?.[0].length ?? 0) : '';
  const closing = `\n${caption ? closeFigure(caption[1] ?? '') : '</figure>'}\n${rest}`;
  const next: Segment = { kind: 'text', text: closing };
  if (after?.kind === 'text') segments[index + 1] = next;
  else segments.splice(index + 1, 0, next);
  if (before?.kind !== 'text') segments.splice(index, 0, { kind: 'text', text: opening });
}

/** Turns spans without code or image into a small line. */
function withoutSpans(segment: Segment & { kind: 'text' }): Segment {
  const text = segment.text
    .replace(FILENAME, '$1<small>$2</small>')
    .replace(CAPTION, (_, caption: string) => `<small>${caption}</small>`);
  return { kind: 'text', text };
}

function attributesOf(written: string): Record<string, string> {
  const entries = [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
    name,
    (double ?? single ?? '').replaceAll('&quot;', '"'),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function openFigure(attributes: Record<string, string>, locale: Locale): string[] {
  const { number, 'file-name': file } = attributes;
  const id = number && /^[\w.-]+$/.test(number) ? ` id="listing-${number}"` : '';
  const name = file ? ['', `<small>${bookTexts[locale].filename(file.replaceAll('`', ''))}</small>`] : [];
  return [`<figure${id}>`, ...name];
}

function captionOf({ number, caption }: Record<string, string>, locale: Locale): string {
  const { listing, colon } = bookTexts[locale];
  return [number && listing(number), caption].filter(Boolean).join(colon);
}

function closeFigure(caption: string): string {
  const words = caption === '' ? '' : `<figcaption>\n\n${caption.trim()}\n\n</figcaption>\n\n`;
  return `${words}</figure>`;
}

function linesIn(prefix: string, lines: string[] | string): string {
  return [lines]
    .flat()
    .flatMap((line) => line.split('\n'))
    .map((line) => (prefix === '' ? line : `${prefix} ${line}`.trimEnd()))
    .join('\n');
}
