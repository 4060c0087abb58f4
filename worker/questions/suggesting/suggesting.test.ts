import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { DecideSuggestion } from '#src/questions/model.ts';
import { MOST_SUGGESTIONS } from '#src/questions/rules.ts';
import { getPerson } from '#worker/accounts/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement } from '#worker/platform/db.ts';
import {
  decideSuggestion,
  deleteAnswer,
  editAnswer,
  getAnswer,
  getAnswerHistory,
  getAnswerToEdit,
  getQuestion,
  getSuggestion,
  listSuggestions,
  suggestAnswerEdit,
  suggestQuestionEdit,
} from '#worker/questions/service.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';
import { wrongReputations } from '#worker/testing/reputation.ts';

const clock = fixedClock(TEST_NOW);
const does = doneBy(clock, 120_000);
const [mona, bob, carol, dan, erin] = [
  await givenPerson('mona'),
  await givenPerson('bob'),
  await givenPerson('carol'),
  await givenPerson('dan'),
  await givenPerson('erin'),
];
const question = await givenQuestion({ by: bob, clock });
const read = (as: Member) => testContext({ as, clock });
const decide = (who: Member, id: string, decision: DecideSuggestion['decision'], remark = '') =>
  does(who, (ctx) => decideSuggestion(ctx, id, { decision, remark }));
const waiting = async (who: Member) =>
  (await listSuggestions(read(who), { show: 'waiting', limit: 20 })).items.map(({ id }) => id);
const answered = (text: string) => givenAnswer(carol, question, text, clock);
const suggest = (who: Member, answer: string, markdown: string, version = 1) =>
  does(who, (ctx) => suggestAnswerEdit(ctx, answer, { markdown, version, reason: 'A typo' }));

test('the author approves a suggested edit: it is a version by whoever suggested it, who earns 2', async () => {
  const answer = await answered('The sun puls, too.');
  const { id } = await suggest(dan, answer, 'The sun pulls, too.');
  expect([await waiting(carol), await waiting(mona), await waiting(bob), await waiting(dan)]).toEqual([
    [id],
    [id],
    [],
    [],
  ]);
  const { now, suggested, mayDecide } = await getSuggestion(read(carol), id);
  expect([now.markdown, suggested.markdown, mayDecide]).toEqual([
    'The sun puls, too.',
    'The sun pulls, too.',
    true,
  ]);
  await decide(carol, id, 'approve');
  expect((await getAnswer(read(carol), answer)).html).toContain('pulls');
  const { revisions } = await getAnswerHistory(testContext(), answer);
  expect(revisions.map(({ editor, markdown }) => [editor.name, markdown])).toEqual([
    ['dan', 'The sun puls, too.'],
  ]);
  expect((await getPerson(testContext(), 'dan')).reputation).toBe(2);
  expect(await wrongReputations()).toEqual([]);
  await does(carol, (ctx) => deleteAnswer(ctx, answer));
  expect((await getPerson(testContext(), 'dan')).reputation).toBe(1);
});

test('a question is edited with its title and tags', async () => {
  const asked = await givenQuestion({ by: bob, title: 'Why to tides?', clock });
  const edit = {
    title: 'Why two tides?',
    markdown: 'The moon goes round once.',
    tags: ['Sea', 'Moon'],
    version: 1,
  };
  const { id } = await does(dan, (ctx) =>
    suggestQuestionEdit(ctx, asked.slug, { ...edit, reason: 'A typo' }),
  );
  await decide(bob, id, 'approve');
  const after = await getQuestion(testContext(), asked.slug);
  expect([after.title, after.tags.map(({ name }) => name)]).toEqual(['Why two tides?', ['Sea', 'Moon']]);
});

