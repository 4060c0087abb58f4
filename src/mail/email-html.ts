import type { EmailContent, EmailItem, EmailSection } from '#src/mail/email.ts';
import { EMAIL_SHEET, type EmailStyle, emailStyle } from '#src/mail/email-style.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';
import type { Locale } from '#src/shared/locale.ts';

const TABLE = 'table role="presentation" cellpadding="0" cellspacing="0" border="0"';

/**
 * Renders an email as HTML: tables with inline styles, which every mail program shows, and a style sheet for dark modes and
 * phones. The email fetches nothing: the logo is drawn of dots, and no picture reveals that it was opened.
 */
export function toHtml(content: EmailContent, signature: string, locale: Locale): string {
  const { subject, greeting, paragraphs, body, sections = [], action, note, footer } = content;
  const style = emailStyle(locale);
  const rows = [
    paragraph(style, greeting),
    ...paragraphs.map((text) => paragraph(style, text)),
    ...(body ? [`<div class="written">${body.html}</div>`] : []),
    ...sections.map((one) => section(style, one)),
    ...(action ? [call(style, action, { isAlone: !footer })] : []),
    ...(note ? [small(style, note)] : []),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<title>${escapeHtml(subject)}</title>
<style>${EMAIL_SHEET}</style>
</head>
<body class="paper" bgcolor="${style.bg.paper}" style="${style.page}">
<${TABLE} width="100%" class="paper" bgcolor="${style.bg.paper}"><tr><td align="center" class="page" style="padding:32px 12px">
<!--[if mso]><${TABLE} width="600"><tr><td><![endif]-->
<${TABLE} width="100%" style="${style.sheet}">
<tr><td style="padding:0 4px 18px">${masthead(style)}</td></tr>
<tr><td class="card" bgcolor="${style.bg.surface}" style="${style.card}">
${rows.join('\n')}
</td></tr>
<tr><td style="padding:22px 4px 0">
${small(style, signature)}
${footer ? foot(style, footer) : ''}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

/** The seven islands of the logo, row by row: the height of the row, and the left edge and the size of each dot in pixels. */
const ISLANDS: { height: number; dots: [left: number, size: number][] }[] = [
  { height: 8, dots: [[12, 7]] },
  {
    height: 6,
    dots: [
      [4, 5],
      [22, 4],
    ],
  },
  { height: 5, dots: [[25, 6]] },
  { height: 6, dots: [[2, 6]] },
  {
    height: 7,
    dots: [
      [11, 4],
      [19, 7],
    ],
  },
];

function masthead(style: EmailStyle): string {
  const rows = ISLANDS.map(({ height, dots }) => {
    let end = 0;
    const drawn = dots.map(([left, size]) => {
      const gap = left - end;
      end = left + size;
      return `<span class="dot" style="${style.dot};margin-left:${gap}px;width:${size}px;height:${size}px"></span>`;
    });
    return `<tr><td height="${height}" style="height:${height}px;line-height:${height}px;font-size:0">${drawn.join('')}</td></tr>`;
  });
  return `<${TABLE}><tr><td width="32"><${TABLE} width="32" aria-hidden="true">${rows.join('')}</table></td><td class="ink" style="${style.name}">Atoll</td></tr></table>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function paragraph(style: EmailStyle, text: string): string {
  return `<p class="ink" style="${style.paragraph}">${lines(text)}</p>`;
}

function small(style: EmailStyle, text: string): string {
  return `<p class="muted" style="${style.small}">${lines(text)}</p>`;
}

function anchor(style: EmailStyle, url: string, text: string): string {
  return `<a class="link" href="${escapeHtml(url)}" target="_blank" style="${style.link}">${lines(text)}</a>`;
}

function section(style: EmailStyle, { heading, text, items, more }: EmailSection): string {
  const parts = [
    heading && `<h2 class="ink" style="${style.heading}">${escapeHtml(heading)}</h2>`,
    text && paragraph(style, text),
    items.length > 0 &&
      `<${TABLE} width="100%">${items.map((one, at) => item(style, one, at === 0)).join('\n')}</table>`,
    more &&
      `<p class="muted" style="${style.more}">${more.url ? anchor(style, more.url, more.label) : lines(more.label)}</p>`,
  ];
  return `<${TABLE} width="100%" style="margin:0 0 12px"><tr><td class="line" style="${heading || text ? style.section : style.untitled}">${parts.filter(Boolean).join('\n')}</td></tr></table>`;
}

function item(style: EmailStyle, { text, detail, url }: EmailItem, isFirst: boolean): string {
  const title = url ? anchor(style, url, text) : lines(text);
  const under = detail ? `<div class="muted" style="${style.detail}">${lines(detail)}</div>` : '';
  return `<tr><td class="ink line" style="${isFirst ? style.first : style.item}">${title}${under}</td></tr>`;
}

type Action = NonNullable<EmailContent['action']>;

/** Renders the action. In an email without sections its address is shown too, for readers who cannot press the button. */
function call(style: EmailStyle, action: Action, { isAlone }: { isAlone: boolean }): string {
  const { heading, lead, label, url } = action;
  const press = `<${TABLE}><tr><td class="button" bgcolor="${style.bg.lagoon}" style="${style.button}"><a class="press" href="${escapeHtml(url)}" target="_blank" style="${style.press}">${escapeHtml(label)}</a></td></tr></table>`;
  if (heading) {
    const label = `<p class="link" style="${style.label}">${escapeHtml(heading)}</p>`;
    return `<${TABLE} width="100%"><tr><td class="panel" bgcolor="${style.bg.soft}" style="${style.panel}">${label}${lead ? paragraph(style, lead) : ''}${press}</td></tr></table>`;
  }
  const under = isAlone ? `<p class="muted" style="${style.small}">${breakable(url)}</p>` : '';
  return `${lead ? paragraph(style, lead) : ''}<${TABLE} width="100%"><tr><td style="padding:8px 0 ${isAlone ? 18 : 4}px">${press}</td></tr></table>${under}`;
}

/** Lets an address break anywhere, so that phones do not scroll sideways. */
function breakable(url: string): string {
  return escapeHtml(url).replace(/([/?&.=-]|\w{24})(?=.)/g, '$1<wbr>');
}

/** Renders the footer. */
function foot(style: EmailStyle, { text, links }: NonNullable<EmailContent['footer']>): string {
  const ways = links.map(
    ({ label, url }) =>
      `<a class="muted" href="${escapeHtml(url)}" target="_blank" style="${style.quiet}">${escapeHtml(label)}</a>`,
  );
  return `${small(style, text)}<p class="muted" style="${style.small}">${ways.join(' &middot; ')}</p>`;
}
