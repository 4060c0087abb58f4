import { expect, test } from 'vitest';
import { wholeHtml, wholeMarkdown } from '#src/feeds/whole-post.ts';

const labels = { insights: 'In short', faq: 'Questions' };
const around = {
  insights: ['Water < land', 'The *moon* pulls'],
  faq: [{ question: 'Why?', answer: 'Because of **gravity**.\n', html: '<p>Because of <b>gravity</b>.</p>' }],
};

test('the parts that a page shows round a text are round it in a feed, too', () => {
  expect(wholeHtml('<p>Tides.</p>', around, labels)).toBe(
    '<h2>In short</h2><ul><li>Water &lt; land</li><li>The *moon* pulls</li></ul><p>Tides.</p>' +
      '<h2>Questions</h2><h3>Why?</h3><p>Because of <b>gravity</b>.</p>',
  );
  expect(wholeMarkdown('Tides.\n', around, labels)).toBe(
    '## In short\n\n- Water \\< land\n- The \\*moon\\* pulls\n\nTides.\n\n' +
      '## Questions\n\n### Why?\n\nBecause of **gravity**.',
  );
});

test('a text without such parts is unchanged', () => {
  const none = { insights: [], faq: [] };
  expect(wholeHtml('<p>Tides.</p>', none, labels)).toBe('<p>Tides.</p>');
  expect(wholeMarkdown('Tides.', none, labels)).toBe('Tides.');
});
