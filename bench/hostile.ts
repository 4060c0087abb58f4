import { parseArgs } from 'node:util';
import {
  codeTexts,
  fragments,
  type HostileText,
  hostileTexts,
  nestedTexts,
  numberedTexts,
} from '#src/markdown/hostile-texts.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import { budgets, isTooComplex } from '#src/markdown/limits.ts';

/**
 * `node bench/hostile.ts [--sizes 10000,200000,1000000] [--only emphasis,html] [--all 100] [--fit]`: what the most
 * expensive text of every construct costs in CPU. `--all` also names each text that takes longer than so many milliseconds.
 * `--fit` shortens a text that is refused before it is parsed until it just is not.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,200000,1000000' },
    only: { type: 'string' },
    all: { type: 'string' },
    fit: { type: 'boolean', default: false },
  },
});

/** Texts up to this length are rendered as comments. */
const COMMENT = 10_000;

const kinds: Record<string, (size: number) => Iterable<HostileText>> = {
  ...Object.fromEntries(
    Object.keys(fragments).map((name) => [name, (size: number) => hostileTexts(name, size)]),
  ),
  nested: nestedTexts,
  numbered: numberedTexts,
  colours: codeTexts,
};
const wanted = values.only?.split(',') ?? Object.keys(kinds);
const shown = Number(values.all ?? Number.POSITIVE_INFINITY);

for (const warm of hostileTexts('emphasis', 5_000)) cpuOf(warm.text, true);
for (const warm of hostileTexts('blocks', 5_000)) cpuOf(warm.text, true);
for (const size of values.sizes.split(',').map(Number)) {
  for (const kind of wanted) {
    let worst = { name: '', ms: 0, refused: false };
    let [count, refused] = [0, 0];
    for (const { name, text } of kinds[kind]?.(size) ?? []) {
      const taken = values.fit ? fitted(text) : text;
      let cost = cpuOf(taken, size <= COMMENT);
      // A single measurement may have been disturbed.
      if (cost.ms > Math.min(worst.ms, shown)) cost = lesser(cost, cpuOf(taken, size <= COMMENT));
      count++;
      if (cost.refused) refused++;
      if (cost.ms > worst.ms) worst = { name, ...cost };
      if (cost.ms > shown)
        console.log(`    ${cost.ms.toFixed(0)} ms${cost.refused ? ' refused' : ''}  ${name}`);
    }
    const figures = [
      size,
      kind,
      `${worst.ms.toFixed(0)} ms`,
      worst.refused ? 'refused' : '',
      worst.name,
      `${refused}/${count} refused`,
    ];
    console.log(figures.join('\t'));
  }
}

/** The longest beginning of a text that is not refused before it is parsed. */
function fitted(text: string): string {
  const budget = text.length <= COMMENT ? budgets.small : budgets.whole;
  let [longest, shortest] = [0, text.length + 1];
  while (shortest - longest > text.length / 500) {
    const middle = Math.floor((longest + shortest) / 2);
    if (isTooComplex(text.slice(0, middle), budget)) shortest = middle;
    else longest = middle;
  }
  return text.slice(0, longest);
}

type Cost = { ms: number; refused: boolean };

function lesser(one: Cost, other: Cost): Cost {
  return one.ms < other.ms ? one : other;
}

function cpuOf(text: string, small: boolean): Cost {
  const before = process.cpuUsage();
  const { html } = renderMarkdown(text, { locale: 'zh-TW', small });
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, refused: html.startsWith('<pre class="plain-text"') };
}
