import type { AskQuestion, Question } from '#src/questions/model.ts';
import type { Member } from '#worker/platform/actor.ts';
import { type Clock, fixedClock } from '#worker/platform/clock.ts';
import { askQuestion, writeAnswer } from '#worker/questions/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';

type Given = Partial<AskQuestion> & { by: Member; clock?: Clock };

/** Makes a question. */
export async function givenQuestion({
  by,
  clock = fixedClock(TEST_NOW),
  ...input
}: Given): Promise<Question> {
  const ctx = testContext({ as: by, clock });
  const question = await askQuestion(ctx, {
    ...{ title: 'Why do spring tides come twice a month?', markdown: 'The moon goes round once.' },
    ...{ tags: ['Sea'], locale: 'en', ...input },
  });
  await deliverAll(ctx);
  return question;
}

/** Makes an answer and returns its id. */
export async function givenAnswer(
  by: Member,
  { slug }: { slug: string },
  markdown = 'The sun pulls, too.',
  clock: Clock = fixedClock(TEST_NOW),
): Promise<string> {
  const ctx = testContext({ as: by, clock });
  const { id } = await writeAnswer(ctx, slug, { markdown });
  await deliverAll(ctx);
  return id;
}
