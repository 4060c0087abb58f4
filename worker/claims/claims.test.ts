import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { importExchangeSchema } from '#src/stackexchange/model.ts';
import { claimPerson, decideClaim, getClaiming, listClaims } from '#worker/claims/service.ts';
import { features } from '#worker/features.ts';
import { allProjections, compareStep } from '#worker/platform/check-projections.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { getQuestion, listAnswers, vote } from '#worker/questions/service.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';
import { importExchange } from '#worker/stackexchange/service.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { fakeOutside } from '#worker/testing/outside.ts';
import { givenPerson } from '#worker/testing/people.ts';

const site = 'tides.stackexchange.com';
const alice = await givenPerson('alice', 'admin');
const [carol, dan] = [await givenPerson('carol'), await givenPerson('dan')];
const as = (person: typeof alice) => testContext({ as: person });

const text = { createdAt: '2019-02-01T10:00:00.000Z', editedAt: null, licence: 'CC BY-SA 4.0', oldPaths: [] };
const by = (id: string) => ({
  authorId: id,
  authorName: `Person ${id}`,
  authorUrl: `https://${site}/users/${id}`,
});
const dump = importExchangeSchema.parse({
  ...{ site, locale: 'en' },
  people: ['1', '2'].map((id) => ({ id, displayName: `Person ${id}`, url: `https://${site}/users/${id}` })),
  questions: [
    {
      ...{
        ...text,
        ...by('1'),
        id: '1',
        url: `https://${site}/questions/1`,
        title: 'Why two tides?',
        slug: 'why-two',
      },
      ...{ markdown: 'Why?', tags: ['tides'], votes: [{ day: '2019-02-01', up: 2, down: 0 }], closure: null },
      lastActivityAt: '2019-02-01T10:00:00.000Z',
    },
  ],
  answers: [
    {
      ...{ ...text, ...by('2'), id: '2', url: `https://${site}/a/2`, questionId: '1', markdown: 'Because.' },
      ...{ votes: [], acceptedAt: '2019-02-02T00:00:00.000Z' },
    },
  ],
  comments: [
    {
      ...{ ...by('1'), id: '3', url: `https://${site}/questions/1#c`, on: 'question', targetId: '1' },
      ...{ markdown: 'Hm.', createdAt: text.createdAt, licence: text.licence },
    },
  ],
});
const again = as(alice);
await importExchange(again, dump);
await deliverAll(again);

async function reputationOf(name: string): Promise<number | undefined> {
  const { db } = testContext();
  const [[row]] = await db.batch([
    rawStatement<{ n: number }>(db, sql`SELECT reputation AS n FROM people WHERE name = ${name}`),
  ]);
  return row?.n;
}

test('the code on a page of the profile is found, on another page of the site it is not looked for', async () => {
  const { code } = await getClaiming(as(carol), 'person-1');
  const ctx = as(carol);
  const outside = fakeOutside(ctx);
  outside.host(site);
  const profile = `https://${site}/users/1/person`;
  expect((await claimPerson(ctx, 'person-1', { proofUrl: profile, note: '' })).proof).toBe('missing');
  outside.page(profile, () => new Response(`<p>${code}</p>`, { headers: { 'Content-Type': 'text/html' } }));
  expect((await claimPerson(ctx, 'person-1', { proofUrl: profile, note: '' })).proof).toBe('found');
  for (const proofUrl of [
    `https://${site}/users/11`,
    `https://${site}/questions/1`,
    'https://elsewhere.example/users/1',
  ])
    await expect(claimPerson(ctx, 'person-1', { proofUrl, note: '' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  // The code of another member is another one.
  expect((await getClaiming(as(dan), 'person-1')).code).not.toBe(code);
});

test('nobody with an account can be claimed, and only admins decide', async () => {
  await expect(getClaiming(as(carol), 'dan')).rejects.toMatchObject({ code: 'not_found' });
  await expect(listClaims(as(carol), { limit: 10 })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a refused claim moves nothing', async () => {
  await claimPerson(as(dan), 'person-2', { proofUrl: '', note: 'It is me.' });
  const claim = (await listClaims(as(alice), { limit: 10 })).items.find((one) => one.claimant.name === 'dan');
  await decideClaim(as(alice), claim?.id ?? '', false);
  const { items } = await listAnswers(testContext(), 'why-two', { sort: 'best', limit: 10 });
  expect(items[0]?.author?.name).toBe('person-2');
});

test('an approved claim moves texts and reputation, and the attribution stays', async () => {
  const { id } = await getQuestion(testContext(), 'why-two');
  // A vote of the claimant on what turns out to be theirs is undone.
  await vote(as(carol), 'question', id, 1);
  const voted = as(carol);
  await deliverAll(voted);
  const { items } = await listClaims(as(alice), { limit: 10 });
  expect(items).toMatchObject([{ claimant: { name: 'carol' }, proof: 'found' }]);
  const ctx = as(alice);
  await decideClaim(ctx, items[0]?.id ?? '', true);
  await deliverAll(ctx);
  const question = await getQuestion(testContext(), 'why-two');
  expect(question).toMatchObject({
    author: { name: 'carol' },
    voteScore: 2,
    origin: { authorName: 'Person 1' },
  });
  expect([await reputationOf('carol'), await reputationOf('person-1')]).toEqual([2 * 10 + 2, 0]);
  expect((await resolveRedirect(testContext(), '/people/person-1')).to).toBe('/people/carol');
  await expect(decideClaim(as(alice), items[0]?.id ?? '', true)).rejects.toMatchObject({
    code: 'request_answered',
  });
});

test('what is imported later is the member’s, too, and every count agrees with its rows', async () => {
  const [question] = dump.questions;
  const more = { ...dump, questions: question ? [{ ...question, id: '9', slug: 'nine', oldPaths: [] }] : [] };
  await importExchange(as(alice), more);
  expect((await getQuestion(testContext(), 'nine')).author.name).toBe('carol');
  const found = await Promise.all(
    allProjections(features).map((one) => compareStep(testContext(), one, null)),
  );
  expect(found.flatMap((step) => step.differences)).toEqual([]);
});
