import { expect, test } from 'vitest';
import { decodePage } from '#src/shared/outgoing/decode-page.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

test.each([
  ['UTF-8 that nobody declares', hexOf('記憶'), 'text/html', '記憶'],
  ['UTF-8 that the header calls Big5', hexOf('記憶'), 'text/html; charset=big5', '記憶'],
  ['UTF-8 with its mark', `efbbbf${hexOf('記憶')}`, 'text/html; charset=big5', '記憶'],
  ['UTF-8 that ends within a letter', hexOf('記憶').slice(0, -2), 'text/html', '記'],
  ['Big5 by the header', 'b04fbed0', 'text/html; charset="Big5"', '記憶'],
  ['GB18030 by the header', 'bcc7d2e4', 'text/html;charset=gb2312', '记忆'],
  ['Shift_JIS by the header', '8b4c89af', 'text/html; charset=Shift_JIS', '記憶'],
  ['ISO-2022-JP, which looks like ASCII', '1b2442352d32311b2842', 'text/html; charset=iso-2022-jp', '記憶'],
  ['UTF-16 with its mark', 'fffe18616160', 'text/html', '\u6118\u6061'],
  ['an encoding that nobody knows', 'e921', 'text/html; charset=x-made-up', 'é!'],
  ['no declaration', 'e921', 'text/html', 'é!'],
])('%s is read', (_, hex, contentType, text) => {
  expect(decodePage(bytes(hex), contentType)).toBe(text);
});

test.each([
  '<meta charset=big5>',
  '<META HTTP-EQUIV="Content-Type" content="text/html; charset=Big5">',
  '<?xml encoding="big5"?>',
])('a page declares its encoding by %s', (declaration) => {
  expect(decodePage(bytes(`${hexOf(declaration)}b04fbed0`), 'text/html')).toBe(`${declaration}記憶`);
});
