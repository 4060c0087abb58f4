import { expect, test } from 'vitest';
import { updateMe } from '#worker/accounts/service.ts';
import { outbox } from '#worker/platform/tables.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const bob = await givenPerson('bob');

async function recordedBy(change: Parameters<typeof updateMe>[1]): Promise<string[]> {
  const ctx = testContext({ as: bob });
  await ctx.db.batch([ctx.db.delete(outbox)]);
  expect(await updateMe(ctx, change)).toMatchObject(change);
  const [rows] = await ctx.db.batch([ctx.db.select({ type: outbox.type }).from(outbox)]);
  return rows.map(({ type }) => type);
}

test('a change that others see is recorded as an event', async () => {
  expect(await recordedBy({ displayName: 'Bob the Builder' })).toEqual(['accounts.profile_changed']);
  expect(await recordedBy({ bio: 'Knots.', theme: 'light' })).toEqual(['accounts.profile_changed']);
});

test('a change of a person’s own settings records no event', async () => {
  expect(await recordedBy({ theme: 'dark', locale: 'zh-TW' })).toEqual([]);
  expect(await recordedBy({ keyShortcuts: false })).toEqual([]);
});

test('a change of what a person’s days begin by is recorded, beside what others see', async () => {
  expect(await recordedBy({ timeZone: 'Asia/Taipei', dayStartMinutes: 0 })).toEqual([
    'accounts.clock_changed',
  ]);
  expect(await recordedBy({ timeZone: 'UTC', bio: 'Reefs.' })).toEqual([
    'accounts.profile_changed',
    'accounts.clock_changed',
  ]);
});

test('a value that stays the same records no event', async () => {
  const change = { bio: 'Shells.', links: ['https://example.com/shells'] };
  expect(await recordedBy(change)).toEqual(['accounts.profile_changed']);
  expect(await recordedBy(change)).toEqual([]);
});
