import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { inRoot } from './lib/paths.ts';

/**
 * Makes the fonts of web/ui/fonts from those of @fontsource-variable/literata: only the weights of the design, no alternate
 * glyphs, and letters with accents in separate files, which load only for a text that has some. Run the script when the
 * source or the design changes; the results are committed.
 */
const WEIGHTS = { min: 400, max: 650, default: 400 };

/** Ranges of code points, inclusive; `unicode-range` in web/ui/fonts.css has the same ranges. */
const BASIC = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0xd7, 0xd7],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
] as const;
const ACCENTS = [
  [0xa1, 0xa6],
  [0xa8, 0xa8],
  [0xaa, 0xaa],
  [0xac, 0xaf],
  [0xb2, 0xb6],
  [0xb8, 0xba],
  [0xbc, 0xd6],
  [0xd8, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2215, 0x2215],
] as const;

function charactersOf(ranges: readonly (readonly [number, number])[]): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
}

for (const [style, name] of [
  ['normal', 'roman'],
  ['italic', 'italic'],
]) {
  const file = `literata-latin-wght-${style}.woff2`;
  const source = readFileSync(inRoot('node_modules', '@fontsource-variable', 'literata', 'files', file));
  const options = {
    targetFormat: 'woff2' as const,
    variationAxes: { wght: WEIGHTS },
    noLayoutClosure: true,
  };
  for (const [part, ranges] of [
    ['', BASIC],
    ['-accents', ACCENTS],
  ] as const) {
    const font = await subsetFont(source, charactersOf(ranges), options);
    writeFileSync(inRoot('web', 'ui', 'fonts', `literata-${name}${part}.woff2`), font);
    console.log(`literata-${name}${part}.woff2: ${source.length} → ${font.length} bytes`);
  }
}
