import { expect, test } from 'vitest';
import { anchorsOf } from '#src/imports/book/anchors.ts';

const MARKDOWN = `<a id="old-name"></a>

## The \`Rc<T>\` -- Counted

\`\`\`md
## Not a heading
\`\`\`

## 什麼是 \`所有權\`？
`;

test.each([
  ['the-rct-counted', 'the-rct-counted'],
  ['the-rct----counted', 'the-rct-counted'],
  ['old-name', 'user-content-old-name'],
  ['%E4%BB%80%E9%BA%BC%E6%98%AF-%E6%89%80%E6%9C%89%E6%AC%8A', '什麼是-所有權'],
  ['not-a-heading', null],
  ['%', null],
])('%s is at %s', (fragment, id) => {
  expect(anchorsOf(MARKDOWN, 'en')(fragment)).toBe(id);
});
