/** How many questions `practice:prompts` has. */
export const PROMPTS = 20;

/** The question that is shown first for something: always the same for the same text, spread over all of them. */
export function promptFor(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % PROMPTS;
}

/** The question after the one that a form names. */
export function nextPrompt(prompt: string | undefined): number {
  const number = Number(prompt);
  return Number.isInteger(number) && number >= 0 ? (number + 1) % PROMPTS : 0;
}
