import { expect, test } from 'vitest';
import { languagesOf } from '#src/imports/languages.ts';

test.each([
  [
    ['a.md', 'a.zh-tw.md'],
    [undefined, 'zh-TW'],
  ],
  [
    ['a.en.md', 'a.zh.md', 'a.ja.md'],
    ['en', 'zh-TW', 'other'],
  ],
  [
    ['en/a.md', 'zh-TW/a.md', 'zh-cn/a.md'],
    ['en', 'zh-TW', 'other'],
  ],
  [
    ['docs/a.md', 'i18n/zh-Hant/docusaurus-plugin-content-docs/current/a.md'],
    [undefined, 'zh-TW'],
  ],
  [
    ['release.es.md', 'other.md'],
    [undefined, undefined],
  ],
  [
    ['no/a.md', 'yes/a.md'],
    [undefined, undefined],
  ],
  [
    ['vue.js.md', 'vue.md'],
    [undefined, undefined],
  ],
])('%j are in %j', (paths, languages) => {
  expect(languagesOf(paths).map(({ language }) => language)).toEqual(languages);
});

test('translations share what is left of their paths', () => {
  const shared = languagesOf(['posts/a.md', 'posts/a.zh-tw.md', 'posts/b.md']).map((one) => one.shared);
  expect(shared).toEqual(['posts/a', 'posts/a', 'posts/b']);
});
