import { z } from 'zod';
import { providerSchema } from '#src/accounts/oauth.ts';
import { eventKind } from '#src/shared/events.ts';
import { ROLES } from '#src/shared/roles.ts';

const person = z.object({ personId: z.uuid() });
const identity = z.object({ personId: z.uuid(), provider: providerSchema });
const link = z.object({ personId: z.uuid(), linkId: z.uuid() });

/** A person signed up; an effect sends the link that verifies their address. */
export const personRegistered = eventKind('accounts.registered', link);
/** Somebody signed up with an address that has an account. Only the owner of the address is notified. */
export const registrationRepeated = eventKind('accounts.registration_repeated', person);
/** An address was verified; an effect sends the welcome. */
export const personVerified = eventKind('accounts.verified', person);
/** A link for a new password was requested; an effect sends it. */
export const passwordResetAsked = eventKind('accounts.password_reset_asked', link);
/** A password was changed; the person is notified. */
export const passwordChanged = eventKind('accounts.password_changed', person);
/** A refresh token was used twice and its family was revoked; the person is notified. */
export const sessionStolen = eventKind('accounts.session_stolen', person);
/** An access token was created; the person is notified. */
export const tokenMade = eventKind(
  'accounts.token_made',
  z.object({ personId: z.uuid(), tokenName: z.string() }),
);
/** Sessions of a person ended; open sockets of these sessions are closed. */
export const sessionsEnded = eventKind('accounts.sessions_ended', person);
/** An identity at a provider was linked; the person is notified. */
export const identityLinked = eventKind('accounts.identity_linked', identity);
/** An identity at a provider was unlinked; the person is notified. */
export const identityUnlinked = eventKind('accounts.identity_unlinked', identity);
/** A person's role was changed. */
export const roleChanged = eventKind(
  'accounts.role_changed',
  z.object({ personId: z.uuid(), role: z.enum(ROLES) }),
);
/** A person was suspended; they are sent the reason. */
export const personSuspended = eventKind('accounts.suspended', person);
/** A suspension ended. */
export const personUnsuspended = eventKind('accounts.unsuspended', person);
/** A person tries again an address from which emails came back; an email is sent there. */
export const addressRetried = eventKind('accounts.address_retried', person);
/** What others see of a person changed. */
export const profileChanged = eventKind(
  'accounts.profile_changed',
  z.object({ personId: z.uuid(), name: z.string() }),
);
/** A person's time zone or the beginning of their day changed. */
export const clockChanged = eventKind('accounts.clock_changed', person);
