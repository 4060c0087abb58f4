import { referralGroup } from '#src/accounts/referral-groups.ts';
import type { LetterContent, LetterTemplate } from '#src/mail/letter.ts';
import type { Translate } from '#src/shared/translate.ts';

type Linked = { displayName: string; name: string; url: string; referral?: string | null };
/** `provider` is its proper name. */
type Provided = Linked & { provider: string };

function letter(t: Translate, kind: string, { referral: _, ...params }: Linked): LetterContent {
  const text = (part: string) => t(`accounts:letters.${kind}.${part}`, params);
  return {
    subject: text('subject'),
    greeting: t('accounts:letters.greeting', params),
    paragraphs: text('text').split('\n\n'),
    action: { label: text('action'), url: params.url },
    note: text('note'),
  };
}

/** The link that verifies an address. */
export const verificationLetter: LetterTemplate<Linked> = (t, params) => letter(t, 'verification', params);
/** Somebody signed up with an address that has an account. */
export const alreadyHereLetter: LetterTemplate<Linked> = (t, params) => letter(t, 'alreadyHere', params);
/** The address is verified: what to do first, in words for the group that brought them. */
export const welcomeLetter: LetterTemplate<Linked> = (t, params) => {
  const group = referralGroup(params.referral);
  return letter(t, group ? `welcomes.${group}` : 'welcome', params);
};
/** The link for a new password. */
export const resetLetter: LetterTemplate<Linked> = (t, params) => letter(t, 'reset', params);
/** The password is another one. */
export const passwordChangedLetter: LetterTemplate<Linked> = (t, params) =>
  letter(t, 'passwordChanged', params);
/** The account is suspended: why, and that what was written stays. */
export const suspendedLetter: LetterTemplate<Linked & { reason: string }> = (t, params) =>
  letter(t, 'suspended', params);
/** The account is open again. */
export const unsuspendedLetter: LetterTemplate<Linked> = (t, params) => letter(t, 'unsuspended', params);
/** A session was used from two places and has been ended. */
export const sessionStolenLetter: LetterTemplate<Linked> = (t, params) => letter(t, 'sessionStolen', params);
/** An account elsewhere signs the person in from now on. */
export const identityLinkedLetter: LetterTemplate<Provided> = (t, params) =>
  letter(t, 'identityLinked', params);
/** An account elsewhere does not sign the person in any more. */
export const identityUnlinkedLetter: LetterTemplate<Provided> = (t, params) =>
  letter(t, 'identityUnlinked', params);
