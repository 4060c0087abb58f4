import type { Locale } from '#src/shared/locale.ts';

type Pair = { light: string; dark: string };

/** The colours of web/ui/tokens.css, as hexadecimal values for mail programs. */
export const COLOURS = {
  paper: { light: '#f6f9fa', dark: '#0c181d' },
  surface: { light: '#feffff', dark: '#132127' },
  ink: { light: '#11242e', dark: '#dce7e8' },
  muted: { light: '#465c65', dark: '#a0b4b8' },
  line: { light: '#d3dfe1', dark: '#27373e' },
  lagoon: { light: '#02666e', dark: '#75d0cc' },
  onLagoon: { light: '#f7fdfd', dark: '#061b22' },
  soft: { light: '#dcf2f2', dark: '#102f34' },
} satisfies Record<string, Pair>;
export type EmailColour = keyof typeof COLOURS;

const HAN = "'PingFang TC','Noto Sans TC','Noto Sans CJK TC','Microsoft JhengHei'";
const SYSTEM = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial";

/** Emails use installed fonts only: Georgia for English, the font of the system for Chinese. */
const FACES: Record<Locale, { read: string; ui: string; leading: string }> = {
  en: { read: 'Georgia,Cambria,serif', ui: `${SYSTEM},sans-serif`, leading: '1.6' },
  'zh-TW': { read: `${SYSTEM},${HAN},sans-serif`, ui: `${SYSTEM},${HAN},sans-serif`, leading: '1.8' },
};

/** The inline styles of an email, for programs that drop everything else; `bg` are the same colours as attributes. */
export type EmailStyle = ReturnType<typeof emailStyle>;

/** Returns the styles of an email in a language. */
export function emailStyle(locale: Locale) {
  const { read, ui, leading } = FACES[locale];
  const c = Object.fromEntries(Object.entries(COLOURS).map(([name, { light }]) => [name, light])) as Record<
    EmailColour,
    string
  >;
  const text = `font-family:${read};font-size:17px;line-height:${leading};color:${c.ink}`;
  const small = `font-family:${ui};font-size:14px;line-height:${leading};color:${c.muted}`;
  return {
    bg: { paper: c.paper, surface: c.surface, lagoon: c.lagoon, soft: c.soft },
    page: `margin:0;padding:0;background-color:${c.paper}`,
    sheet: 'width:100%;max-width:600px;margin:0 auto;text-align:left',
    name: `padding-left:10px;font-family:${FACES.en.read};font-size:21px;line-height:32px;font-weight:bold;color:${c.ink}`,
    dot: `display:inline-block;vertical-align:middle;border-radius:50%;background-color:${c.lagoon}`,
    card: `padding:32px 36px;background-color:${c.surface};border:1px solid ${c.line};border-radius:10px;${text};overflow-wrap:anywhere`,
    paragraph: `margin:0 0 18px;${text}`,
    heading: `margin:0 0 6px;font-family:${read};font-size:20px;line-height:1.35;font-weight:bold;color:${c.ink}`,
    section: `padding:24px 0 0;border-top:1px solid ${c.line}`,
    untitled: `padding:9px 0 0;border-top:1px solid ${c.line}`,
    first: `padding:11px 0;${text}`,
    item: `padding:11px 0;border-top:1px solid ${c.line};${text}`,
    more: `margin:8px 0 10px;${small}`,
    link: `color:${c.lagoon};text-decoration:underline`,
    detail: small,
    panel: `padding:20px 22px 22px;background-color:${c.soft};border-radius:10px;${text}`,
    label: `margin:0 0 6px;font-family:${ui};font-size:14px;line-height:1.35;font-weight:bold;color:${c.lagoon}`,
    button: `border-radius:10px;background-color:${c.lagoon};mso-padding-alt:13px 24px`,
    press: `display:inline-block;padding:13px 24px;font-family:${ui};font-size:16px;line-height:1.3;font-weight:bold;color:${c.onLagoon};text-decoration:none`,
    small: `margin:0 0 8px;${small}`,
    quiet: `color:${c.muted};text-decoration:underline`,
  };
}

/**
 * The style sheet for what inline styles cannot do: dark colours, narrow screens, and the text of an issue. A mail program
 * that drops it shows a complete light email.
 */
export const EMAIL_SHEET = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
.written p,.written ul,.written ol,.written pre,.written blockquote{margin:0 0 18px}
.written ul,.written ol{padding-left:24px}
.written h2,.written h3,.written h4,.written h5,.written h6{margin:26px 0 8px;font-size:19px;line-height:1.35}
.written a{color:${COLOURS.lagoon.light}}
.written blockquote{padding-left:16px;border-left:3px solid ${COLOURS.line.light}}
.written pre,.written code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:15px;white-space:pre-wrap}
@media (max-width:480px){.card{padding:24px 20px!important}.page{padding:20px 10px!important}}
@media (prefers-color-scheme:dark){
${rule('.paper', 'background-color', 'paper')}
${rule('.card', 'background-color', 'surface')}
${rule('.card,.line,.written blockquote', 'border-color', 'line')}
${rule('.ink,.card,.written', 'color', 'ink')}
${rule('.muted', 'color', 'muted')}
${rule('.link,.written a', 'color', 'lagoon')}
${rule('.button,.dot', 'background-color', 'lagoon')}
${rule('.press', 'color', 'onLagoon')}
${rule('.panel', 'background-color', 'soft')}
}
`;

function rule(selector: string, property: string, colour: EmailColour): string {
  return `${selector}{${property}:${COLOURS[colour].dark}!important}`;
}
