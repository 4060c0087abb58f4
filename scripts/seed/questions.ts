import type { AnswerOfQuestion, Question } from '#src/questions/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { send, signIn } from './as-person.ts';
import { DEMO_PEOPLE } from './people.ts';
import { CHINESE_QUESTIONS } from './questions/chinese.ts';
import { ENGLISH_QUESTIONS } from './questions/english.ts';

type Name = 'alice' | 'bob' | 'carol';

/** An answer, who found it useful or not, and whether the asker accepted it. */
export type SeededAnswer = {
  by: Name;
  text: string;
  up?: readonly Name[];
  down?: readonly Name[];
  accepted?: true;
};

/** A question with its answers. */
export type SeededQuestion = {
  by: Name;
  title: string;
  text: string;
  tags: readonly string[];
  up?: readonly Name[];
  answers: readonly SeededAnswer[];
};

export const FIRST_QUESTIONS: Record<Locale, readonly SeededQuestion[]> = {
  'zh-TW': CHINESE_QUESTIONS,
  en: ENGLISH_QUESTIONS,
};

/** Asks and answers the questions of the demo people, each logged in as themselves. */
export async function seedQuestions(origin: string): Promise<void> {
  const tokens = new Map<string, string>();
  for (const { name, email, password } of DEMO_PEOPLE)
    tokens.set(name, await signIn(origin, email, password));
  const as = (name: Name) => ({ Authorization: `Bearer ${tokens.get(name)}` });
  const api = `${origin}/api/v1`;
  const vote = async (kind: string, id: string, value: 1 | -1, by: readonly Name[] = []) => {
    for (const name of by) await send('PUT', `${api}/votes/${kind}/${id}`, { value }, as(name));
  };
  for (const [locale, questions] of Object.entries(FIRST_QUESTIONS))
    for (const { by, title, text, tags, up, answers } of questions) {
      const body = { title, markdown: text, tags, locale };
      const { id, slug } = await send<Question>('POST', `${api}/questions`, body, as(by));
      const question = `${api}/questions/${encodeURIComponent(slug)}`;
      await vote('question', id, 1, up);
      for (const answer of answers) {
        const given = { markdown: answer.text };
        const { id: answerId } = await send<AnswerOfQuestion>(
          'POST',
          `${question}/answers`,
          given,
          as(answer.by),
        );
        await vote('answer', answerId, 1, answer.up);
        await vote('answer', answerId, -1, answer.down);
        if (answer.accepted) await send('PUT', `${question}/accepted-answer`, { answerId }, as(by));
      }
    }
}
