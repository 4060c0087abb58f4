import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { normalizePath } from '#src/imports/links.ts';
import type { ImportOptions } from './options.ts';
import { linkTargets, prepare } from './prepare.ts';
import { readFolder } from './read-folder.ts';

const folders: string[] = [];
const PIXEL = Buffer.from('iVBORw0KGgo=', 'base64');

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Reads a folder with these files as the command does, without a site: pictures get addresses that begin with `/media/`. */
async function imported(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), /\.(?:png|jpg)$/.test(path) ? PIXEL : text);
  }
  const options: ImportOptions = {
    ...{ folder, source: 'site', locale: 'en', url: '', token: '', tags: [], timeZone: 'UTC' },
    ...{ isDryRun: false, isStrict: false },
  };
  const collection = await readFolder(options);
  const urls = collection.files.images.map((path) => {
    const name = normalizePath(path);
    return [name, `/media/${name.split('/').at(-1)}`] as const;
  });
  const targets = linkTargets(collection.documents, collection, new Map(urls), options);
  const prepared = collection.documents.map((document) => prepare(document, targets));
  return {
    documents: Object.fromEntries(prepared.map(({ document }) => [document.path, document])),
    broken: prepared.flatMap(({ broken }) => broken.map(({ url }) => url)),
    notes: prepared.flatMap(({ document }) => (document.notes ?? []).map(({ detail }) => detail)),
    skips: collection.skips.map(({ path, reason }) => `${path}: ${reason}`),
    series: collection.series.map(({ title, entries }) => [
      title,
      entries.map((entry) => ('path' in entry ? entry.path : entry.heading)),
    ]),
  };
}

