import type { LetterItem, LetterTemplate } from '#src/mail/letter.ts';
import type { Referral } from '#src/newsletter/rules.ts';

/** The letter whose link confirms: whoever did not ask for it does nothing. */
export const confirmationLetter: LetterTemplate<{ url: string }> = (t, { url }) => ({
  subject: t('newsletter:letters.confirm.subject'),
  greeting: t('newsletter:letters.greeting'),
  paragraphs: [t('newsletter:letters.confirm.text')],
  action: { label: t('newsletter:letters.confirm.action'), url },
  note: t('newsletter:letters.confirm.note'),
});

/** How to leave, at the foot of every letter of the newsletter. */
type Leaving = { leaveUrl: string };

/** They confirmed. Who came by a referral is welcomed in the words of its group. */
export const welcomeLetter: LetterTemplate<Leaving & { referral: Referral | null; url: string }> = (
  t,
  { referral, url, leaveUrl },
) => ({
  subject: t('newsletter:letters.welcome.subject'),
  greeting: t('newsletter:letters.greeting'),
  paragraphs: [
    t('newsletter:letters.welcome.text'),
    t(`newsletter:letters.welcome.groups.${referral ?? 'none'}`),
  ],
  action: { label: t('newsletter:letters.welcome.action'), url },
  footer: footer(t, leaveUrl),
});

/** What an issue says: words of its author, as text and as HTML, then posts. */
export type IssueParams = Leaving & {
  subject: string;
  intro: { text: string; html: string };
  posts: LetterItem[];
};

/** An issue. */
export const issueLetter: LetterTemplate<IssueParams> = (t, { subject, intro, posts, leaveUrl }) => ({
  subject,
  greeting: t('newsletter:letters.greeting'),
  paragraphs: [],
  ...(intro.text && { body: intro }),
  sections: posts.length > 0 ? [{ heading: t('newsletter:letters.issue.posts'), items: posts }] : [],
  footer: footer(t, leaveUrl),
});

function footer(t: Parameters<LetterTemplate<unknown>>[0], leaveUrl: string) {
  return {
    text: t('newsletter:letters.why'),
    links: [{ label: t('newsletter:letters.leave'), url: leaveUrl }],
  };
}
