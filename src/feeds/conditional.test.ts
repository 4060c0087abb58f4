import { expect, test } from 'vitest';
import { isNotModified } from '#src/feeds/conditional.ts';

const validators = { tag: '"a"', modifiedAt: Date.UTC(2026, 0, 1, 12, 0, 0, 900) };
const has = (headers: Record<string, string>) => isNotModified(new Headers(headers), validators);

test('a client that sends the tag has the response already', () => {
  expect(has({ 'If-None-Match': '"b", W/"a"' })).toBe(true);
  expect(has({ 'If-None-Match': '"b"' })).toBe(false);
  expect(has({})).toBe(false);
});

test('a date counts only without a tag, in whole seconds', () => {
  expect(has({ 'If-Modified-Since': 'Thu, 01 Jan 2026 12:00:00 GMT' })).toBe(true);
  expect(has({ 'If-Modified-Since': 'Thu, 01 Jan 2026 11:59:59 GMT' })).toBe(false);
  expect(has({ 'If-Modified-Since': 'yesterday' })).toBe(false);
  expect(has({ 'If-None-Match': '"b"', 'If-Modified-Since': 'Thu, 01 Jan 2027 12:00:00 GMT' })).toBe(false);
});
