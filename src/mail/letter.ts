import { escapeHtml } from '#src/shared/escape-html.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Translate } from '#src/shared/translate.ts';

/** What a letter says, before it has a form. `action` is the one thing to do; `note` stands small at the end. */
export type LetterContent = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  note?: string;
};

/** How a kind of letter is written: its words in a language, from what it is about. */
export type LetterTemplate<P> = (t: Translate, params: P) => LetterContent;

export type RenderedLetter = { subject: string; text: string; html: string };

/** The letter as plain text and as HTML, with the same words. */
export function renderLetter(content: LetterContent, locale: Locale, t: Translate): RenderedLetter {
  const signature = t('mail:signature');
  return {
    subject: oneLine(content.subject),
    text: toText(content, signature),
    html: toHtml(content, signature, locale),
  };
}

function toText({ greeting, paragraphs, action, note }: LetterContent, signature: string): string {
  const parts = [greeting, ...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : [])];
  return `${[...parts, ...(note ? [note] : []), `-- \n${signature}`].join('\n\n')}\n`;
}

const FONT = 'Georgia, Noto Serif TC, serif';

/**
 * Plain tables and attributes, no style: every mail program shows them, and the development inbox can show them under
 * the site's own Content-Security-Policy.
 */
function toHtml(
  { subject, greeting, paragraphs, action, note }: LetterContent,
  signature: string,
  locale: Locale,
): string {
  const rows = [
    paragraph(greeting),
    ...paragraphs.map((text) => paragraph(text)),
    ...(action ? [button(action), paragraph(action.url, '2', '#5b6b70')] : []),
    ...(note ? [paragraph(note, '2', '#5b6b70')] : []),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body bgcolor="#f6f4ef" text="#1d2b30" link="#0b6a70">
<table role="presentation" width="100%" cellpadding="16" cellspacing="0" border="0" bgcolor="#f6f4ef"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="20" cellspacing="0" border="0" bgcolor="#ffffff"><tr><td align="left">
<p><font face="${FONT}" size="5" color="#0b6a70"><b>Atoll</b></font></p>
${rows.join('\n')}
<hr size="1" color="#d9dedc" noshade>
${paragraph(signature, '2', '#5b6b70')}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function paragraph(text: string, size = '3', color = '#1d2b30'): string {
  return `<p><font face="${FONT}" size="${size}" color="${color}">${escapeHtml(text).replaceAll('\n', '<br>')}</font></p>`;
}

function button({ label, url }: { label: string; url: string }): string {
  return `<table role="presentation" cellpadding="12" cellspacing="0" border="0"><tr><td bgcolor="#0b6a70"><a href="${escapeHtml(url)}" target="_blank"><font face="${FONT}" size="3" color="#ffffff"><b>${escapeHtml(label)}</b></font></a></td></tr></table>`;
}

/** A subject with a line break would write headers of its own. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
