import { sql } from 'drizzle-orm';
import { profileChanged } from '#src/accounts/events.ts';
import { checkInGroup, practiceGroup } from '#src/practice/cache-groups.ts';
import {
  checkedIn,
  checkInChanged,
  checkInUndone,
  practiceChanged,
  practiceCompleted,
  practiceDeleted,
  practiceReopened,
  practiceStarted,
} from '#src/practice/events.ts';
import { calendarQuerySchema } from '#src/practice/today-model.ts';
import { type CachedPages, type PathParameters, queryOf } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { invalidates } from '#worker/platform/invalidation.ts';
import { practices } from '#worker/practice/tables.ts';

const groups = ({ id = '' }: PathParameters) => [NAMES, practiceGroup(id)];

/** The cached answers of practice. That of a check-in is also of `LISTS`, which a practice that is withdrawn invalidates. */
export const practicePages: CachedPages[] = [
  { paths: ['/api/v1/practices'], query: queryOf(pageQuerySchema), groups: () => [LISTS] },
  { paths: ['/api/v1/practices/:id'], groups },
  { paths: ['/api/v1/practices/:id/summary'], groups },
  { paths: ['/practice/:id/card.png'], query: ['shape'], groups },
  {
    paths: ['/practice/:slug/comments/:id'],
    query: ['cursor', 'sort'],
    groups: ({ slug }) => groups({ id: slug ?? '' }),
  },
  {
    paths: ['/practice/check-ins/:slug/comments/:id'],
    query: ['cursor', 'sort'],
    groups: ({ slug = '' }) => [NAMES, LISTS, checkInGroup(slug)],
  },
  { paths: ['/api/v1/practices/:id/check-ins'], query: queryOf(pageQuerySchema), groups },
  { paths: ['/api/v1/practices/:id/days'], query: queryOf(calendarQuerySchema), groups },
  { paths: ['/api/v1/check-ins/:id'], groups: ({ id = '' }) => [NAMES, LISTS, checkInGroup(id)] },
];

type Changed = { practiceId: string; was?: string | null };

/** Only what everybody may see, or might see before, is in the cache: the events of other practices invalidate nothing. */
export const practiceInvalidations = [
  invalidates([practiceStarted, practiceChanged, practiceCompleted, practiceReopened], async (ctx, all) => {
    const ids = await publicAmong(ctx, all);
    return ids.length > 0 ? [LISTS, ...ids.map(practiceGroup)] : [];
  }),
  invalidates([practiceDeleted], (_, all) => [
    LISTS,
    ...all.map(({ practiceId }) => practiceGroup(practiceId)),
  ]),
  invalidates([checkedIn, checkInChanged, checkInUndone], async (ctx, all) => {
    const ids = await publicAmong(ctx, all);
    const told = all.filter(({ practiceId }) => ids.includes(practiceId));
    return [...ids.map(practiceGroup), ...told.map(({ checkInId }) => checkInGroup(checkInId))];
  }),
  invalidates([profileChanged], async (ctx, changed) => ((await hasPublic(ctx, changed)) ? [LISTS] : [])),
];

async function publicAmong({ db }: Context, changed: readonly Changed[]): Promise<string[]> {
  const ids = [...new Set(changed.map(({ practiceId }) => practiceId))];
  const once = changed.filter(({ was }) => was === 'public').map(({ practiceId }) => practiceId);
  const [rows] = await db.batch([
    db
      .select({ id: practices.id })
      .from(practices)
      .where(sql`${inList(practices.id, ids)} AND practices.visibility = 'public' AND practices.draft = 0`),
  ]);
  return [...new Set([...once, ...rows.map(({ id }) => id)])];
}

/** Whether one of the people has a practice that everybody may see. */
async function hasPublic({ db }: Context, people: readonly { personId: string }[]): Promise<boolean> {
  const ids = people.map(({ personId }) => personId);
  const [rows] = await db.batch([
    db
      .select({ id: practices.id })
      .from(practices)
      .where(
        sql`${inList(practices.personId, ids)} AND practices.visibility = 'public' AND practices.draft = 0`,
      )
      .limit(1),
  ]);
  return rows.length > 0;
}
