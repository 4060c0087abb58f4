import { extract } from '#src/ask/extract.ts';
import type { Generator } from '#worker/platform/generator/generator.ts';

const MARKS = { en: ['“', '”'], 'zh-TW': ['「', '」'] } as const;

/** Answers by the best sentences of the sources as they are; no language model writes anything. */
export const extractiveGenerator: Generator = {
  id: 'extractive',
  isModel: false,
  async *generate({ words, sources, locale }) {
    const [open, close] = MARKS[locale];
    for (const { n, text } of extract(words, sources).sentences)
      yield { text: `${open}${text}${close} [${n}]\n` };
  },
};
