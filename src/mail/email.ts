import { toHtml } from '#src/mail/email-html.ts';
import { toText } from '#src/mail/email-text.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Translate } from '#src/shared/translate.ts';

/** One thing of a list; `url` is where it leads. */
export type EmailItem = { text: string; detail?: string; url?: string };

/** A part of a longer email. `more` leads to what had no room. */
export type EmailSection = {
  heading?: string;
  text?: string;
  items: EmailItem[];
  more?: { label: string; url?: string };
};

/**
 * What an email says, before it has a form. `action` is the one thing to do, under a `heading` where other things come
 * before it; `note` stands small at the end; `footer` says why it came and how to leave.
 */
export type EmailContent = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** Written by somebody of the site: as they wrote it, and as rendered by `renderMarkdown`. */
  body?: { text: string; html: string };
  sections?: EmailSection[];
  action?: { heading?: string; lead?: string; label: string; url: string };
  note?: string;
  footer?: { text: string; links: { label: string; url: string }[] };
};

/** How a kind of email is written: its words in a language, from what it is about. */
export type EmailTemplate<P> = (t: Translate, params: P) => EmailContent;

export type RenderedEmail = { subject: string; text: string; html: string };

/** The email as plain text and as HTML, with the same words. */
export function renderEmail(content: EmailContent, locale: Locale, t: Translate): RenderedEmail {
  const signature = t('mail:signature');
  return {
    subject: oneLine(content.subject),
    text: toText(content, signature, t('mail:colon')),
    html: toHtml(content, signature, locale),
  };
}

/** A subject with a line break would write headers of its own. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
