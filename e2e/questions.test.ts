import { describe, expect, test } from 'vitest';
import { axeFindings, DESKTOP, looks, overflow, PHONE, signIn, takeTroubles, visitor } from './browser.ts';

const SEEDED = '/questions/why-do-spring-tides-come-twice-a-month';

/** A title that no other run asks. */
const titleOf = (way: string) => `Why does ${way} number ${Date.now()} matter?`;

describe.each(
  looks(
    { way: 'a script', options: { viewport: DESKTOP } },
    { way: 'no script', options: { viewport: PHONE, javaScriptEnabled: false } },
  ),
)('with $way', ({ way, options }) => {
  test('a question is asked, answered, voted for and its answer accepted', async () => {
    const title = titleOf(way);
    const asker = await visitor(options);
    await signIn(asker, 'carol');
    await asker.goto('/questions');
    await asker.getByRole('link', { name: 'Ask a question' }).click();
    await asker.getByLabel('Title').fill(title);
    await asker.getByLabel('Details').fill('I *tried* nothing yet.');
    await asker.getByLabel('Tags', { exact: true }).fill('Learning, Numbers');
    await asker.getByRole('button', { name: 'Post question' }).click();
    await asker.getByRole('heading', { name: title }).waitFor();
    const address = new URL(asker.url()).pathname;

    const answerer = await visitor(options);
    await signIn(answerer, 'bob');
    await answerer.goto(address);
    await answerer.getByLabel('Your answer').fill('Because numbers **count**.');
    await answerer.getByRole('button', { name: 'Post answer' }).click();
    await answerer.waitForURL('**/answers/*');
    await answerer.getByText('Because numbers count.').waitFor();

    await asker.goto(address);
    const answer = asker.getByRole('article', { name: /^Answer by/ });
    await answer.getByRole('button', { name: 'Vote up' }).click();
    await answer.getByRole('button', { name: 'Vote up', pressed: true }).waitFor();
    await answer.getByText('Score: 1').waitFor();
    await answer.getByRole('button', { name: 'Accept this answer' }).click();
    await answer.getByRole('button', { name: 'Undo accepting' }).waitFor();
    await answer.getByRole('button', { name: 'Vote up' }).click();
    await answer.getByText('Score: 0').waitFor();

    const reader = await visitor(options);
    await reader.goto(address);
    await reader.getByRole('img', { name: 'Accepted' }).waitFor();
    expect([asker, answerer, reader].flatMap(takeTroubles)).toEqual([]);
  });
});

test('search engines find a question with its accepted answer', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(SEEDED);
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '{}')).toMatchObject({
    '@type': 'QAPage',
    mainEntity: {
      name: 'Why do spring tides come twice a month?',
      answerCount: 2,
      acceptedAnswer: { upvoteCount: 2, url: expect.stringMatching(/\/answers\/[\da-f-]+$/) },
      suggestedAnswer: [{ '@type': 'Answer' }],
    },
  });
});

test('similar questions show up while the title is typed', async () => {
  const page = await visitor();
  await signIn(page, 'carol');
  await page.goto('/questions/ask');
  await page.getByLabel('Title').fill('When do spring tides come?');
  await page.getByRole('region', { name: 'Similar questions' }).getByText('Why do spring tides').waitFor();
  expect(takeTroubles(page)).toEqual([]);
});

test('what an anonymous reader wrote as an answer is given back with the way to log in', async () => {
  const page = await visitor();
  await page.goto(SEEDED);
  await page.getByLabel('Your answer').fill('The sun has a part in it.');
  await page.getByRole('button', { name: 'Post answer' }).click();
  await page.getByText('The sun has a part in it.').waitFor();
  await page.getByRole('link', { name: 'Log in' }).last().waitFor();
});

test.each(looks('light' as const, 'dark' as const))('the pages are accessible in %s', async (colorScheme) => {
  for (const [viewport, as] of [
    [PHONE, 'carol'],
    [DESKTOP, null],
  ] as const) {
    const page = await visitor({ viewport, colorScheme });
    if (as) await signIn(page, as);
    for (const path of ['/questions', SEEDED, `${SEEDED}?order=newest`]) {
      await page.goto(path);
      expect([path, await axeFindings(page), await overflow(page)]).toEqual([path, [], []]);
    }
  }
});
