import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { localeSchema } from '#src/shared/model.ts';

const subscriber = z.object({ subscriberId: z.uuid() });
const issue = z.object({ issueId: z.uuid() });

/** An address was signed up; the email to confirm it is to be sent. */
export const newsletterAsked = eventKind('newsletter.asked', subscriber);
/** A subscriber signed up again in another language; the email that changes it is to be sent. */
export const newsletterLanguageAsked = eventKind(
  'newsletter.language_asked',
  subscriber.extend({ locale: localeSchema, at: z.int() }),
);
/** A subscription was confirmed; the welcome email is to be sent. */
export const newsletterConfirmed = eventKind('newsletter.confirmed', subscriber);
/** The sending of an issue began. */
export const issueReleased = eventKind('newsletter.issue_released', issue);
