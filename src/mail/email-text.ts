import type { EmailContent, EmailItem, EmailSection } from '#src/mail/email.ts';

/** Renders an email as plain text. */
export function toText(content: EmailContent, signature: string, colon: string): string {
  const { greeting, paragraphs, body, sections = [], action, note, footer } = content;
  const parts = [
    greeting,
    ...paragraphs,
    ...(body ? [body.text] : []),
    ...sections.map(sectionText),
    ...(action
      ? [
          [
            action.heading && underlined(action.heading),
            action.lead,
            `${(action.label + colon).trim()}\n${action.url}`,
          ]
            .filter(Boolean)
            .join('\n\n'),
        ]
      : []),
    ...(note ? [note] : []),
    `-- \n${signature}`,
    ...(footer
      ? [[footer.text, ...footer.links.map(({ label, url }) => `${label}${colon}${url}`)].join('\n')]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionText({ heading, text, items, more }: EmailSection): string {
  const title = heading ? underlined(heading) : '';
  const rest = more ? [more.label, more.url].filter(Boolean).join('\n  ') : '';
  return [title, text, ...items.map(itemText), rest && `… ${rest}`].filter(Boolean).join('\n\n');
}

function underlined(heading: string): string {
  return `${heading}\n${'='.repeat(widthOf(heading))}`;
}

function itemText({ text, detail, url }: EmailItem): string {
  return [`* ${text}`, ...[detail, url].filter(Boolean).map((line) => `  ${line}`)].join('\n');
}

/** Chinese characters are two columns wide. */
function widthOf(text: string): number {
  return Math.min(
    60,
    [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0),
  );
}
