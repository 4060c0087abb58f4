import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const person = z.object({ personId: z.uuid() });
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
/** What others see of a person changed. */
export const profileChanged = eventKind(
  'accounts.profile_changed',
  z.object({ personId: z.uuid(), name: z.string() }),
);
