import { describe, expect, test } from 'vitest';
import { replaceSigns } from '#src/imports/generators/replace-signs.ts';
import { lossesIn } from '#src/imports/losses.ts';

/** The text with single line breaks between blocks, without those at its ends. */
const replaced = (markdown: string) =>
  replaceSigns(markdown)
    .trim()
    .replace(/\n{3,}/g, '\n\n');

const figure = (image: string, caption: string) =>
  `<figure>\n\n${image}\n\n<figcaption>\n\n${caption}\n\n</figcaption>\n\n</figure>`;

const cases: Record<string, [written: string, expected: string][]> = {
  Hugo: [
    ['{{< figure src="/a b.png" alt="The sea" >}}', '![The sea](/a%20b.png)'],
    ['{{< figure src="/a.png" title="The sea" >}}', figure('![The sea](/a.png)', 'The sea')],
    ['{{< youtube dQw4w9WgXcQ >}}', '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>'],
    ['{{< youtube id="dQw4w9WgXcQ" autoplay="true" >}}', '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>'],
    ['{{< vimeo 146022717 >}}', '<https://vimeo.com/146022717>'],
    ['{{< gist ada 23932424365401ffa5e9 >}}', '<https://gist.github.com/ada/23932424365401ffa5e9>'],
    ['See [it]({{< ref "embargo.md#why" >}}).', 'See [it](embargo.md#why).'],
    ['Read {{< ref "embargo.md" >}}.', 'Read [embargo.md](embargo.md).'],
    ['See [it]({{% relref "docs/embargo" %}}).', 'See [it](docs/embargo).'],
    [
      '{{< highlight go "linenos=table" >}}\nfunc main() {\n    # no heading\n}\n{{< /highlight >}}',
      '```go\nfunc main() {\n    # no heading\n}\n```',
    ],
    ['{{% notice warning %}}\nMind *this*.\n{{% /notice %}}', ':::warning\nMind *this*.\n:::'],
    ['{{< hint info >}}\nBy the way.\n{{< /hint >}}', ':::note\nBy the way.\n:::'],
    ['{{< callout type="error" >}}\nNo.\n{{< /callout >}}', ':::caution Error\nNo.\n:::'],
    [
      '{{< details "More" >}}\nText\n{{< /details >}}',
      '<details>\n<summary>More</summary>\n\nText\n\n</details>',
    ],
  ],
  Zola: [
    ['{{ youtube(id="dQw4w9WgXcQ") }}', '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>'],
    ['{% quote(author="Ada") %}\nWords\n{% end %}', '> Words\n>\n> — Ada'],
  ],
  Jekyll: [
    ['![Chart]({{ site.baseurl }}/assets/chart.png)', '![Chart](/assets/chart.png)'],
    ['[about]({{ site.url }}{{ site.baseurl }}/about)', '[about](/about)'],
    ['[x]({{ "/x/" | relative_url }})', '[x](/x/)'],
    ['[the first]({% post_url 2024-03-01-hello %})', '[the first](2024-03-01-hello.md)'],
    ['[it]({% link _posts/2024-03-01-hello.md %})', '[it](/_posts/2024-03-01-hello.md)'],
    ['{% highlight ruby linenos %}\nputs "hi"\n{% endhighlight %}', '```ruby\nputs "hi"\n```'],
    ['{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
    ['A{% comment %} hidden {% endcomment %}B', 'AB'],
    ['![a](a.png){: width="300" }', '![a](a.png)'],
    ['A paragraph\n{: .lead}\n\nB', 'A paragraph\n\nB'],
    [
      '{% include figure.html src="/a.png" alt="Sea" caption="At dusk" %}',
      figure('![Sea](/a.png)', 'At dusk'),
    ],
  ],
  Hexo: [
    ['{% asset_img photo.jpg 300 照片 %}', '![照片](photo.jpg)'],
    ['{% asset_link photo.jpg 照片 %}', '[照片](photo.jpg)'],
    ['{% post_link hello-world 你好 %}', '[你好](hello-world.md)'],
    ['{% note warning %}\n小心\n{% endnote %}', ':::warning\n小心\n:::'],
    ['{% codeblock lang:js %}\nlet a;\n{% endcodeblock %}', '```js\nlet a;\n```'],
    ['{% youtube dQw4w9WgXcQ %}', '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>'],
  ],
  '11ty': [['[x]({{ "/x/" | url }})', '[x](/x/)']],
  Docusaurus: [
    ["import Tabs from '@theme/Tabs';\nimport {\n  A,\n  B,\n} from '@site/x';\n\n# Title", '# Title'],
    ['export const a = 1;\n\nText {/* hidden */}here', 'Text here'],
    ['<TabItem value="npm" label="npm">\n\nText\n\n</TabItem>', '**npm**\n\nText\n\n</TabItem>'],
    ['<img src={require(\'./a.png\').default} alt="Sea" />', '![Sea](./a.png)'],
    [':::note[Mind *this*]\n\nText\n\n:::', ':::note Mind *this*\n\nText\n\n:::'],
    ['::: tip\nText\n:::', ':::tip\nText\n:::'],
    [':::info Title {.class}\nText\n:::', ':::note Title {.class}\nText\n:::'],
  ],
  Starlight: [
    ['<Aside type="caution" title="Hot">\nText\n</Aside>', ':::caution Hot\nText\n:::'],
    ['<YouTube id="dQw4w9WgXcQ" />', '<https://youtu.be/dQw4w9WgXcQ>'],
  ],
  VitePress: [[':::details More\nText\n:::', '<details>\n<summary>More</summary>\n\nText\n\n</details>']],
  Obsidian: [
    ['See [[Soil notes]].', 'See [Soil notes](Soil%20notes.md).'],
    ['[[Soil notes#Compost|how to]]', '[how to](Soil%20notes.md#Compost)'],
    ['[[#Compost]]', '[Compost](#Compost)'],
    ['[[Soil#^a1b2c3]]', '[Soil](Soil.md)'],
    ['![[bed sketch.png|300]]', '![bed sketch](bed%20sketch.png)'],
    ['![[Soil notes]]', '[Soil notes](Soil%20notes.md)'],
    ['This is ==important==, a == b == c.', 'This is <mark>important</mark>, a == b == c.'],
    ['Seen. %% only for me %%', 'Seen.'],
    ['> [!faq]- Why?\n> So.', '> [!NOTE] Why?\n> So.'],
    ['> [!bug]\n> So.', '> [!CAUTION] Bug\n> So.'],
  ],
};

describe.each(Object.entries(cases))('the signs of %s', (_, each) => {
  test.each(each)('%j', (written, expected) => {
    expect(replaced(written)).toBe(expected);
  });
});

test.each([
  '`{{< youtube dQw4w9WgXcQ >}}` and `[[a]]`',
  '```\n{% raw %}==a=={% endraw %}\n```',
  '    {{ site.baseurl }}/a',
  'a < b, 1 == 1, [a][b], {a}, $\\{x\\}$, import taxes from abroad',
  '> [!NOTE]\n> Text\n\n:::note Title\nText\n:::',
])('%j stays', (markdown) => {
  expect(replaceSigns(markdown)).toBe(markdown);
});

test.each(['{{< unknown a="b" >}}', '{% assign a = 1 %}', '{{ page.title }}', '{{< youtube "a b" >}}'])(
  '%j stays and is told',
  (markdown) => {
    expect(replaceSigns(markdown)).toBe(markdown);
    expect(lossesIn(markdown)).toEqual([{ code: 'template_signs', detail: markdown }]);
  },
);
