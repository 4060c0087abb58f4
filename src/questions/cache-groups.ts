/** The cache group of the lists of questions, and of pages that show titles of questions. */
export const QUESTIONS = 'questions';

/** The cache group of the page of a question. */
export function questionGroup(slug: string): string {
  return `question:${slug}`;
}

/** The cache group of the page of an answer. */
export function answerGroup(id: string): string {
  return `answer:${id}`;
}
