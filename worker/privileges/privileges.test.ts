import { expect, test } from 'vitest';
import { NEEDED, type Stage } from '#src/privileges/rules.ts';
import { writeComment } from '#worker/discussion/service.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { can, getPrivileges } from '#worker/privileges/service.ts';
import { acceptAnswer, askQuestion, editAnswer, vote } from '#worker/questions/service.ts';
import { changeSettings } from '#worker/settings/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';

const clock = fixedClock(TEST_NOW);
const does = doneBy(clock, 1000);
const [alice, mona, bob, carol, dan] = [
  await givenPerson('alice'),
  await givenPerson('mona'),
  await givenPerson('bob'),
  await givenPerson('carol'),
  await givenPerson('dan'),
];
const switchTo = (stage: Stage) => does(alice, (ctx) => changeSettings(ctx, { stage }));
const question = await givenQuestion({ by: bob, clock });
const answer = await givenAnswer(carol, question, 'The sun pulls, too.', clock);
const comment = { markdown: 'Do you know more?' };

test('a new site is open: who has just joined votes and comments', async () => {
  await does(dan, (ctx) => vote(ctx, 'answer', answer, -1));
  await does(dan, (ctx) => vote(ctx, 'answer', answer, 0));
  await does(dan, (ctx) => writeComment(ctx, { kind: 'answer', id: answer }, comment));
  const { stage, privileges } = await getPrivileges(testContext({ as: dan }));
  expect(stage).toBe('open');
  expect(privileges.filter(({ because }) => because).map(({ name }) => name)).toEqual([
    ...['vote_up', 'comment', 'vote_down', 'create_tag'],
  ]);
});

test('an admin switches the stage; from then on more is asked, and the refusal says how much', async () => {
  await switchTo('growing');
  const refused = { code: 'reputation_needed', params: { needed: 15, has: 1 } };
  await expect(vote(testContext({ as: dan }), 'answer', answer, 1)).rejects.toMatchObject(refused);
  const path = `/api/v1/votes/answer/${answer}`;
  const english = await call('PUT', path, { as: dan, body: { value: 1 } });
  expect([english.status, (english.body as unknown as { detail: string }).detail]).toEqual([
    403,
    'You need 15 reputation for this, and you have 1.',
  ]);
  await expect(
    writeComment(testContext({ as: dan }), { kind: 'question', id: question.id }, comment),
  ).rejects.toMatchObject({ code: 'reputation_needed' });
  // On one’s own, and on the answers to one’s own question, one always comments.
  const asked = { kind: 'question', id: question.id };
  await does(bob, (ctx) => writeComment(ctx, asked, comment));
  await does(bob, (ctx) => writeComment(ctx, { kind: 'answer', id: answer }, comment));
  await does(carol, (ctx) => writeComment(ctx, { kind: 'answer', id: answer }, comment));
});

test('reputation and role both give a privilege', async () => {
  await switchTo('growing');
  await does(bob, (ctx) => acceptAnswer(ctx, question.slug, answer));
  expect(await can(testContext({ as: carol }), 'vote_up')).toBe(true);
  expect(await can(testContext({ as: carol }), 'vote_down')).toBe(false);
  expect(await can(testContext({ as: mona }), 'close')).toBe(true);
  expect(await can(testContext(), 'vote_up')).toBe(false);
  await does(bob, (ctx) => acceptAnswer(ctx, question.slug, null));
  expect(await can(testContext({ as: carol }), 'vote_up')).toBe(false);
});

test('new tags need reputation where the stage asks for it, known ones do not', async () => {
  await switchTo('growing');
  const ask = (title: string, tags: string[]) =>
    askQuestion(testContext({ as: dan, clock }), { title, markdown: 'Tell me.', tags, locale: 'en' });
  await expect(ask('A new tag?', ['Sea', 'Whales'])).rejects.toMatchObject({
    fields: [{ pointer: '/tags', code: 'tags_unknown', params: { names: 'Whales' } }],
  });
  expect((await ask('A known tag?', ['Sea'])).tags.map(({ slug }) => slug)).toEqual(['sea']);
  await switchTo('open');
  await ask('A new tag on an open site?', ['Whales']);
});

test('only with enough reputation one edits what others wrote', async () => {
  await switchTo('graduated');
  const edit = { markdown: 'The sun pulls as well.', version: 1 };
  await expect(editAnswer(testContext({ as: dan }), answer, edit)).rejects.toMatchObject({
    params: { needed: NEEDED.edit_freely.graduated },
  });
  const ctx = testContext({ as: mona });
  await editAnswer(ctx, answer, edit);
  await deliverAll(ctx);
});

test('only admins switch the stage, one setting at a time', async () => {
  const path = '/api/v1/admin/settings';
  expect((await call('PUT', path, { as: mona, body: { stage: 'open' } })).status).toBe(403);
  const changed = await call('PUT', path, { as: alice, body: { stage: 'open' } });
  expect(changed.body.data).toEqual({ publishing: 'first_post', stage: 'open' });
  expect((await call('PUT', path, { as: alice, body: { stage: 'beta' } })).status).toBe(422);
});
