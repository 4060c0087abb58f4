import { z } from 'zod';
import { providerSchema } from '#src/accounts/oauth.ts';
import { eventKind } from '#src/shared/events.ts';
import { ROLES } from '#src/shared/roles.ts';

const person = z.object({ personId: z.uuid() });
const identity = z.object({ personId: z.uuid(), provider: providerSchema });
const link = z.object({ personId: z.uuid(), linkId: z.uuid() });

/** Somebody signed up; the link that verifies their address is to be sent. */
export const personRegistered = eventKind('accounts.registered', link);
/** Somebody signed up with an address that has an account already; only the owner of the address hears of it. */
export const registrationRepeated = eventKind('accounts.registration_repeated', person);
/** An address was verified: the person is welcome. */
export const personVerified = eventKind('accounts.verified', person);
/** A link to set a new password is to be sent. */
export const passwordResetAsked = eventKind('accounts.password_reset_asked', link);
/** The password is another one; the person hears of it. */
export const passwordChanged = eventKind('accounts.password_changed', person);
/** A refresh token came twice: its family was revoked, the person hears of it. */
export const sessionStolen = eventKind('accounts.session_stolen', person);
/** Sessions of a person were ended by themselves: what is open in them is to be closed. */
export const sessionsEnded = eventKind('accounts.sessions_ended', person);
/** An account elsewhere signs its owner in from now on; the person hears of it. */
export const identityLinked = eventKind('accounts.identity_linked', identity);
/** An account elsewhere signs nobody in any more; the person hears of it. */
export const identityUnlinked = eventKind('accounts.identity_unlinked', identity);
/** Somebody has another role. */
export const roleChanged = eventKind(
  'accounts.role_changed',
  z.object({ personId: z.uuid(), role: z.enum(ROLES) }),
);
/** Somebody was suspended: they hear why. */
export const personSuspended = eventKind('accounts.suspended', person);
/** Somebody was let back in. */
export const personUnsuspended = eventKind('accounts.unsuspended', person);
/** What others see of a person changed. */
export const profileChanged = eventKind(
  'accounts.profile_changed',
  z.object({ personId: z.uuid(), name: z.string() }),
);
