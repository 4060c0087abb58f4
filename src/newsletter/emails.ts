import type { EmailItem, EmailTemplate } from '#src/mail/email.ts';
import type { Referral } from '#src/newsletter/rules.ts';

/** The email whose link confirms: whoever did not ask for it does nothing. */
export const confirmationEmail: EmailTemplate<{ url: string }> = (t, { url }) => ({
  subject: t('newsletter:emails.confirm.subject'),
  greeting: t('newsletter:emails.greeting'),
  paragraphs: [t('newsletter:emails.confirm.text')],
  action: { label: t('newsletter:emails.confirm.action'), url },
  note: t('newsletter:emails.confirm.note'),
});

/** How to leave, at the foot of every email of the newsletter. */
type Leaving = { leaveUrl: string };

/** They confirmed. Who came by a referral is welcomed in the words of its group. */
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

/** What an issue says: words of its author, as text and as HTML, then posts. */
export type IssueParams = Leaving & {
  subject: string;
  intro: { text: string; html: string };
  posts: EmailItem[];
};

/** An issue. */
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
