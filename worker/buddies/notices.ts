import { sql } from 'drizzle-orm';
import { buddyAccepted, buddyAsked, buddyNudged, buddySilent, cardSent } from '#src/buddies/events.ts';
import { ASK_BUDDY_AGAIN_MS } from '#src/buddies/rules.ts';
import { checkedIn } from '#src/practice/events.ts';
import { isUnread } from '#worker/notifications/queries.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

const ASKED = 'buddies.asked';

/** The notice of a request, for statements that read, retract or restore it. */
export function aboutBuddyRequest(askerId: string, personId: string) {
  return { type: ASKED, personId, actorId: askerId };
}

/** The people who are buddies of a practice, whoever asked. */
const buddiesOf = (practiceId: string) => sql`
  SELECT b.other_id AS person_id FROM practice_buddies b WHERE b.practice_id = ${practiceId} AND b.state = 'accepted'
  UNION SELECT b.asker_id FROM practice_buddies b WHERE b.other_practice_id = ${practiceId} AND b.state = 'accepted'`;

/** Somebody, where they are a buddy of a practice: what they sent before they parted tells nothing any more. */
const ifBuddies = (practiceId: string, one: string, recipient: string) => sql`
  SELECT ${recipient} AS person_id WHERE ${one} IN (${buddiesOf(practiceId)})`;

const practice = (practiceId: string) => ({ kind: 'practice', id: practiceId });

/** The notices of buddies. A declined request and an end cause none. */
export const buddyNotices: NoticeType[] = [
  noticeType({
    type: ASKED,
    priority: 1,
    path: '/buddies',
    on: [buddyAsked],
    draft: async (_, { at, payload: { practiceId, askerId, otherId } }) => ({
      recipients: sql`SELECT ${otherId} AS person_id WHERE EXISTS (SELECT 1 FROM practice_buddies b
          WHERE b.practice_id = ${practiceId} AND b.other_id = ${otherId} AND b.state = 'asked')
        AND NOT ${isUnread(aboutBuddyRequest(askerId, otherId))}`,
      actorId: askerId,
      target: null,
      // Somebody who withdraws a request and asks again does not notify twice.
      groupKey: `${practiceId}:${Math.floor(at / ASK_BUDDY_AGAIN_MS)}`,
    }),
  }),
  noticeType({
    type: 'buddies.accepted',
    priority: 1,
    on: [buddyAccepted],
    draft: async (_, { at, payload: { practiceId, askerId, otherId } }) => ({
      recipients: [askerId],
      actorId: otherId,
      target: practice(practiceId),
      groupKey: `${practiceId}:${otherId}:${at}`,
    }),
  }),
  noticeType({
    type: 'buddies.checked_in',
    priority: 1,
    on: [checkedIn],
    draft: async (_, { payload: { practiceId, personId, checkInId, day } }) => ({
      recipients: sql`SELECT person_id FROM (${buddiesOf(practiceId)})
        WHERE EXISTS (SELECT 1 FROM check_ins c WHERE c.id = ${checkInId} AND c.counts = 1)`,
      actorId: personId,
      target: { kind: 'check_in', id: checkInId },
      // Further check-ins of the day join the first.
      groupKey: `${practiceId}:${day}`,
    }),
  }),
  noticeType({
    type: 'buddies.nudged',
    priority: 1,
    on: [buddyNudged],
    draft: async (_, { payload: { practiceId, fromId, toId, day } }) => ({
      recipients: ifBuddies(practiceId, fromId, toId),
      actorId: fromId,
      target: practice(practiceId),
      groupKey: `${practiceId}:${fromId}:${day}`,
    }),
  }),
  noticeType({
    type: 'buddies.card',
    priority: 1,
    on: [cardSent],
    draft: async (_, { payload: { practiceId, fromId, toId, day, text } }) => ({
      recipients: ifBuddies(practiceId, fromId, toId),
      actorId: fromId,
      target: practice(practiceId),
      groupKey: `${practiceId}:${fromId}:${day}`,
      params: { text },
    }),
  }),
  noticeType({
    type: 'buddies.silent',
    priority: 1,
    on: [buddySilent],
    draft: async (_, { payload: { practiceId, fromId, toId, day, days } }) => ({
      recipients: ifBuddies(practiceId, toId, toId),
      actorId: fromId,
      target: practice(practiceId),
      groupKey: `${practiceId}:${day}`,
      params: { days },
    }),
  }),
];
