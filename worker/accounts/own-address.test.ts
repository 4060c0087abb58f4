import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Feedback } from '#src/mail/rules.ts';
import { getOwnBounces, tryOwnAddress } from '#worker/accounts/service.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { noteFeedback } from '#worker/mail/delivery/suppress.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import { emailsTo } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const DAY = 24 * 60 * 60_000;

let number = 0;
let owner: Member;
const address = () => `${owner.name}@example.com`;
const own = (at = TEST_NOW) => testContext({ as: owner, clock: fixedClock(at) });

async function bounce(...feedback: Feedback[]): Promise<void> {
  number += 1;
  owner = await givenPerson(`owner-${number}`);
  const ctx = testContext();
  await runBatch(
    ctx.db,
    feedback.flatMap((each) => noteFeedback(ctx, address(), each)),
  );
}

test.each<[Feedback[], { isStopped: boolean } | null]>([
  [[], null],
  [['soft_bounce'], null],
  [['complaint'], null],
  [['hard_bounce'], { isStopped: false }],
  [['hard_bounce', 'delivered'], null],
  [['soft_bounce', 'soft_bounce'], { isStopped: false }],
  [['hard_bounce', 'hard_bounce'], { isStopped: true }],
  [['refused'], { isStopped: true }],
])('after %j the owner is told: %j', async (feedback, said) => {
  await bounce(...feedback);
  const at = new Date(TEST_NOW).toISOString();
  expect(await getOwnBounces(own())).toEqual(said && { at, ...said });
  expect(await getOwnBounces(own(TEST_NOW + 31 * DAY))).toBeNull();
});

test('trying again sends an email there, and forgets the bounces until the next one', async () => {
  await bounce('hard_bounce', 'hard_bounce');
  const ctx = own();
  await tryOwnAddress(ctx);
  await deliverAll(ctx);
  const sent = await emailsTo(testContext(), address());
  expect(sent.map(({ subject, status }) => [subject, status])).toEqual([
    ['This email address works', 'sent'],
  ]);
  expect(await getOwnBounces(own())).toBeNull();
  await runBatch(ctx.db, noteFeedback(ctx, address(), 'hard_bounce'));
  expect(await getOwnBounces(own())).toMatchObject({ isStopped: false });
});

test('an email is sent a few times an hour only', async () => {
  await bounce('refused');
  const tries = async () => {
    for (let times = 0; times < 10; times += 1)
      await tryOwnAddress(Object.assign(own(), { rateLimiter: rateLimiter(env.RATE_LIMITER, env.BURST, 1) }));
  };
  await expect(tries()).rejects.toMatchObject({ code: 'rate_limited' });
});
