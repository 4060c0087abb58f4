import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changePassword, signIn } from '#worker/accounts/service.ts';
import { features } from '#worker/features.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { deliver, deliverPrompt } from '#worker/platform/deliver.ts';
import { followPerson } from '#worker/social/service.ts';
import { givenAccount, PASSWORD } from '#worker/testing/accounts.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { noticesOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';

test('the notice of a new role is in the language of the reader, and exists when the admin gets the answer', async () => {
  const [alice, carol] = [await givenPerson('alice'), await givenPerson('carol')];
  const path = '/api/v1/admin/people/carol/role';
  const { status } = await call('PUT', path, { as: alice, body: { role: 'author' } });
  expect(status).toBe(200);
  const list = await call('GET', '/api/v1/me/notices', { as: carol });
  expect(list.body.data).toMatchObject([
    { type: 'accounts.role_changed', text: 'You have a new role on Atoll: Author.', path: '/write' },
  ]);
  const headers = { 'Accept-Language': 'zh-TW' };
  const inChinese = await call('GET', '/api/v1/me/notices', { as: carol, headers });
  expect(inChinese.body.data).toMatchObject([{ text: '你在 Atoll 有了新角色：作者。' }]);
});

test('the notice of a new password exists when the request is answered', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'nora');
  await signIn(ctx, { email, password: PASSWORD });
  await changePassword(ctx, { currentPassword: PASSWORD, newPassword: 'another umbrella eight' });
  await deliverPrompt(ctx, features);
  const person = ctx.actor.kind === 'member' ? ctx.actor : null;
  expect(person && (await noticesOf(ctx, person))).toMatchObject([
    { type: 'accounts.password_changed', unread: 1 },
  ]);
});

test('an event that is delivered again creates no second notice, and changes no number', async () => {
  const [bob, mona] = [await givenPerson('bob'), await givenPerson('mona')];
  const ctx = testContext({ as: bob });
  await followPerson(ctx, 'mona');
  const ids = ctx.events.pending().map(({ id }) => id);
  const state = async () => {
    const [rows, boxes] = await ctx.db.batch([
      rawStatement(
        ctx.db,
        sql`SELECT type, actor_id, actor_count, updated_at FROM notices WHERE person_id = ${mona.personId}`,
      ),
      rawStatement(ctx.db, sql`SELECT unread, version FROM notice_boxes WHERE person_id = ${mona.personId}`),
    ]);
    return { rows, boxes };
  };
  await deliverAll(ctx);
  const before = await state();
  expect(before).toMatchObject({ rows: [{ type: 'social.follow', actor_count: 1 }], boxes: [{ unread: 1 }] });
  await runBatch(ctx.db, [
    rawStatement(
      ctx.db,
      sql`UPDATE outbox SET settled_at = NULL, wake_at = 0, claimed_until = 0 WHERE type = 'social.followed'`,
    ),
  ]);
  await deliver(testContext(), features, ids);
  expect(await state()).toEqual(before);
});
