import { escapeInline } from '#src/feeds/post-markdown.ts';
import { cutText } from '#src/shared/text.ts';

/** A page worth reading; the note says why. */
export type LlmsLink = { title: string; url: string; note?: string };
export type LlmsSection = { title: string; links: readonly LlmsLink[] };
export type LlmsPage = { title: string; summary: string; text: string; sections: readonly LlmsSection[] };

const MAX_NOTE = 200;

/** llms.txt, the contents of the site for language models. Sections without links are left out. */
export function toLlms({ title, summary, text, sections }: LlmsPage): string {
  const parts = [
    `# ${escapeInline(title)}`,
    `> ${escapeInline(summary)}`,
    text,
    ...sections
      .filter(({ links }) => links.length > 0)
      .map(({ title: heading, links }) => `## ${escapeInline(heading)}\n\n${links.map(toLine).join('\n')}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function toLine({ title, url, note }: LlmsLink): string {
  const link = `- [${escapeInline(title)}](${url})`;
  return note ? `${link}: ${escapeInline(shorten(note))}` : link;
}

function shorten(note: string): string {
  return note.length <= MAX_NOTE ? note : `${cutText(note, MAX_NOTE - 1)}…`;
}
