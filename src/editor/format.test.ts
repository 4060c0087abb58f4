import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFormat } from '#src/editor/format.ts';
import { applyEdit } from '#src/editor/insert.ts';
import { type Format, keysOf, matchShortcut, SHORTCUTS } from '#src/editor/shortcuts.ts';

const WORDS = { text: 'text', link: 'link' };

/** Applies a format to a text whose selection is between bars. Returns the result in the same notation. */
function format(what: Format, marked: string): string {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const edit = applyFormat(what, text, start, Math.max(start, end), WORDS);
  const after = applyEdit(text, edit);
  const [from, to] = edit.selection;
  return `${after.slice(0, from)}|${after.slice(from, to)}|${after.slice(to)}`;
}

test.each<[Format, string, string]>([
  ['bold', 'The |sea| comes', 'The **|sea|** comes'],
  ['bold', 'The **|sea|** comes', 'The |sea| comes'],
  ['bold', 'The| sea |comes', 'The **|sea|** comes'],
  ['bold', 'The || comes', 'The **|text|** comes'],
  ['italic', 'The **|sea|** comes', 'The ***|sea|*** comes'],
  ['italic', 'The ***|sea|*** comes', 'The **|sea|** comes'],
  ['code', 'run |npm|', 'run `|npm|`'],
  ['code', '|one\ntwo|', '```\n|one\ntwo|\n```'],
  ['link', 'see |this|', 'see [this](|https://|)'],
  ['link', 'see |https://sea.example|', 'see [|link|](https://sea.example)'],
  ['heading', 'One\nT|w|o', 'One\n## Two||'],
  ['heading', '## T|w|o', 'Two||'],
  ['list', '|one\n\ntwo|', '|- one\n\n- two|'],
  ['numbers', '|- one\n- two|', '|1. one\n2. two|'],
  ['quote', '|one|', '> one||'],
])('%s turns “%s” into “%s”', (what, before, after) => {
  expect(format(what, before)).toBe(after);
});

test.each<Format>(['bold', 'italic', 'code', 'heading', 'list', 'quote'])(
  '%s twice leaves a text as it was',
  (what) => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z海水 ]{0,10}$/),
        fc.stringMatching(/^[a-z海水]{1,8}$/),
        (around, selected) => {
          const text = `${around}${selected}${around}`;
          const once = applyFormat(what, text, around.length, around.length + selected.length, WORDS);
          const changed = applyEdit(text, once);
          const twice = applyFormat(what, changed, once.selection[0], once.selection[1], WORDS);
          expect(applyEdit(changed, twice)).toBe(text);
        },
      ),
    );
  },
);

describe('keys', () => {
  const press = (key: string, code: string, more = {}) => ({
    ...{ key, code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false },
    ...more,
  });

  test('are recognised with Ctrl or ⌘, and not without', () => {
    expect(matchShortcut(press('b', 'KeyB'), ['bold', 'italic'])).toBe('bold');
    expect(matchShortcut(press('b', 'KeyB', { ctrlKey: false, metaKey: true }), ['bold'])).toBe('bold');
    expect(matchShortcut(press('b', 'KeyB', { ctrlKey: false }), ['bold'])).toBeUndefined();
    expect(matchShortcut(press('Enter', 'Enter', { shiftKey: true }), ['preview', 'publish'])).toBe(
      'publish',
    );
    expect(matchShortcut(press('(', 'Digit9', { shiftKey: true }), ['quote'])).toBe('quote');
  });

  test('have one action each', () => {
    const strokes = Object.values(SHORTCUTS).map((stroke) => JSON.stringify({ ...stroke }));
    expect(new Set(strokes).size).toBe(strokes.length);
  });

  test('have names on either keyboard', () => {
    expect([keysOf('heading', false), keysOf('publish', true)]).toEqual([
      ['Ctrl', 'Alt', '2'],
      ['⌘', '⇧', '↵'],
    ]);
  });
});
