import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { selectNotifiedCounts, selectUnreadNumbers } from '#worker/notifications/queries.ts';
import type { DigestPart, DigestReader, DigestSection } from '#worker/platform/digest-section.ts';

/** How many notices of a week are counted for a person. */
const MOST_NOTICES = 300;
const UNREAD_WEIGHT = 10;

/**
 * The section of the weekly digest that counts what others did in a week, by type of notice: comments, reactions, followers
 * and so on. If there are unread notices, reading them is the proposed step.
 */
export const interactions: DigestSection = {
  name: 'mail.interactions',
  cadences: ['weekly'],
  compose: async ({ db }, readers) => {
    const ids = readers.map(({ personId }) => personId);
    const [counts, unread] = await db.batch([
      selectNotifiedCounts(db, { since: readers, most: MOST_NOTICES }),
      selectUnreadNumbers(db, ids),
    ]);
    const countsOf = Map.groupBy(counts, (row) => row.person_id);
    const unreadOf = new Map(unread.map((row) => [row.person_id, row.unread]));
    return new Map(
      readers.flatMap((reader): [string, DigestPart][] => {
        const own = countsOf.get(reader.personId) ?? [];
        const part = toPart(reader, own, unreadOf.get(reader.personId) ?? 0);
        return part.entries.length > 0 || part.step ? [[reader.personId, part]] : [];
      }),
    );
  },
};

function toPart(
  { locale }: DigestReader,
  counts: readonly { type: string; count: number }[],
  unread: number,
): DigestPart {
  const t = translator(locale);
  const entries = counts.map(({ type, count }) => {
    const name = t(`${featureOfType(type)}:notices.${nameOfType(type)}.name`);
    const path = `/notifications?feature=${featureOfType(type)}`;
    return { title: t('mail:digest.interactions.line', { name, count }), path };
  });
  return {
    heading: t('mail:digest.interactions.heading'),
    entries,
    ...(unread > 0 && {
      step: {
        weight: UNREAD_WEIGHT,
        text: t('mail:digest.step.unread', { count: unread }),
        label: t('mail:digest.step.unreadLabel'),
        path: '/notifications',
      },
    }),
  };
}
