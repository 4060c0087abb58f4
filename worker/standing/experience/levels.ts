import { and, eq, lt, sql } from 'drizzle-orm';
import { experienceChanged, levelReached } from '#src/standing/events.ts';
import { levelOf } from '#src/standing/levels.ts';
import { handler } from '#worker/platform/feature.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';
import { standings } from '#worker/standing/tables.ts';

/** Notes a level that a person reached for the first time. A level that is lost and reached again is no news. */
export const noteLevels = handler('standing.note_levels', [experienceChanged], async (ctx, { payload }) => {
  const { personId } = payload;
  const [[standing]] = await ctx.db.batch([
    ctx.db
      .select({ experience: standings.experience, highestLevel: standings.highestLevel })
      .from(standings)
      .where(eq(standings.personId, personId)),
  ]);
  const level = levelOf(standing?.experience ?? 0);
  if (!standing || level <= standing.highestLevel) return [];
  return [
    ctx.db
      .update(standings)
      .set({ highestLevel: level })
      .where(and(eq(standings.personId, personId), lt(standings.highestLevel, level))),
    ctx.events.recordWhenChanged(levelReached, { personId, level }),
  ];
});

/** A person reached a level. */
export const levelNotice: NoticeType = noticeType({
  type: 'standing.level',
  priority: 2,
  path: '/standing',
  on: [levelReached],
  draft: async (_, { payload: { personId, level } }) => ({
    recipients: sql`SELECT s.person_id FROM standings s WHERE s.person_id = ${personId} AND s.highest_level = ${level}`,
    actorId: null,
    target: null,
    groupKey: 'level',
    params: { level },
  }),
});
