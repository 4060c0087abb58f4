import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { inRoot } from './lib/paths.ts';

/**
 * Makes the fonts of web/ui/fonts from those of @fontsource-variable/literata: the characters of Western texts, and of
 * the weights only those that the design uses. Run it when either changes; the results are committed.
 */
const WEIGHTS = { min: 400, max: 700, default: 400 };

/** Code points, both ends included; the same stand in `unicode-range` in web/ui/fonts.css. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
] as const;

const characters = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join('');

for (const [style, name] of [
  ['normal', 'roman'],
  ['italic', 'italic'],
]) {
  const file = `literata-latin-wght-${style}.woff2`;
  const source = readFileSync(inRoot('node_modules', '@fontsource-variable', 'literata', 'files', file));
  const options = { targetFormat: 'woff2' as const, variationAxes: { wght: WEIGHTS } };
  const font = await subsetFont(source, characters, options);
  writeFileSync(inRoot('web', 'ui', 'fonts', `literata-${name}.woff2`), font);
  console.log(`literata-${name}.woff2: ${source.length} → ${font.length} bytes`);
}
