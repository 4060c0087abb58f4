import type { EmailTemplate } from '#src/mail/email.ts';
import type { Leaving } from '#src/mail/list-emails.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';

/** What somebody did, in a sentence; what they wrote, null for a reaction; and where it is. */
export type FirstResponseParams = Leaving & {
  displayName: string;
  text: string;
  words: string | null;
  url: string;
};

/** The email about the first response that a person ever gets, with its words as they were typed. */
export const firstResponseEmail: EmailTemplate<FirstResponseParams> = (t, params) => {
  const { displayName, text, words, url, leaveUrl, settingsUrl } = params;
  return {
    subject: text,
    greeting: t('mail:greeting', { displayName }),
    paragraphs: [t(words === null ? 'mail:first.reaction' : 'mail:first.reply'), text],
    ...(words !== null && { body: { text: words, html: quote(words) } }),
    action: { label: t(words === null ? 'mail:first.see' : 'mail:first.answer'), url },
    footer: {
      text: t('mail:first.why'),
      links: [
        { label: t('mail:footer.leave.notices'), url: leaveUrl },
        { label: t('mail:footer.settings'), url: settingsUrl },
      ],
    },
  };
};

function quote(words: string): string {
  const paragraphs = words.trim().split(/\n{2,}/);
  const html = paragraphs.map((each) => `<p>${escapeHtml(each).replaceAll('\n', '<br>')}</p>`);
  return `<blockquote>${html.join('')}</blockquote>`;
}