describe('a folder of', () => {
  test('Hugo brings bundles, pictures of static/, shortcodes, references and translations', async () => {
    const { documents, broken, notes } = await imported({
      'content/posts/harbour/index.md':
        '+++\ntitle = "The harbour"\ndate = 2024-01-14\ntags = ["sea"]\n+++\n![Boat](boat.png)\n\n{{< figure src="/images/quay.png" title="The quay" >}}\n\n{{< youtube dQw4w9WgXcQ >}}\n\nSee [why]({{< ref "tides.md#why" >}}).\n',
      'content/posts/harbour/index.zh-tw.md': '+++\ntitle = "港口"\ndate = 2024-01-14\n+++\n港口的文字。\n',
      'content/posts/harbour/boat.png': '',
      'content/posts/tides.md':
        '+++\ntitle = "Tides"\ndate = 2024-01-15\n+++\n## Why\n\nThe moon. {{< chart data="tides" >}}\n',
      'static/images/quay.png': '',
    });
    const harbour = documents['posts/harbour/index.md'];
    expect(harbour).toMatchObject({ slug: 'harbour', title: 'The harbour', tags: ['sea'] });
    expect(harbour?.markdown.replace(/\n+/g, '\n')).toBe(
      '![Boat](/media/boat.png)\n<figure>\n![The quay](/media/quay.png)\n<figcaption>\nThe quay\n</figcaption>\n</figure>\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\nSee [why](/posts/tides#why).\n',
    );
    expect(documents['posts/harbour/index.zh-tw.md']).toMatchObject({
      locale: 'zh-TW',
      translates: { source: 'site', path: 'posts/harbour/index.md' },
    });
    expect([broken, notes]).toEqual([[], ['{{< chart data="tides" >}}']]);
  });

  test('Jekyll brings posts with dates in their names, its tags, highlights and links', async () => {
    const { documents, broken, notes } = await imported({
      '_posts/2024-03-01-hello.md': '---\nlayout: post\ntitle: Hello\ntags: ruby rails\n---\nHi.\n',
      '_posts/2024-03-03-liquid.md':
        '---\ntitle: Liquid\n---\n![Chart]({{ site.baseurl }}/assets/chart.png){: .wide}\n\nSee [it]({% post_url 2024-03-01-hello %}).\n\n{% highlight ruby linenos %}\nputs "hi"\n{% endhighlight %}\n',
      'assets/chart.png': '',
    });
    expect(documents['_posts/2024-03-01-hello.md']).toMatchObject({
      slug: 'hello',
      tags: ['ruby', 'rails'],
      publishedAt: '2024-03-01T00:00:00.000Z',
    });
    expect(documents['_posts/2024-03-03-liquid.md']?.markdown).toBe(
      '![Chart](/media/chart.png)\n\nSee [it](/posts/hello).\n\n```ruby\nputs "hi"\n```\n',
    );
    expect([broken, notes]).toEqual([[], []]);
  });

  test('Hexo brings folders of assets, source/images, nested categories and notes', async () => {
    const { documents, broken, notes } = await imported({
      'source/_posts/picture.md':
        '---\ntitle: 港口\ndate: 2024-04-20 08:00:00\ncategories:\n- [Sports, Baseball]\n---\n![港口](/images/harbour.png)\n\n{% asset_img photo.jpg 照片 %}\n\n{% note warning %}\n小心\n{% endnote %}\n',
      'source/_posts/picture/photo.jpg': '',
      'source/images/harbour.png': '',
    });
    const post = documents['source/_posts/picture.md'];
    expect(post).toMatchObject({ title: '港口', tags: ['Sports', 'Baseball'] });
    expect(post?.markdown.replace(/\n+/g, '\n')).toBe(
      '![港口](/media/harbour.png)\n![照片](/media/photo.jpg)\n:::warning\n小心\n:::\n',
    );
    expect([broken, notes]).toEqual([[], []]);
  });

  test('Docusaurus brings .mdx, the order of its sidebar as series, admonitions and translations', async () => {
    const { documents, series, skips, notes } = await imported({
      'docs/guide/_category_.json': '{ "label": "The guide", "position": 1 }',
      'docs/guide/intro.mdx':
        '---\nsidebar_position: 1\n---\nimport Tabs from \'@theme/Tabs\';\n\n# Introduction\n\n:::tip[Start here]\n\nRead on in [rules](./rules.md#call).\n\n:::\n\n<Tabs>\n<TabItem value="npm" label="npm">\n\nInstall.\n\n</TabItem>\n</Tabs>\n',
      'docs/guide/rules.md': '---\nsidebar_position: 2\n---\n# Rules\n\n## Call it {#call}\n\nAt the top.\n',
      'i18n/zh-Hant/docusaurus-plugin-content-docs/current/guide/rules.md': '# 規則\n\n在最上面呼叫。\n',
      'i18n/ja/docusaurus-plugin-content-docs/current/guide/rules.md': '# ルール\n\n文。\n',
    });
    expect(documents['docs/guide/intro.mdx']).toMatchObject({ title: 'Introduction', slug: 'intro' });
    expect(documents['docs/guide/intro.mdx']?.markdown.trim()).toMatch(
      /^:::tip Start here\n\nRead on in \[rules\]\(\/posts\/rules#call\)\.\n\n:::\n\n<Tabs>\n+\*\*npm\*\*\n+Install\./,
    );
    expect(documents['i18n/zh-Hant/docusaurus-plugin-content-docs/current/guide/rules.md']).toMatchObject({
      title: '規則',
      translates: { path: 'docs/guide/rules.md' },
    });
    expect(series).toEqual([['The guide', ['docs/guide/intro.mdx', 'docs/guide/rules.md']]]);
    expect(skips).toEqual(['i18n/ja/docusaurus-plugin-content-docs/current/guide/rules.md: other_language']);
    expect(notes).toEqual(['<Tabs>']);
  });

  test('numbered folders makes series, and addresses of the names of folders', async () => {
    const { documents, series } = await imported({
      '1-js/01-hello/article.md': '# Hello, world\n\nText\n',
      '1-js/02-variables/article.md': '# Variables\n\nText\n',
      '2-ui/01-hello/article.md': '# Hello again\n\nText\n',
    });
    expect(Object.values(documents).map(({ slug }) => slug)).toEqual(['hello', 'variables', 'ui-hello']);
    expect(series).toEqual([['Js', ['1-js/01-hello/article.md', '1-js/02-variables/article.md']]]);
  });

  test('Obsidian brings notes by their names, links in brackets, pictures, marks and callouts', async () => {
    const { documents, broken, notes } = await imported({
      'Projects/Garden plan.md':
        'See [[Soil notes]], [[Soil notes#Compost|how to]] and ![[bed sketch.png]], [[Nothing]].\n\n> [!faq]- Why?\n> ==So.== %% only for me %%\n',
      'Soil notes.md': '---\naliases: [Earth]\ntags: garden\n---\n# Soil notes\n\n## Compost\n\nTurn it.\n',
      'bed sketch.png': '',
    });
    expect(documents['Projects/Garden plan.md']).toMatchObject({ title: 'Garden plan', slug: 'garden-plan' });
    expect(documents['Projects/Garden plan.md']?.markdown).toBe(
      'See [Soil notes](/posts/soil-notes), [how to](/posts/soil-notes#compost) and ![bed sketch](/media/bed%20sketch.png), Nothing.\n\n> [!NOTE] Why?\n> <mark>So.</mark>\n',
    );
    expect(broken).toEqual(['Nothing.md']);
    expect(notes).toEqual(['Garden plan']);
  });

  test('Starlight and 11ty brings asides and their order, and filters of addresses', async () => {
    const { documents, series } = await imported({
      'src/content/docs/a.mdx':
        '---\ntitle: A\nsidebar:\n  order: 1\n---\nimport { Aside } from \'@astrojs/starlight/components\';\n\n<Aside type="caution">\nHot\n</Aside>\n',
      'src/content/docs/b.md': '---\ntitle: B\nsidebar:\n  order: 2\n---\n[a]({{ "/a/" | url }})\n',
    });
    expect(documents['src/content/docs/a.mdx']?.markdown.trim()).toBe(':::caution\nHot\n:::');
    expect(documents['src/content/docs/b.md']?.markdown).toBe('[a](/posts/a)\n');
    expect(series).toEqual([['Docs', ['src/content/docs/a.mdx', 'src/content/docs/b.md']]]);
  });

  test('anything stores pictures that stand in texts as data, but not those in code', async () => {
    const data = `data:image/png;base64,${PIXEL.toString('base64')}`;
    const { documents } = await imported({ 'a.md': `# A\n\n![Dot](${data})\n\n\`${data}\`\n` });
    expect(documents['a.md']?.markdown).toMatch(/^!\[Dot\]\(\/media\/[0-9a-f]{16}\.png\)\n\n`data:image/);
  });
});
