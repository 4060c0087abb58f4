import { cutPassages } from '#src/passages/cut-passages.ts';
import { placeHeadings } from '#src/passages/place-headings.ts';
import { searchTokens, TOKENS_VERSION } from '#src/search/tokens.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import type { PassageText } from '#worker/platform/passage-kind.ts';

/** Increased when the same text is cut otherwise. */
const CUT_VERSION = 1;
/** The version of the rules by which passages are made; a job makes older ones anew. */
export const MADE_WITH = CUT_VERSION * 1000 + TOKENS_VERSION;

/** Characters of a text that are cut into passages. */
const MOST_CHARACTERS = 400_000;

/** A passage as it is stored, without its target. */
export type StoredPassage = Omit<PassageText, 'targetId' | 'headings'> & {
  position: number;
  path: string;
  startsAt: number;
  endsAt: number;
  hash: string;
};

/** The passages of a text. Empty lines have none. */
export async function cutText({ targetId: _, headings, ...text }: PassageText): Promise<StoredPassage[]> {
  const whole = text.text.slice(0, MOST_CHARACTERS).toWellFormed();
  const cut = cutPassages(whole, placeHeadings(whole, headings)).filter(
    ({ from, to }) => whole.slice(from, to).trim() !== '',
  );
  return Promise.all(
    cut.map(async ({ from, to, path, anchor }, position) => {
      const headed = { ...text, text: whole.slice(from, to), path: path.join('\n') };
      const place = { position, startsAt: from, endsAt: to, anchor: anchor ?? text.anchor };
      return { ...headed, ...place, hash: await hashOf(headed) };
    }),
  );
}

function hashOf({ title, path, text }: { title: string; path: string; text: string }): Promise<string> {
  return sha256([MADE_WITH, title, path, text].join('\u0000'));
}

/** The words of a passage that the index cannot read from its text. */
export function tokensOf({ title, path, text }: { title: string; path: string; text: string }) {
  return { headTokens: searchTokens(`${title}\n${path}`), textTokens: searchTokens(text) };
}
