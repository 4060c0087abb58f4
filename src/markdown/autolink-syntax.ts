import type { Nodes, PhrasingContent } from 'mdast';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { lengthOfMail, lengthOfUrl } from '#src/markdown/address.ts';
import { endsAddress, isCjk } from '#src/markdown/cjk.ts';
import { nodesOf } from '#src/markdown/tree.ts';
import { spend } from '#src/markdown/work.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
    literalAutolinkEmail: 'literalAutolinkEmail';
  }
}

/** A kind of address: how its text begins, where it ends at the latest, and how much of it is the address. */
type Address = {
  kind: 'literalAutolinkHttp' | 'literalAutolinkWww' | 'literalAutolinkEmail';
  previous: (before: Code) => boolean;
  begin: RegExp;
  isEnd: (character: string, last: string) => boolean;
  lengthOf: (text: string) => number;
};

const COST_A_CHARACTER = 0.05;
const LONGEST_BEGIN = 'https://'.length;

/**
 * GitHub's written-out addresses of the web. Ours differ in that they end before an East Asian sign, and in that signs and
 * Chinese characters may touch `www.`.
 */
const url = { isEnd: endsUrl, lengthOf: lengthOfUrl };
export const webAddresses: Extension = {
  text: {
    ...startingWith('hH', {
      ...url,
      kind: 'literalAutolinkHttp',
      begin: /^https?:\/\//i,
      previous: (before) => !/[a-z]/i.test(toCharacter(before)),
    }),
    ...startingWith('wW', {
      ...url,
      kind: 'literalAutolinkWww',
      begin: /^www\./i,
      previous: (before) => isOutsideWord(before) || isCjk(toCharacter(before)),
    }),
  },
};

/** GitHub's email addresses. */
export const mailAddresses: Extension = {
  text: startingWith('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._', {
    kind: 'literalAutolinkEmail',
    begin: /^[\w.+-]+@?/,
    previous: (before) => !/[\w.+/-]/.test(toCharacter(before)),
    isEnd: (character) => !/[\w.+@-]/.test(character),
    lengthOf: lengthOfMail,
  }),
};

/** Addresses in the text of a link are text: links cannot be nested. */
export const addressTree: TreeExtension = {
  transforms: [
    (tree) => {
      for (const node of nodesOf(tree)) if (isLink(node)) node.children = node.children.flatMap(unlinked);
    },
  ],
};

function isLink(node: Nodes) {
  return node.type === 'link' || node.type === 'linkReference';
}

function unlinked(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link') return node.children;
  if ('children' in node) node.children = node.children.flatMap(unlinked);
  return [node];
}

function startingWith(characters: string, kind: Address): NonNullable<Extension['text']> {
  const construct = toConstruct(kind);
  return Object.fromEntries([...characters].map((character) => [character.charCodeAt(0), construct]));
}

/** Reads ahead to the end of an address, decides how much of it is one, and then consumes as much. */
function toConstruct({ kind, previous, begin, isEnd, lengthOf }: Address): Construct {
  const tokenize: Tokenizer = (effects, ok, nok) => {
    let left = 0;
    const probe: Construct = {
      partial: true,
      tokenize(ahead, found, none) {
        let text = '';
        let last = '';
        return (code) => {
          ahead.enter(kind);
          return read(code);
        };

        function read(code: Code): State | undefined {
          const character = toCharacter(code);
          if (text.length === LONGEST_BEGIN && !begin.test(text)) return end(code);
          if (character === '' || isEnd(character, last)) return end(code);
          text += character;
          last = character;
          ahead.consume(code);
          return read;
        }

        function end(code: Code): State | undefined {
          ahead.exit(kind);
          spend(text.length * COST_A_CHARACTER);
          left = begin.test(text) ? lengthOf(text) : 0;
          return left > 0 ? found(code) : none(code);
        }
      },
    };
    return effects.check(probe, enter, nok);

    function enter(code: Code): State | undefined {
      effects.enter('literalAutolink');
      effects.enter(kind);
      return take(code);
    }

    function take(code: Code): State | undefined {
      if (left-- > 0) {
        effects.consume(code);
        return take;
      }
      effects.exit(kind);
      effects.exit('literalAutolink');
      return ok(code);
    }
  };
  return { name: kind, tokenize, previous };
}

function endsUrl(character: string, last: string): boolean {
  // At the end of a label begins its destination.
  if (last === ']' && /[([]/.test(character)) return true;
  return character === '<' || unicodeWhitespace(character.charCodeAt(0)) || endsAddress(character);
}

/** The character of a code; none for the end of a line or text and for tabs. */
function toCharacter(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}

function isOutsideWord(before: Code): boolean {
  return before === null || before < 0 || unicodeWhitespace(before) || unicodePunctuation(before);
}
