import { shownName } from '#src/practice/shown-name.ts';
import type { OwnPracticeName } from '#web/buddies/request-card.tsx';
import type { Context } from '#worker/platform/context.ts';
import { listMyPractices } from '#worker/practice/service.ts';

/** The most practices that a form offers. */
const MOST = 50;

/** The actor's active practices, as a form offers them. */
export async function listOwnPractices(ctx: Context): Promise<OwnPracticeName[]> {
  const { items } = await listMyPractices(ctx, { limit: MOST, state: 'active' });
  return items.map(({ id, name, action }) => ({ id, name: shownName({ name, action }) }));
}
