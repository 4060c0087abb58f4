import { expect, test } from 'vitest';
import {
  applyEdit,
  fileMarkdown,
  imageMarkdown,
  insertBlock,
  replacePlaceholder,
  uploadPlaceholder,
  withoutPlaceholders,
} from '#src/editor/insert.ts';

const insertAt = (text: string, start: number, end = start) =>
  applyEdit(text, insertBlock(text, start, end, '[x]'));

test('a block gets an empty line on either side, and never more than one', () => {
  expect(insertAt('', 0)).toBe('[x]\n\n');
  expect(insertAt('ab', 1)).toBe('a\n\n[x]\n\nb');
  expect(insertAt('a\n\nb', 3)).toBe('a\n\n[x]\n\nb');
  expect(insertAt('a\nb', 1)).toBe('a\n\n[x]\n\nb');
  expect(insertAt('one two', 4, 7)).toBe('one \n\n[x]\n\n');
});

test('a placeholder is replaced wherever it is by now', () => {
  const placeholder = uploadPlaceholder('Uploading sea.png', 1);
  const other = uploadPlaceholder('Uploading sea.png', 2);
  const text = `new words\n\n${other}\n${placeholder}`;
  const edit = replacePlaceholder(text, placeholder, '![sea](/media/a.png)');
  expect(edit && applyEdit(text, edit)).toBe(`new words\n\n${other}\n![sea](/media/a.png)`);
  expect(replacePlaceholder('deleted', placeholder, 'x')).toBeNull();
});

test('a placeholder that is replaced by nothing leaves no empty lines', () => {
  const placeholder = uploadPlaceholder('Uploading sea.png', 1);
  const text = applyEdit('a\n\nb', insertBlock('a\n\nb', 3, 3, placeholder));
  const edit = replacePlaceholder(text, placeholder, '');
  expect(edit && applyEdit(text, edit)).toBe('a\n\nb');
});

test('a placeholder is not saved', () => {
  expect(withoutPlaceholders(`a ${uploadPlaceholder('Up [1] \\ \n x', 3)} b`)).toBe('a  b');
  expect(withoutPlaceholders('![sea](/media/a.png)')).toBe('![sea](/media/a.png)');
});

test('the alternative text of an image comes from its name and cannot break out of the brackets', () => {
  expect(imageMarkdown('blue_lagoon-2.jpeg', '/media/a.jpg')).toBe('![blue lagoon 2](/media/a.jpg)');
  expect(imageMarkdown('a](javascript:x).png', '/m')).toBe('![a\\](javascript:x)](/m)');
  expect(fileMarkdown('plan.pdf', '/media/a.pdf', 'application/pdf')).toBe('[plan](/media/a.pdf)');
});
