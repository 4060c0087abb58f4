import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const subscriber = z.object({ subscriberId: z.uuid() });
const issue = z.object({ issueId: z.uuid() });

/** Somebody asked for the newsletter; the email that lets them confirm is to be sent. */
export const newsletterAsked = eventKind('newsletter.asked', subscriber);
/** They confirmed: they are welcome. */
export const newsletterConfirmed = eventKind('newsletter.confirmed', subscriber);
/** An issue is on its way. */
export const issueReleased = eventKind('newsletter.issue_released', issue);
