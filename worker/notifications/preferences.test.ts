import { expect, test } from 'vitest';
import { featureOfType, nameOfType } from '#src/notifications/rules.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import {
  markMailed,
  selectMailSettings,
  selectUnmailed,
  selectUnmailedNumbers,
} from '#worker/notifications/queries.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenNotified, noticesOf, noticeTypeOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';

const PATH = '/api/v1/me/notice-preferences';
const clock = fixedClock(TEST_NOW);
const ctx = testContext({ clock });

test('preferences are the defaults until they are changed', async () => {
  const carol = await givenPerson('carol');
  const before = (await call('GET', PATH, { as: carol })).body.data as never as { types: { type: string }[] };
  expect(before).toMatchObject({ mailFrequency: 'hours', quietHours: null });
  const follow = { type: 'social.follow', app: true, mail: false };
  const reaction = { type: 'discussion.reaction', app: false, mail: true };
  const quietHours = { from: '22:00', to: '07:30' };
  const body = { types: [follow, reaction], mailFrequency: 'daily', quietHours };
  const { status, body: answer } = await call('PATCH', PATH, { as: carol, body });
  expect(status).toBe(200);
  expect(answer.data).toMatchObject({ mailFrequency: 'daily', quietHours });
  const { types } = answer.data as { types: { type: string }[] };
  expect(types.find(({ type }) => type === follow.type)).toMatchObject(follow);
  // Email holds what is unread in the app.
  expect(types.find(({ type }) => type === reaction.type)).toMatchObject({ app: false, mail: false });
  const [[settings]] = await ctx.db.batch([selectMailSettings(ctx.db, [carol.personId])]);
  expect(settings).toMatchObject({ mailFrequency: 'daily', quietFrom: 1320, quietTo: 450 });
});

test.each([
  [{ types: [{ type: 'nobody.knows', app: true, mail: true }] }, '/types/0/type'],
  [{ types: [{ type: 'accounts.password_changed', app: false, mail: false }] }, '/types/0/app'],
  [{ quietHours: { from: '22:00', to: '22:00' } }, '/quietHours/to'],
  [{ quietHours: { from: '25:00', to: '07:00' } }, '/quietHours/from'],
])('preferences refuse %j', async (body, pointer) => {
  const carol = await givenPerson('carol');
  const answer = await call('PATCH', PATH, { as: carol, body });
  expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, pointer]);
});

test('every registered type has its name and its texts in both languages', () => {
  const missing = [...ctx.registry.notices.values()].flatMap(({ type, priority }) =>
    LOCALES.flatMap((locale) => {
      const t = translator(locale);
      const key = `${featureOfType(type)}:notices.${nameOfType(type)}`;
      const wanted = [`${featureOfType(type)}:notices.group`, `${key}.one`, `${key}.name`, `${key}.hint`];
      if (priority === 2) wanted.push(`${key}.many`);
      return wanted.filter((one) => one.endsWith(t(one, { count: 2 })));
    }),
  );
  expect(missing).toEqual([]);
});

async function unmailedOf({ personId }: Member, perPerson = 50) {
  const [rows, [all]] = await ctx.db.batch([
    selectUnmailed(ctx.db, { personIds: [personId], perPerson }),
    selectUnmailedNumbers(ctx.db, [personId]),
  ]);
  const counted = JSON.parse(all?.numbers ?? '[]') as number[];
  return { notified: rows.map(({ type }) => type), lines: rows.map(({ id }) => id), counted };
}

test('email holds notices that are unread, wanted and not mailed yet, P1 first, and a limited number a person', async () => {
  const reader = await givenPerson('reader');
  const [once, merged] = [noticeTypeOf('once', 1), noticeTypeOf('merged', 2)];
  const actorId = (await givenPerson('bob')).personId;
  await givenNotified(ctx, merged, [reader], { groupKey: 'a', actorId });
  await givenNotified(ctx, once, [reader]);
  await givenNotified(ctx, { ...once, type: 'tests.email', mailed: false }, [reader]);
  const { counted, lines, notified } = await unmailedOf(reader);
  expect([notified, counted.length]).toEqual([[once.type, merged.type], 2]);
  expect(await unmailedOf(reader, 1)).toMatchObject({ notified: [once.type], counted });
  const at = clock.now();
  clock.advance(1000);
  await givenNotified(ctx, merged, [reader], { groupKey: 'a', actorId });
  await runBatch(ctx.db, markMailed(ctx.db, { personIds: [reader.personId], lines, counted, at }));
  // What was merged since the email was composed is for the next one.
  expect(await unmailedOf(reader)).toMatchObject({ notified: [merged.type], counted: [counted[1]] });
  expect(await noticesOf(ctx, reader)).toHaveLength(3);
});