test('rejecting needs a remark, which whoever suggested the edit reads', async () => {
  const answer = await answered('Rejected?');
  const { id } = await suggest(dan, answer, 'Rejected!');
  await expect(decide(carol, id, 'reject')).rejects.toMatchObject({ fields: [{ pointer: '/remark' }] });
  await decide(carol, id, 'reject', 'The question mark was right.');
  const seen = await getSuggestion(read(dan), id);
  expect([seen.state, seen.remark]).toEqual(['rejected', 'The question mark was right.']);
  await expect(decide(mona, id, 'approve')).rejects.toMatchObject({ code: 'edit_decided' });
});

test('only who may decide sees and decides it; nobody decides their own', async () => {
  const answer = await answered('Whose is it?');
  const { id } = await suggest(dan, answer, 'Whose is this?');
  await expect(getSuggestion(read(erin), id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(decide(erin, id, 'approve')).rejects.toMatchObject({ code: 'not_found' });
  await expect(decide(dan, id, 'approve')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(decide(carol, id, 'withdraw')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(suggest(carol, answer, 'Mine.')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(suggest(erin, answer, 'Another.')).rejects.toMatchObject({ code: 'edit_waiting' });
  await decide(dan, id, 'withdraw');
  await suggest(erin, answer, 'Another.');
});

test('an edit of a text that has changed since is not approved and not lost', async () => {
  const answer = await answered('One.');
  const { id } = await suggest(dan, answer, 'One and two.');
  await does(carol, (ctx) => editAnswer(ctx, answer, { markdown: 'One, as it is.', version: 1 }));
  await expect(decide(carol, id, 'approve')).rejects.toMatchObject({ code: 'version_conflict' });
  const seen = await getSuggestion(read(carol), id);
  expect([seen.isOutdated, seen.state, seen.now.markdown]).toEqual([true, 'waiting', 'One, as it is.']);
  const toEdit = await getAnswerToEdit(read(carol), answer, id);
  expect([toEdit.from?.markdown, toEdit.version]).toEqual(['One and two.', 2]);
  await expect(suggest(erin, answer, 'Late.', 1)).rejects.toMatchObject({ code: 'version_conflict' });
});

test('two decisions at once: one holds', async () => {
  const answer = await answered('Twice.');
  const { id } = await suggest(dan, answer, 'Once.');
  const results = await Promise.allSettled([
    decideSuggestion(read(carol), id, { decision: 'approve', remark: '' }),
    decideSuggestion(read(mona), id, { decision: 'reject', remark: 'No.' }),
    decideSuggestion(read(mona), id, { decision: 'approve', remark: '' }),
  ]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { state } = await getSuggestion(read(dan), id);
  const { version } = await getAnswer(read(dan), answer);
  expect(version).toBe(state === 'approved' ? 2 : 1);
});

test('one person has a few waiting edits at most, and none that changes nothing', async () => {
  const fay = await givenPerson('fay');
  for (let at = 0; at < MOST_SUGGESTIONS; at += 1)
    await suggest(fay, await answered(`Text ${at}`), `Edited ${at}`);
  const more = await answered('One more');
  await expect(suggest(fay, more, 'One too many')).rejects.toMatchObject({ code: 'limit_reached' });
  await expect(suggest(erin, more, 'One more')).rejects.toMatchObject({
    fields: [{ code: 'nothing_changed' }],
  });
  const own = await listSuggestions(read(fay), { show: 'own', limit: 3 });
  expect([own.items.length, own.next !== null]).toEqual([3, true]);
});

test('its author is told of it, and whoever suggested it of what became of it', async () => {
  const { db } = testContext();
  const [rows] = await db.batch([
    rawStatement<{ type: string; name: string }>(
      db,
      sql`SELECT DISTINCT n.type AS type, p.name AS name FROM notices n JOIN people p ON p.id = n.person_id
        WHERE n.type LIKE 'questions.edit%' ORDER BY n.type, p.name`,
    ),
  ]);
  expect(rows.map(({ type, name }) => `${type} ${name}`)).toEqual([
    'questions.edit_decided dan',
    'questions.edit_suggested bob',
    'questions.edit_suggested carol',
  ]);
});
