import { referralGroup } from '#src/accounts/referral-groups.ts';
import type { EmailContent, EmailTemplate } from '#src/mail/email.ts';
import type { Translate } from '#src/shared/translate.ts';

type Linked = { displayName: string; name: string; url: string; referral?: string | null };
/** `provider` is its proper name. */
type Provided = Linked & { provider: string };

function email(t: Translate, kind: string, { referral: _, ...params }: Linked): EmailContent {
  const text = (part: string) => t(`accounts:emails.${kind}.${part}`, params);
  return {
    subject: text('subject'),
    greeting: t('accounts:emails.greeting', params),
    paragraphs: text('text').split('\n\n'),
    action: { label: text('action'), url: params.url },
    note: text('note'),
  };
}

/** The link that verifies an address. */
export const verificationEmail: EmailTemplate<Linked> = (t, params) => email(t, 'verification', params);
/** Somebody signed up with an address that has an account. */
export const alreadyHereEmail: EmailTemplate<Linked> = (t, params) => email(t, 'alreadyHere', params);
/** The address is verified: what to do first, in words for the group that brought them. */
export const welcomeEmail: EmailTemplate<Linked> = (t, params) => {
  const group = referralGroup(params.referral);
  return email(t, group ? `welcomes.${group}` : 'welcome', params);
};
/** The link for a new password. */
export const resetEmail: EmailTemplate<Linked> = (t, params) => email(t, 'reset', params);
/** The password is another one. */
export const passwordChangedEmail: EmailTemplate<Linked> = (t, params) => email(t, 'passwordChanged', params);
/** The account is suspended: why, and that what was written stays. */
export const suspendedEmail: EmailTemplate<Linked & { reason: string }> = (t, params) =>
  email(t, 'suspended', params);
/** The account is open again. */
export const unsuspendedEmail: EmailTemplate<Linked> = (t, params) => email(t, 'unsuspended', params);
/** A session was used from two places and has been ended. */
export const sessionStolenEmail: EmailTemplate<Linked> = (t, params) => email(t, 'sessionStolen', params);
/** An account elsewhere signs the person in from now on. */
export const identityLinkedEmail: EmailTemplate<Provided> = (t, params) => email(t, 'identityLinked', params);
/** An account elsewhere does not sign the person in any more. */
export const identityUnlinkedEmail: EmailTemplate<Provided> = (t, params) =>
  email(t, 'identityUnlinked', params);
