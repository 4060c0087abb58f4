import { codeText, htmlText } from 'micromark-core-commonmark';
import type { Construct, Effects, Extension, Tokenizer } from 'micromark-util-types';
import { spend } from '#src/markdown/work.ts';

declare module 'micromark-util-types' {
  interface TokenizeContext {
    _labelStarts?: Token[];
  }
}

const COST_A_CHARACTER = 0.05;
const COST_AN_EVENT = 0.01;
const COST_A_DEFINITION = 0.01;

// The package brings its own copy of the types.
/**
 * CommonMark's constructs that look ahead or walk back, and may do so in vain at each of their signs. What they do is counted.
 */
export const countedConstructs: Extension = {
  text: {
    60: counted(htmlText as unknown as Construct),
    93: { name: 'labelEndCost', tokenize: countLabelEnd },
    96: counted(codeText as unknown as Construct),
  },
  disable: { null: ['htmlText', 'codeText'] },
};

function counted(construct: Construct): Construct {
  return {
    ...construct,
    name: `${construct.name}Counted`,
    tokenize(effects, ok, nok) {
      return construct.tokenize.call(this, countedEffects(effects), ok, nok);
    },
  };
}

function countedEffects(effects: Effects): Effects {
  return {
    ...effects,
    consume(code) {
      spend(COST_A_CHARACTER);
      effects.consume(code);
    },
  };
}

/** Never matches: the end of a label follows, which compares its text with all definitions and walks back to its beginning. */
function countLabelEnd(this: ThisParameterType<Tokenizer>, ...[, , nok]: Parameters<Tokenizer>) {
  const start = this._labelStarts?.at(-1)?.end.offset;
  const length = start === undefined ? 0 : this.now().offset - start;
  spend(
    this.events.length * COST_AN_EVENT +
      this.parser.defined.length * COST_A_DEFINITION +
      length * COST_A_CHARACTER,
  );
  return nok;
}
