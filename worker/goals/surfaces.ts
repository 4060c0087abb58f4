import { env } from 'cloudflare:workers';
import { getGoalPage, listMyGoals } from '#worker/goals/service.ts';
import { goals } from '#worker/goals/tables.ts';
import { openDb } from '#worker/platform/db.ts';
import { SHARED } from '#worker/testing/subjects.ts';
import { type Asker, call, page, type Surface, shownTo } from '#worker/testing/surface.ts';

/** The id of the goal that links to all posts. */
async function sharedGoal(): Promise<string> {
  const db = openDb(env.DB);
  const [rows] = await db.batch([db.select({ id: goals.id, title: goals.title }).from(goals)]);
  return rows.find(({ title }) => title === SHARED.goal)?.id ?? '';
}

const isOwner = (_: unknown, { relation }: Asker) => relation.isAuthor;
/** A block hides the whole goal. */
const isUnblocked = (_: unknown, { relation }: Asker) => !relation.isBlocked;

/** Where goals show what they link to. Only a person's own goal shows a draft, to themselves. */
const PLACES = shownTo('reader', [
  {
    name: 'API: goal',
    ask: async (asker: Asker) => call(asker, 'GET', `/api/v1/goals/${await sharedGoal()}`),
    lists: isUnblocked,
    isOwn: true,
  },
  {
    name: 'page: goal',
    ask: page(async (ctx) => getGoalPage(ctx, await sharedGoal(), { sort: 'best' })),
    lists: isUnblocked,
    isOwn: true,
  },
  {
    name: 'page: my goals',
    ask: page((ctx) => listMyGoals(ctx, { limit: 50 })),
    lists: isOwner,
    isOwn: true,
  },
]);

/** The surfaces of goals, for posts and for practices. */
export const surfaces: Surface[] = [
  ...PLACES,
  ...PLACES.map((place) => ({ ...place, of: 'practice' as const })),
];
