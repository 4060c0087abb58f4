import { expect, test } from 'vitest';
import { absoluteHtml } from '#src/feeds/absolute-html.ts';

const base = 'https://atoll.example/zh-TW/posts/tides';
const absolute = (html: string) => absoluteHtml(html, base);

test.each([
  ['<a href="/posts/reef?a=1&amp;b=2#top">', '<a href="https://atoll.example/posts/reef?a=1&amp;b=2#top">'],
  ['<a href="#moon">', '<a href="https://atoll.example/zh-TW/posts/tides#moon">'],
  ['<a href="reef">', '<a href="https://atoll.example/zh-TW/posts/reef">'],
  ['<a class="x" href=\'/a\'>', '<a class="x" href=\'https://atoll.example/a\'>'],
  ['<a href="//cdn.example/a">', '<a href="https://cdn.example/a">'],
  ['<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'],
  ['<a href="https://other.example/">', '<a href="https://other.example/">'],
  ['<img src="/media/a.png" alt="x > y">', '<img src="https://atoll.example/media/a.png" alt="x > y">'],
])('%s', (html, expected) => {
  expect(absolute(html)).toBe(expected);
});

test('every image of a srcset is absolute', () => {
  expect(absolute('<img srcset="/a/480.webp 480w, /a/960.webp 960w">')).toBe(
    '<img srcset="https://atoll.example/a/480.webp 480w, https://atoll.example/a/960.webp 960w">',
  );
});

test('text that looks like an attribute is unchanged', () => {
  expect(absolute('<p title=\' href="/x" \'>write href="/x"</p>')).toBe(
    '<p title=\' href="/x" \'>write href="/x"</p>',
  );
});
