import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EditionLine,
  type OrderLine,
  orderOfOriginal,
  orderWithTranslation,
} from '#src/imports/order.ts';

const post = (postId: string, depth = 0) => ({ postId, depth, numbered: true });
const en = (heading: string): OrderLine => ({ heading: { en: heading }, depth: 0 });
const said = (heading: string): EditionLine => ({ heading, depth: 0 });

test('the original gives the order; entries of others stay behind the entry that they followed', () => {
  const before = [en('Old'), post('a'), post('zh-only'), post('b'), post('gone')];
  const edition = [said('New'), post('b'), post('c', 1), post('a')];
  const ofSource = new Set(['a', 'b', 'gone']);
  expect(orderOfOriginal(edition, before, { locale: 'en', ofSource })).toEqual([
    en('New'),
    post('b'),
    post('c', 1),
    post('a'),
    post('zh-only'),
  ]);
});

test('a heading of the original keeps its words in other languages', () => {
  const before: OrderLine[] = [{ heading: { en: 'One', 'zh-TW': '一' }, depth: 0 }, post('a')];
  const options = { locale: 'en', ofSource: new Set(['a']) } as const;
  expect(orderOfOriginal([said('One'), post('a')], before, options)).toEqual(before);
});

test('a translation adds the words of headings and its own posts, and leaves the order unchanged', () => {
  const before = [en('One'), post('a'), post('b', 1), en('Two'), post('c')];
  const edition = [said('一'), post('a'), post('zh', 1), said('只在這裡'), post('b'), said('二'), post('c')];
  expect(orderWithTranslation(edition, before, 'zh-TW')).toEqual([
    { heading: { en: 'One', 'zh-TW': '一' }, depth: 0 },
    post('a'),
    post('zh', 1),
    post('b', 1),
    { heading: { en: 'Two', 'zh-TW': '二' }, depth: 0 },
    post('c'),
  ]);
});

const posts = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  .map((ids) => ids.map((id) => post(id)));

test('no post is lost or doubled, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(posts, posts, (original, translation) => {
      const options = { locale: 'en', ofSource: new Set(original.map(({ postId }) => postId)) } as const;
      const both = orderWithTranslation(translation, orderOfOriginal(original, [], options), 'zh-TW');
      const ids = both.map((line) => ('postId' in line ? line.postId : ''));
      expect(new Set(ids)).toEqual(new Set([...original, ...translation].map(({ postId }) => postId)));
      expect(ids).toHaveLength(new Set(ids).size);
      expect(orderWithTranslation(translation, both, 'zh-TW')).toEqual(both);
      expect(new Set(orderOfOriginal(original, both, options))).toEqual(new Set(both));
    }),
  );
});
