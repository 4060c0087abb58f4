import { referralGroup } from '#src/accounts/referral-groups.ts';
import type { EmailContent, EmailTemplate } from '#src/mail/email.ts';
import type { Translate } from '#src/shared/translate.ts';

type Linked = { displayName: string; name: string; url: string; referral?: string | null };
/** `provider` is the provider's proper name. */
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
/** The test of an address from which emails came back. */
export const addressTestEmail: EmailTemplate<Linked> = (t, params) => email(t, 'addressTest', params);
/** The welcome after verification: first steps, in words for the referral group. */
export const welcomeEmail: EmailTemplate<Linked> = (t, params) => {
  const group = referralGroup(params.referral);
  return email(t, group ? `welcomes.${group}` : 'welcome', params);
};
/** The link for a new password. */
export const resetEmail: EmailTemplate<Linked> = (t, params) => email(t, 'reset', params);
/** The password was changed. */
export const passwordChangedEmail: EmailTemplate<Linked> = (t, params) => email(t, 'passwordChanged', params);
/** An access token was created. `tokenName` is what its maker called it. */
export const tokenMadeEmail: EmailTemplate<Linked & { tokenName: string }> = (t, params) =>
  email(t, 'tokenMade', params);
/** The account was suspended: the reason, and that their posts stay. */
export const suspendedEmail: EmailTemplate<Linked & { reason: string }> = (t, params) =>
  email(t, 'suspended', params);
/** The suspension ended. */
export const unsuspendedEmail: EmailTemplate<Linked> = (t, params) => email(t, 'unsuspended', params);
/** A refresh token was used twice and its session was ended. */
export const sessionStolenEmail: EmailTemplate<Linked> = (t, params) => email(t, 'sessionStolen', params);
/** An identity at a provider was linked. */
export const identityLinkedEmail: EmailTemplate<Provided> = (t, params) => email(t, 'identityLinked', params);
/** An identity at a provider was unlinked. */
export const identityUnlinkedEmail: EmailTemplate<Provided> = (t, params) =>
  email(t, 'identityUnlinked', params);
