import { exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { fixedClock } from '#worker/platform/clock.ts';
import type { DigestReader } from '#worker/platform/digest-section.ts';
import { newQuestions } from '#worker/questions/digest.ts';
import { acceptAnswer } from '#worker/questions/service.ts';
import { setRestriction } from '#worker/social/service.ts';
import { followTag } from '#worker/tags/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';

const clock = fixedClock(TEST_NOW);
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];
const question = await givenQuestion({ by: bob, title: 'Where do eels go?', tags: ['Eels'], clock });
const answer = await givenAnswer(carol, question, 'To the *Sargasso* Sea.', clock);
clock.advance(1);
await givenQuestion({ by: carol, title: '鰻魚去哪裡？', tags: ['Eels'], locale: 'zh-TW', clock });
const ctx = testContext({ as: bob, clock });
await acceptAnswer(ctx, question.slug, answer);
await deliverAll(ctx);

const get = async (path: string) => {
  const response = await exports.default.fetch(
    new Request(`http://localhost${path}`, { redirect: 'manual' }),
  );
  return {
    status: response.status,
    type: response.headers.get('Content-Type') ?? '',
    text: await response.text(),
  };
};

test.each(['atom', 'rss', 'json'])(
  'questions, those of a tag and the answers to one are feeds (%s)',
  async (format) => {
    const all = await get(`/questions/feed.${format}`);
    expect([all.status, all.text.includes('Where do eels go?'), all.text.includes('鰻魚')]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await get(`/zh-TW/questions/feed.${format}`)).text).toContain('鰻魚去哪裡');
    expect((await get(`/tags/eels/questions/feed.${format}`)).text).toContain('Where do eels go?');
    expect((await get(`/tags/no-such-tag/questions/feed.${format}`)).status).toBe(404);
    expect((await get(`/questions/where-do-eels-go/feed.${format}`)).text).toContain('Sargasso');
    expect((await get(`/questions/no-such-question/feed.${format}`)).status).toBe(404);
  },
);

test('a question is Markdown with its answers', async () => {
  const { status, type, text } = await get('/questions/where-do-eels-go.md');
  expect([status, type]).toEqual([200, 'text/markdown; charset=utf-8']);
  expect(text).toContain('# Where do eels go?');
  expect(text).toContain('## Answer by Carol\n\nTo the *Sargasso* Sea.');
  expect((await get('/questions/no-such-question.md')).status).toBe(404);
});

test('a digest lists new questions of followed tags, without those of restricted people', async () => {
  await followTag(testContext({ as: dan, clock }), 'eels');
  const reader: DigestReader = {
    ...{ personId: dan.personId, name: 'dan', locale: 'en', timeZone: 'UTC' },
    since: TEST_NOW - 1000,
  };
  const titles = async () => {
    const own = testContext({ clock });
    const parts = await newQuestions.compose(own, [reader]);
    expect(own.db.stats.roundTrips).toBe(1);
    return parts.get(dan.personId)?.entries.map(({ title }) => title);
  };
  expect(await titles()).toEqual(['鰻魚去哪裡？', 'Where do eels go?']);
  await setRestriction(testContext({ as: dan, clock }), 'carol', 'mute');
  expect(await titles()).toEqual(['Where do eels go?']);
});
