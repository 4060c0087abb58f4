import { exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { maySee, VISIBILITIES } from '#src/social/visibility.ts';
import { listComments } from '#worker/discussion/service.ts';
import { getGoal, getGoalPage } from '#worker/goals/service.ts';
import { loadTargets } from '#worker/platform/hydrate-targets.ts';
import { givenCircle } from '#worker/testing/circle.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenGoal } from '#worker/testing/goals.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';

const bob = await givenPerson('bob');
const circle = await givenCircle(bob);

// Every viewer, every audience, every place where a goal shows.
test.each(VISIBILITIES)('a goal for %s is seen by them and by nobody else', async (visibility) => {
  const { id } = await givenGoal({ by: bob, title: `Goal for ${visibility}`, visibility });
  for (const { who, as, viewer, relation } of circle) {
    const ctx = testContext({ ...(as && { as }) });
    const shown = async (ask: () => Promise<unknown>) => Boolean(await ask().catch(() => null));
    const isOpen = maySee(viewer, visibility, relation);
    const seen = {
      service: await shown(() => getGoal(ctx, id)),
      page: await shown(() => getGoalPage(ctx, id, { sort: 'best' })),
      comments: await shown(() => listComments(ctx, { kind: 'goal', id }, { limit: 20, sort: 'best' })),
      target:
        (await loadTargets(ctx, [{ kind: 'goal', id }], { viewer, locale: 'en', now: TEST_NOW })).size > 0,
    };
    expect([who, seen]).toEqual([who, { service: isOpen, page: isOpen, comments: isOpen, target: isOpen }]);
  }
});

test('a goal that a reader may not see answers as one that does not exist', async () => {
  const { id } = await givenGoal({ by: bob });
  const carol = await givenPerson('carol');
  const authorization = await tokenOf(carol);
  const answers = [id, id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))].map(async (asked) => {
    const response = await exports.default.fetch(
      new Request(`http://localhost/api/v1/goals/${asked}`, { headers: { Authorization: authorization } }),
    );
    const { code, status } = (await response.json()) as { code: string; status: number };
    return { code, status };
  });
  const [hidden, unknown] = await Promise.all(answers);
  expect(hidden).toEqual(unknown);
  expect(hidden?.status).toBe(404);
});
