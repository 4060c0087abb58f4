import type { InlineCode } from 'mdast';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { factorySpace } from 'micromark-factory-space';
import { asciiAlphanumeric, markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { spend } from '#src/markdown/work.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathBlock: 'mathBlock';
    mathFence: 'mathFence';
    mathLine: 'mathLine';
    mathText: 'mathText';
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;
// The rest of `${HOST}`, which shells and templates replace.
const variable = /^\{[\w.:?@#!-]*\}/;
const LONGEST_VARIABLE = 60;
const COST_A_CHARACTER = 0.05;

/** The class of code that is TeX, also of a fence with the language "math". */
export const MATH = 'language-math';

/** The class of `$$…$$` within a line, shown as large as a block formula. */
export const LARGE_MATH = 'language-math-large';

/**
 * The syntax `$…$` and `$$…$$`. The first sign of `$…$` has no space after it, the last one none before it, and neither
 * touches a letter or digit outside: "$5 and $10", "US$3" and "${HOST}/${PORT}" stay text.
 */
export const math: Extension = {
  flow: { [DOLLAR]: { name: 'mathBlock', tokenize: tokenizeBlock, concrete: true } },
  text: { [DOLLAR]: { name: 'mathText', tokenize: tokenizeText, previous: isOutside } },
};

/** Turns TeX into code of the language "math", which rendering turns into formulas. */
export const mathTree: TreeExtension = {
  enter: {
    mathBlock(token) {
      const value = this.sliceSerialize(token).replace(/^\$+\s*/, '');
      this.enter({ type: 'code', lang: 'math', value: value.replace(/\s*\$*\s*$/, '') }, token);
    },
    mathText(token) {
      const [, signs = '', value = ''] = /^(\$+)([\s\S]*)\1$/.exec(this.sliceSerialize(token)) ?? [];
      const className = signs.length > 1 ? [MATH, LARGE_MATH] : [MATH];
      const node: InlineCode = {
        type: 'inlineCode',
        value: value.trim(),
        data: { hProperties: { className } },
      };
      this.enter(node, token);
    },
  },
  exit: {
    mathBlock(token) {
      this.exit(token);
    },
    mathText(token) {
      this.exit(token);
    },
  },
};

function isOutside(code: Code): boolean {
  return code !== DOLLAR && !asciiAlphanumeric(code);
}

function tokenizeText(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let [size, closing] = [0, 0];
  let before: Code = null;
  let beginning = '';
  return (code) => {
    effects.enter('mathText');
    effects.enter('mathLine');
    return open(code);
  };

  function open(code: Code): State | undefined {
    if (code === DOLLAR) {
      size++;
      effects.consume(code);
      return open;
    }
    return size > 2 || (size === 1 && markdownLineEndingOrSpace(code)) ? nok(code) : content(code);
  }

  function content(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === DOLLAR) return close(code);
    const escapes = code === BACKSLASH;
    step(code);
    return escapes ? escaped : content;
  }

  function escaped(code: Code): State | undefined {
    if (code !== DOLLAR && code !== BACKSLASH) return content(code);
    step(code);
    return content;
  }

  function close(code: Code): State | undefined {
    if (code === DOLLAR) {
      closing++;
      effects.consume(code);
      return close;
    }
    if (closing === size && isEnd(code)) {
      effects.exit('mathLine');
      effects.exit('mathText');
      return ok(code);
    }
    // A single sign is allowed inside `$$…$$`: \text{$x$}. Inside `$…$` it means that this was no formula.
    if (size === 1) return nok(code);
    closing = 0;
    return content(code);
  }

  function isEnd(after: Code): boolean {
    if (size > 1) return true;
    return !(markdownLineEndingOrSpace(before) || asciiAlphanumeric(after) || variable.test(beginning));
  }

  function step(code: Code): void {
    spend(COST_A_CHARACTER);
    before = code;
    if (beginning.length < LONGEST_VARIABLE) beginning += String.fromCharCode(Math.max(code ?? 0, 0));
    if (!markdownLineEnding(code)) return void effects.consume(code);
    effects.exit('mathLine');
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    effects.enter('mathLine');
  }
}

const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (first) => (this.parser.lazy[this.now().line] ? nok(first) : ok(first));
    };
  },
};

function tokenizeBlock(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  return (code) => {
    effects.enter('mathBlock');
    return effects.attempt(fence, atLineEnd, nok)(code);
  };

  function atLineEnd(code: Code): State | undefined {
    return effects.attempt(nextLine, atLineStart, end)(code);
  }

  function atLineStart(code: Code): State | undefined {
    return effects.attempt(fence, end, inLine)(code);
  }

  function inLine(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return atLineEnd(code);
    effects.enter('mathLine');
    return rest(code);
  }

  function rest(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('mathLine');
      return atLineEnd(code);
    }
    effects.consume(code);
    return rest;
  }

  function end(code: Code): State | undefined {
    effects.exit('mathBlock');
    return ok(code);
  }
}

/** A line of only two or more signs. */
const fence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0;
    return factorySpace(effects, start, 'linePrefix', 4);

    function start(code: Code): State | undefined {
      effects.enter('mathFence');
      return sequence(code);
    }

    function sequence(code: Code): State | undefined {
      if (code === DOLLAR) {
        size++;
        effects.consume(code);
        return sequence;
      }
      if (size < 2) return nok(code);
      effects.exit('mathFence');
      return factorySpace(effects, after, 'whitespace')(code);
    }

    function after(code: Code): State | undefined {
      return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
    }
  },
};
