import { describe, expect, test } from 'vitest';
import { plainCode, visibleRust } from '#src/imports/book/code-blocks.ts';

function read(info: string, text: string, hidden = {}) {
  const lines = text.split('\n');
  const result = plainCode({ kind: 'code', prefix: '', opening: '```', info, lines }, 'en', hidden);
  return result && { language: result.code.info, text: result.code.lines.join('\n'), note: result.note };
}

test('lines that a Rust block hides are removed, attributes and raw strings are not', () => {
  const lines = [
    '# use std::io;',
    '#',
    '#[derive(Debug)]',
    '#![allow(x)]',
    '    # hidden',
    '## shown',
    'a # b',
    '#x',
  ];
  expect(visibleRust(lines)).toEqual(['#[derive(Debug)]', '#![allow(x)]', '# shown', 'a # b', '#x']);
});

describe('the attributes of a fence', () => {
  test.each([
    ['rust,ignore', 'rust', null],
    ['rust,ignore,does_not_compile', 'rust', 'This code does not compile!'],
    ['compile_fail,E0308', 'rust', 'This code does not compile!'],
    ['rust,should_panic,panics', 'rust', 'This code panics!'],
    ['rust,not_desired_behavior,noplayground', 'rust', 'This code does not produce the desired behavior.'],
    ['edition2021', 'rust', null],
    ['console', 'console', null],
    ['', '', null],
  ])('%s', (info, language, note) => {
    expect(read(info, 'a')).toMatchObject({ language, note });
  });
});

test('in other languages the book or the fence says which lines are hidden', () => {
  expect(read('python', '~a\nb', { python: '~' })?.text).toBe('b');
  expect(read('toml hidelines=!!', '!!a\n b\n# c')?.text).toBe(' b\n# c');
  expect(read('toml', '# comment')?.text).toBe('# comment');
});

test('empty lines that hidden ones leave at the ends are removed too, and so is an empty block', () => {
  expect(read('rust', '# fn main() {\n\nlet a = 1;\n\n# }')?.text).toBe('let a = 1;');
  expect(read('rust', '# a\n\n# b')).toBeNull();
});
