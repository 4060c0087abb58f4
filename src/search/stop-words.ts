import { fold } from '#src/search/fold.ts';

/** English words that almost every text has. */
const WORDS = new Set(
  `a about above after again all also am an and any are as at be because been being before below between both but by ca can
  could did do does doing down during each either every few for from further get had has have having he her here hers him
  his how however i if in into is it its just like may me might more most much must my no nor not now of off on once only or
  other our out over own per same shall she should since so some such than that the their them then there these they this
  those through thus to too under until up upon us use used using very was we were what when where which while who whom whose
  why will with within without wo would you your`.split(/\s+/),
);

/** Chinese characters of grammar and of questions. */
const CHARACTERS = new Set(
  fold('的了是在和與或及之於為被把從對將也都就而且但則其這那哪此誰何什甚麼怎樣幾多少嗎呢吧啊請問個某'),
);

/** Whether a word says nothing of what a text is about; such words count only when a query has nothing else. */
export function isStopWord(word: string): boolean {
  return WORDS.has(word.replace(/(?:n['’]t|['’][a-z]{1,2})$/, ''));
}

/** Whether a pair of Chinese characters consists of grammar: 的是, 什么. */
export function isStopPair(pair: string): boolean {
  return [...pair].every((character) => CHARACTERS.has(character));
}

/** Cuts a run of Chinese at its grammar: 誰寫了紅樓夢 → 寫, 紅樓夢. */
export function withoutGrammar(run: string): string[] {
  const parts = [''];
  for (const character of run) {
    if (CHARACTERS.has(fold(character))) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter((part) => part !== '');
}
