import type { Blockquote } from 'mdast';
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { factorySpace } from 'micromark-factory-space';
import { asciiAlpha, markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { type AdmonitionKind, admonitionKind } from '#src/markdown/admonition-kinds.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    admonition: 'admonition';
    admonitionFence: 'admonitionFence';
    admonitionKind: 'admonitionKind';
    admonitionTitle: 'admonitionTitle';
  }
  interface ContainerState {
    isClosed?: boolean;
  }
}

declare module 'mdast' {
  interface BlockquoteData {
    /** Marks the quote as an admonition. A written title is its first paragraph. */
    admonition?: { kind: AdmonitionKind; hasTitle: boolean };
  }
}

const COLON = 58;

/** The syntax `:::note Title`, any blocks, `:::`. A nested admonition has fewer colons than the outer one. */
export const admonition: Extension = {
  document: {
    [COLON]: {
      name: 'admonition',
      tokenize(effects, ok, nok) {
        const { containerState = {} } = this;
        let name = '';
        let size = 0;
        return (code) => {
          effects.enter('admonition', { _container: true });
          effects.enter('admonitionFence');
          return colons(code);
        };

        function colons(code: Code): State | undefined {
          if (code === COLON) {
            size++;
            effects.consume(code);
            return colons;
          }
          effects.exit('admonitionFence');
          if (size < 3) return nok(code);
          return factorySpace(effects, beforeKind, 'whitespace')(code);
        }

        function beforeKind(code: Code): State | undefined {
          effects.enter('admonitionKind');
          return kind(code);
        }

        function kind(code: Code): State | undefined {
          if (asciiAlpha(code)) {
            name += String.fromCharCode(code as number);
            effects.consume(code);
            return kind;
          }
          const isWhole = code === null || markdownLineEnding(code) || markdownSpace(code);
          if (!isWhole || !admonitionKind(name)) return nok(code);
          effects.exit('admonitionKind');
          containerState.size = size;
          return factorySpace(effects, beforeTitle, 'whitespace')(code);
        }

        function beforeTitle(code: Code): State | undefined {
          if (code === null || markdownLineEnding(code)) return ok(code);
          effects.enter('admonitionTitle');
          effects.enter('chunkText', { contentType: 'text' });
          return title(code);
        }

        function title(code: Code): State | undefined {
          if (code === null || markdownLineEnding(code)) {
            effects.exit('chunkText');
            effects.exit('admonitionTitle');
            return ok(code);
          }
          effects.consume(code);
          return title;
        }
      },
      continuation: {
        tokenize(effects, ok, nok) {
          const { containerState = {} } = this;
          if (containerState.isClosed) return nok;
          return effects.attempt(
            closingFence(containerState.size ?? 0, () => {
              containerState.isClosed = true;
            }),
            ok,
            ok,
          );
        },
      },
      exit(effects: Effects) {
        effects.exit('admonition');
      },
    },
  },
};

function closingFence(least: number, close: () => void): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let size = 0;
      return factorySpace(effects, start, 'linePrefix', 4);

      function start(code: Code): State | undefined {
        if (code !== COLON) return nok(code);
        effects.enter('admonitionFence');
        return colons(code);
      }

      function colons(code: Code): State | undefined {
        if (code === COLON) {
          size++;
          effects.consume(code);
          return colons;
        }
        effects.exit('admonitionFence');
        return size < least ? nok(code) : factorySpace(effects, after, 'whitespace')(code);
      }

      function after(code: Code): State | undefined {
        if (code !== null && !markdownLineEnding(code)) return nok(code);
        close();
        return ok(code);
      }
    },
  };
}

/** Turns an admonition into a quote with a kind. */
export const admonitionTree: TreeExtension = {
  enter: {
    admonition(token) {
      const data = { admonition: { kind: 'note' as AdmonitionKind, hasTitle: false } };
      this.enter({ type: 'blockquote', children: [], data }, token);
    },
    admonitionTitle(token) {
      admonitionOf(this).hasTitle = true;
      this.enter({ type: 'paragraph', children: [] }, token);
    },
  },
  exit: {
    admonitionKind(token) {
      admonitionOf(this).kind = admonitionKind(this.sliceSerialize(token)) ?? 'note';
    },
    admonitionTitle(token) {
      this.exit(token);
    },
    admonition(token) {
      this.exit(token);
    },
  },
};

function admonitionOf({ stack }: CompileContext) {
  const { data } = stack.at(-1) as Blockquote;
  return data?.admonition ?? { kind: 'note', hasTitle: false };
}
