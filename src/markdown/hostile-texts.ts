/** A text that is small and costs much, and what it is made of. */
export type HostileText = { name: string; text: string };

/** Pieces of every construct of the grammar: alone they mean little, repeated they may be expensive. */
export const fragments: Record<string, readonly string[]> = {
  emphasis: [
    '*',
    '**',
    '_',
    '*a',
    '*a_',
    '*a**',
    'a*b',
    '*a* ',
    '**a** ',
    '_a_ ',
    '~~a',
    '~~a~~ ',
    '~',
    '**「',
    '」**後',
  ],
  brackets: [
    '[',
    ']',
    '![',
    '[]',
    '[a](',
    '[a](<',
    '[a]("',
    '[a](b) ',
    '[a](b "',
    '[a][',
    '![a](b) ',
    '[[a]',
    '](',
    '[a]: b\n',
    '[a]: b "\n',
    '[a]: <\n',
    '[^a]',
    '[^',
    '[^1]: a\n\n',
    '- [ ] a\n',
  ],
  code: ['`', '``', '`a', '`a``', '`a` ', '```\n', '~~~\na\n', '    a\n', '``` `\n'],
  references: ['&', '&a', '&a;', '&amp;', '&#', '&#1', '&#x1F;', '&#106;', '\\', '\\\\', '\\*'],
  addresses: [
    'http://',
    'http://a',
    'http://a/',
    'http://a/ ',
    'http://a/&a;',
    'http://a/)',
    'www.',
    'www.a',
    'www.a.b ',
    '_www.a',
    '(www.a',
    '[www.a',
    'http://a_',
    'http://a/。',
    'a@',
    'a@b.c ',
    'a@b.c-',
    'a.',
    'a-',
    'a@b.1',
    '@',
    '@bob ',
    '<http://',
    '<http://a> ',
    '<a@b.c> ',
    '<a@',
    'https://youtu.be/dQw4w9WgXcQ\n\n',
  ],
  html: [
    '<',
    '<a',
    '<a ',
    '<a b="',
    '<a b',
    '<a b=c ',
    '<b>',
    '</b>',
    '<b></x>',
    '<i><b>',
    '<a>',
    '<div>',
    '</div>',
    '<p>',
    '<table>',
    '<table></x>',
    '<table><tr><td>',
    '<tr>',
    '<td>',
    '<li>',
    '<object></x>',
    '<object>',
    '<select>',
    '<option>',
    '<template>',
    '<svg>',
    '<math>',
    '<style>',
    '<textarea>',
    '<button>',
    '<form>',
    '<h1>',
    '<br>',
    '</p>',
    '<!--',
    '<!-- a -->',
    '<!',
    '<!A',
    '<?',
    '<?a?>',
    '<![CDATA[',
    '<span id=a>',
    '<a name=a></a>',
    '<ruby><rt>',
    '<nobr>',
    '<details>\n',
    '<div>\n\n',
    '<b>\n\na\n\n',
    '<img src=a>',
    '<font>',
    '<b id=x><p>',
  ],
  blocks: [
    '> ',
    '>',
    '- ',
    '* ',
    '1. ',
    '- a\n',
    '- a\n\n',
    '1. a\n',
    '+ - * ',
    '> a\n',
    '> a\n\n',
    '# a\n',
    '#',
    'a\n===\n',
    'a\n-\n',
    '-\n',
    '=\n',
    '***\n',
    '- - - ',
    ':::note\n',
    ':::note a\n\n',
    ':::',
    ':::\n',
    ':::note\nx\n:::\n',
    '> [!NOTE]\n',
    '> [!NOTE]\n> a\n\n',
    '  ',
    '\t',
    '\n',
    'a  \n',
    'a\\\n',
    '> - ',
    '- > ',
    '## a {#b}\n',
    '{#a}',
  ],
  tables: [
    '|',
    '|a',
    '|-',
    '|a\n',
    '|a|\n|-|\n',
    '|-|\n',
    'a|b\n-|-\n',
    ':-:|',
    '|\\|',
    '|`',
    '|a|\n|-|\n|b|\n\n',
  ],
  formulas: [
    '$',
    '$$',
    '$a',
    '$a$ ',
    '$a$$ ',
    '$$a$$ ',
    '$$\n',
    '$$\na\n$$\n',
    '$$\na\n\n$$\n\n',
    '$\\frac',
    '$a_{',
    '${',
    '$\\',
    '$a $',
  ],
  words: [
    'a',
    'a ',
    'word ',
    '字',
    '字\n',
    'a\n',
    '字\n字',
    '한글\n',
    '。',
    '…',
    '！\n',
    '\u0000',
    '\ud800',
    '😀',
    '\u00a0',
    '\u200b',
    '@bob',
    '＠',
    '"',
    "'",
    '(',
    ')',
    '!',
    ':',
    '{',
    '}',
    '=',
    '/',
  ],
};

