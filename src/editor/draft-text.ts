import type { FaqEntry } from '#src/posts/model.ts';

/** The text of a post in one language. */
export type DraftText = {
  title: string;
  summary: string;
  markdown: string;
  /** Key insights, one sentence each. */
  insights: string[];
  faq: FaqEntry[];
};

export const EMPTY_TEXT: DraftText = { title: '', summary: '', markdown: '', insights: [], faq: [] };

/** Returns a text as it is saved: without the empty lines and questions that a form has during writing. */
export function tidyText(text: DraftText): DraftText {
  return {
    ...text,
    insights: text.insights.map((line) => line.trim()).filter((line) => line !== ''),
    faq: text.faq
      .map(({ question, answer }) => ({ question: question.trim(), answer }))
      .filter(({ question, answer }) => question !== '' || answer.trim() !== ''),
  };
}

/** Whether two texts would be saved as the same. */
export function isSameText(one: DraftText, other: DraftText): boolean {
  if (one === other) return true;
  return (
    one.title === other.title &&
    one.summary === other.summary &&
    one.markdown === other.markdown &&
    isSameLists(one, other)
  );
}

function isSameLists(one: DraftText, other: DraftText): boolean {
  const [a, b] = [tidyText(one), tidyText(other)];
  return JSON.stringify([a.insights, a.faq]) === JSON.stringify([b.insights, b.faq]);
}
