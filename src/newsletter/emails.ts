import type { EmailItem, EmailTemplate } from '#src/mail/email.ts';
import type { Referral } from '#src/newsletter/rules.ts';

/** The email with the link that confirms a subscription; a recipient who did not sign up ignores it. */
export const confirmationEmail: EmailTemplate<{ url: string }> = (t, { url }) => ({
  subject: t('newsletter:emails.confirm.subject'),
  greeting: t('newsletter:emails.greeting'),
  paragraphs: [t('newsletter:emails.confirm.text')],
  action: { label: t('newsletter:emails.confirm.action'), url },
  note: t('newsletter:emails.confirm.note'),
});

/** The address to leave the newsletter, in the footer of each of its emails. */
type Leaving = { leaveUrl: string };

/** The email with the link that changes the language of a subscription to that of the email. */
export const languageEmail: EmailTemplate<Leaving & { url: string }> = (t, { url, leaveUrl }) => ({
  subject: t('newsletter:emails.language.subject'),
  greeting: t('newsletter:emails.greeting'),
  paragraphs: [t('newsletter:emails.language.text')],
  action: { label: t('newsletter:emails.confirm.action'), url },
  note: t('newsletter:emails.language.note'),
  footer: footer(t, leaveUrl),
});

/** The email after the confirmation; its text depends on the group of the referral. */
export const welcomeEmail: EmailTemplate<Leaving & { referral: Referral | null; url: string }> = (
  t,
  { referral, url, leaveUrl },
) => ({
  subject: t('newsletter:emails.welcome.subject'),
  greeting: t('newsletter:emails.greeting'),
  paragraphs: [
    t('newsletter:emails.welcome.text'),
    t(`newsletter:emails.welcome.groups.${referral ?? 'none'}`),
  ],
  action: { label: t('newsletter:emails.welcome.action'), url },
  footer: footer(t, leaveUrl),
});

/** The content of an issue: the author's introduction as text and as HTML, and posts. */
export type IssueParams = Leaving & {
  subject: string;
  intro: { text: string; html: string };
  posts: EmailItem[];
};

/** The email of an issue. */
export const issueEmail: EmailTemplate<IssueParams> = (t, { subject, intro, posts, leaveUrl }) => ({
  subject,
  greeting: t('newsletter:emails.greeting'),
  paragraphs: [],
  ...(intro.text && { body: intro }),
  sections: posts.length > 0 ? [{ heading: t('newsletter:emails.issue.posts'), items: posts }] : [],
  footer: footer(t, leaveUrl),
});

function footer(t: Parameters<EmailTemplate<unknown>>[0], leaveUrl: string) {
  return {
    text: t('newsletter:emails.why'),
    links: [{ label: t('newsletter:emails.leave'), url: leaveUrl }],
  };
}
