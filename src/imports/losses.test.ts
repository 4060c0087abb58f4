import { expect, test } from 'vitest';
import { linkFrames, lossesIn } from '#src/imports/losses.ts';

test.each([
  ['<video src="sea.mp4"></video>', 'elements_left_out', '<video> sea.mp4'],
  ['A <object data="sea.swf"></object> here', 'elements_left_out', '<object> sea.swf'],
  ['<Tabs>\n\nOne\n\n</Tabs>', 'elements_left_out', '<Tabs>'],
  ['<script>alert(1)</script>', 'elements_left_out', '<script>'],
  ['{{< figure src="sea.png" >}}', 'template_signs', '{{< figure src="sea.png" >}}'],
  ['{% note %}\nDeep\n{% endnote %}', 'template_signs', '{% note %}, {% endnote %}'],
  ['![Sea]({{ site.baseurl }}/sea.png)', 'template_signs', '{{ site.baseurl }}'],
  [
    'See [[Soil notes#Lime|the lime]] and ![[bed.png]].',
    'wiki_links',
    '[[Soil notes#Lime|the lime]], ![[bed.png]]',
  ],
])('%j is told', (markdown, code, detail) => {
  expect(lossesIn(markdown)).toEqual([{ code, detail }]);
});

test.each([
  '<div align="center">\n\n<img src="a.png">\n\n</div>',
  '<!-- more --> <details><summary>More</summary>Text</details>',
  '`{{ code }}`, `[[a]]` and <https://sea.example>',
  '```\n{% raw %} <video>\n```',
  'a < b > c, x[[1]',
])('%j loses nothing', (markdown) => {
  expect(lossesIn(markdown)).toEqual([]);
});

const linked = (markdown: string) => linkFrames(markdown).markdown;

test.each([
  [
    'A talk:\n\n<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?a=1&amp;b=2" allowfullscreen></iframe>\n\nEnd.\n',
    'A talk:\n\n<https://www.youtube.com/embed/dQw4w9WgXcQ?a=1&b=2>\n\nEnd.\n',
  ],
  [
    '<div class="video">\n<iframe src="//player.vimeo.com/video/12345678"></iframe>\n</div>',
    '<div class="video">\n\n<https://player.vimeo.com/video/12345678>\n\n</div>',
  ],
])('a frame by itself becomes a link: %j', (markdown, expected) => {
  expect(linked(markdown)).toBe(expected);
});

test.each(['`<iframe src="https://a.example">`', '<iframe src="javascript:alert(1)"></iframe>', 'Text'])(
  '%j stays',
  (markdown) => {
    expect(linked(markdown)).toBe(markdown);
  },
);