const WAYS: Record<string, (piece: string, size: number) => string> = {
  run: (piece, size) => fill(piece, size),
  spaced: (piece, size) => fill(`${piece} `, size),
  words: (piece, size) => fill(`${piece}a `, size),
  lines: (piece, size) => fill(`${piece}a\n`, size),
  paragraphs: (piece, size) => fill(`${piece}a\n\n`, size),
  halves: (piece, size) => fill(piece, size / 2) + fill('a ', size / 2),
  growing: (piece, size) => {
    let text = '';
    for (let times = 1; text.length < size; times++) text += `${piece.repeat(times)} a `;
    return text.slice(0, size);
  },
  quoted: (piece, size) => fill(`> ${piece.replaceAll('\n', '\n> ')}\n`, size),
  listed: (piece, size) => fill(`- ${piece.replaceAll('\n', '\n  ')}\n`, size),
  'in stretches of 500': (piece, size) => fill(`${fill(piece, 500)}\n\n`, size),
  'in stretches of 5000': (piece, size) => fill(`${fill(piece, 5000)}\n\n`, size),
  'after a bracket': (piece, size) => `[${fill(piece, size - 1)}`,
  'after an address': (piece, size) => `http://a/${fill(piece, size - 9)}`,
  'before an end': (piece, size) => `${fill(piece, size - 1)}&`,
};

// Where an opening and an end are nested.
const PAIRS: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['[', '](a)'],
  ['![', '](a)'],
  ['*', '*'],
  ['**a', '**'],
  ['*a _b ', '_ *'],
  ['~~a ', '~~'],
  ['<b>', '</b>'],
  ['<div>', '</div>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['[a](', ')'],
  ['$$\\frac{', '}{a}$$'],
  ['[^a', ']'],
  ['<select>', '</select>'],
  ['<a href=b>', '</a>'],
  ['<details>', '</details>'],
  ['> ', ''],
  ['- ', '\n'],
  [':::note\n', ':::\n'],
];

function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, Math.floor(size));
}

/** Every piece in every way of repeating it, every pair nested, and footnotes and definitions that refer to each other. */
export function* hostileTexts(construct: string, size: number): Generator<HostileText> {
  for (const piece of fragments[construct] ?? []) {
    for (const [way, make] of Object.entries(WAYS))
      yield { name: `${JSON.stringify(piece)} ${way}`, text: make(piece, size) };
  }
}

/** Pairs of an opening and an end, nested. */
export function* nestedTexts(size: number): Generator<HostileText> {
  for (const [open, end] of PAIRS) {
    const times = Math.ceil(size / (open.length + end.length));
    yield { name: `${open} … ${end}`, text: `${open.repeat(times)}x${end.repeat(times)}`.slice(0, size) };
  }
}

/** Texts whose pieces differ from each other, so that nothing is found twice. */
export function* numberedTexts(size: number): Generator<HostileText> {
  const makers: Record<string, (index: number) => string> = {
    definitions: (index) => `[a${index}]: b\n`,
    'footnotes and references': (index) => `[^${index}]\n\n[^${index}]: a\n\n`,
    references: (index) => `[a${index}] `,
    headings: (index) => `# a ${index}\n`,
    'equal headings': () => '# a\n\n',
    'headings that look numbered': (index) => `# a-${index}\n\n# a\n\n`,
    ids: (index) => `<a id=a${index}></a>[a](#a${index}) `,
    formatting: (index) => `<b id=${index}>\n\nx\n\n`,
    'runs of ticks': (index) => `${'`'.repeat((index % 900) + 1)}a `,
    mentions: (index) => `@a${index} `,
    formulas: (index) => `$x_{${index}}$ `,
    entities: (index) => `&#${index};`,
    'nested lists': (index) => `${'  '.repeat(index % 90)}- a\n`,
    'nested quotes': (index) => `${'> '.repeat(index % 90)}a\n`,
    'lazy quotes': (index) => `${'> '.repeat(index % 2 ? 40 : 1)}a\n`,
    'boxes in boxes': (index) => `${':'.repeat(100 - (index % 90))}note\n`,
    'wide and long table': (index) => (index === 0 ? `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n` : 'a\n'),
    code: (index) =>
      `\`\`\`${['js', 'html', 'rust', 'md', 'cpp', 'sh'][index % 6]}\n${'a<b>"`$('.repeat(500)}\n\`\`\`\n`,
  };
  for (const [name, make] of Object.entries(makers)) {
    let text = '';
    for (let index = 0; text.length < size; index++) text += make(index);
    yield { name, text: text.slice(0, size) };
  }
}

const COSTLY_CODE: Record<string, readonly string[]> = {
  c: [' a', 'a\n', '*a', 'fn a'],
  csharp: ['a', 'function '],
  haskell: ['\n', 'a\n'],
  ini: ['0', '-', '"'],
  typescript: ['_', 'a', ';'],
  java: ['$', '@a'],
  armasm: ['|', "'"],
  markdown: ['[', '<a '],
  bash: ['"', '$('],
  xml: ['<a ', '<b>"`$('],
};

/** Code that takes long to colour, in blocks as long as any that is coloured. */
export function* codeTexts(size: number): Generator<HostileText> {
  for (const [language, pieces] of Object.entries(COSTLY_CODE)) {
    for (const piece of pieces) {
      for (const length of [500, 5_000, 49_000]) {
        const block = `\`\`\`${language}\n${fill(piece, length)}\n\`\`\`\n\n`;
        yield {
          name: `${language} ${JSON.stringify(piece)} in blocks of ${length}`,
          text: fill(block, size),
        };
      }
    }
  }
}
