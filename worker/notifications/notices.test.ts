import { expect, test } from 'vitest';
import { call } from '#worker/testing/api.ts';
import { givenPerson } from '#worker/testing/people.ts';

test('a new role is told in the language of the reader, and there when the admin has their answer', async () => {
  const [alice, carol] = [await givenPerson('alice'), await givenPerson('carol')];
  const path = '/api/v1/admin/people/carol/role';
  const { status } = await call('PUT', path, { as: alice, body: { role: 'author' } });
  expect(status).toBe(200);
  const list = await call('GET', '/api/v1/me/notices', { as: carol });
  expect(list.body.data).toMatchObject([
    { type: 'accounts.role_changed', text: 'You have a new role on Atoll: Author.', path: '/settings' },
  ]);
  const headers = { 'Accept-Language': 'zh-TW' };
  const inChinese = await call('GET', '/api/v1/me/notices', { as: carol, headers });
  expect(inChinese.body.data).toMatchObject([{ text: '你在 Atoll 有了新的身分：作者。' }]);
});
