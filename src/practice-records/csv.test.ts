import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvLine } from '#src/practice-records/csv.ts';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+886 912', "'+886 912"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['=HYPERLINK("https://evil.example","x")', `"'=HYPERLINK(""https://evil.example"",""x"")"`],
  [12.5, '12.5'],
  [-3, '-3'],
  [null, ''],
])('%j is written as %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('no text begins as a formula, and every text has one cell', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      const line = csvLine(texts);
      expect(parse(line)).toHaveLength(texts.length);
      for (const cell of parse(line)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});

/** Reads a line as spreadsheets do. */
function parse(line: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const sign of line.slice(0, -2).replaceAll('""', '\uE000')) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ',' && !isQuoted) cells.push('');
    else cells.push(`${cells.pop()}${sign}`);
  }
  return cells.map((cell) => cell.replaceAll('\uE000', '"'));
}
