import type { LetterContent, LetterItem, LetterSection } from '#src/mail/letter.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';
import type { Locale } from '#src/shared/locale.ts';

const FONT = 'Georgia, Noto Serif TC, serif';
const INK = '#1d2b30';
const MUTED = '#5b6b70';
const LAGOON = '#0b6a70';
const PAPER = '#f6f4ef';
const SURFACE = '#fdfcfa';
const LINE = '#d9dedc';

/**
 * A letter as HTML: plain tables and attributes, no style. Every mail program shows them, each colour of a text stands
 * with that of its ground, so that a dark mode turns both, and the development inbox can show them under the site's own
 * Content-Security-Policy.
 */
export function toHtml(content: LetterContent, signature: string, locale: Locale): string {
  const { subject, greeting, paragraphs, body, sections = [], action, note, footer } = content;
  const rows = [
    paragraph(greeting),
    ...paragraphs.map((text) => paragraph(text)),
    ...(body ? [written(body.html)] : []),
    ...sections.map(section),
    ...(action ? [action.lead ? paragraph(action.lead) : '', button(action), address(action.url)] : []),
    ...(note ? [paragraph(note, '2', MUTED)] : []),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body bgcolor="${PAPER}" text="${INK}" link="${LAGOON}">
<table role="presentation" width="100%" cellpadding="12" cellspacing="0" border="0" bgcolor="${PAPER}"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="20" cellspacing="0" border="0" bgcolor="${SURFACE}"><tr><td align="left">
<p><font face="${FONT}" size="5" color="${LAGOON}"><b>Atoll</b></font></p>
${rows.filter(Boolean).join('\n')}
<hr size="1" color="${LINE}" noshade>
${paragraph(signature, '2', MUTED)}
${footer ? `${paragraph(footer.text, '2', MUTED)}\n<p>${footer.links.map((link) => anchor(link.url, link.label, '2')).join(font(' · ', '2', MUTED))}</p>` : ''}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function font(text: string, size = '3', color = INK): string {
  return `<font face="${FONT}" size="${size}" color="${color}">${escapeHtml(text).replaceAll('\n', '<br>')}</font>`;
}

function paragraph(text: string, size?: string, color?: string): string {
  return `<p>${font(text, size, color)}</p>`;
}

/** A table of its own, since no font may stand round blocks. */
function written(html: string): string {
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td>${html}</td></tr></table>`;
}

function anchor(url: string, text: string, size = '3'): string {
  return `<a href="${escapeHtml(url)}" target="_blank">${font(text, size, LAGOON)}</a>`;
}

/** The address under a button, for who cannot press it; breakable, so that no phone has to scroll sideways. */
function address(url: string): string {
  const breakable = escapeHtml(url).replace(/([/?&.=-]|\w{24})(?=.)/g, '$1<wbr>');
  return `<p><font face="${FONT}" size="2" color="${MUTED}">${breakable}</font></p>`;
}

function section({ heading, text, items, more }: LetterSection): string {
  return [
    '<hr size="1" color="#d9dedc" noshade>',
    heading && `<h2><font face="${FONT}" size="4" color="${INK}">${escapeHtml(heading)}</font></h2>`,
    text && paragraph(text),
    items.length > 0 &&
      `<table role="presentation" width="100%" cellpadding="6" cellspacing="0" border="0">${items.map(item).join('\n')}</table>`,
    more && `<p>${more.url ? anchor(more.url, more.label) : font(more.label, '3', MUTED)}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function item({ text, detail, url }: LetterItem): string {
  const said = url ? anchor(url, text) : font(text);
  return `<tr><td width="12" valign="top"><font face="Arial, sans-serif" size="3" color="${LAGOON}">•</font></td><td valign="top">${said}${detail ? `<br>${font(detail, '2', MUTED)}` : ''}</td></tr>`;
}

function button({ label, url }: { label: string; url: string }): string {
  return `<br><table role="presentation" cellpadding="14" cellspacing="0" border="0"><tr><td bgcolor="${LAGOON}"><a href="${escapeHtml(url)}" target="_blank"><font face="${FONT}" size="3" color="#ffffff"><b>${escapeHtml(label)}</b></font></a></td></tr></table>`;
}
