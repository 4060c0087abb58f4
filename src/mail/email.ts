import { toHtml } from '#src/mail/email-html.ts';
import { toText } from '#src/mail/email-text.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Translate } from '#src/shared/translate.ts';

/** One item of a list, which may be a link. */
export type EmailItem = { text: string; detail?: string; url?: string };

/** A section of a longer email. `more` links to the items that had no room. */
export type EmailSection = {
  heading?: string;
  text?: string;
  items: EmailItem[];
  more?: { label: string; url?: string };
};

/**
 * The content of an email, before it is rendered. `action` is the one link to follow, with a `heading` if sections come
 * before it. `note` is shown small at the end. `footer` explains why the email came and how to leave its list.
 */
export type EmailContent = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** Text that an author wrote, as Markdown and as HTML of `renderMarkdown`. */
  body?: { text: string; html: string };
  sections?: EmailSection[];
  action?: { heading?: string; lead?: string; label: string; url: string };
  note?: string;
  footer?: { text: string; links: { label: string; url: string }[] };
};

/** Returns the content of an email in the language of `t`. */
export type EmailTemplate<P> = (t: Translate, params: P) => EmailContent;

export type RenderedEmail = { subject: string; text: string; html: string };

/** Renders an email as plain text and as HTML, with the same words. */
export function renderEmail(content: EmailContent, locale: Locale, t: Translate): RenderedEmail {
  const signature = t('mail:signature');
  return {
    subject: oneLine(content.subject),
    text: toText(content, signature, t('mail:colon')),
    html: toHtml(content, signature, locale),
  };
}

/** Removes line breaks, with which a subject could add headers. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
