import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';

const render = (markdown: string) => renderMarkdown(markdown, { locale: 'zh-TW' });
const html = (markdown: string) =>
  render(markdown).html.replaceAll("'", '"').replaceAll(' rel="noopener"', '');

const SIGNS = [...'。，、；：！？（）「」『』【】《》〈〉〔〕［］｛｝…—～“”‘’　｜／＆＂﹁﹂︰'];

describe('a written-out address ends before a full-width sign', () => {
  test.each(SIGNS)('%j', (sign) => {
    for (const url of ['https://example.com/docs', 'https://example.com', 'http://example.com/a?b=c#d'])
      expect(html(`見${url}${sign}下一句 http`)).toContain(`<a href="${url}">${url}</a>${sign}下一句`);
    expect(html(`見www.example.com/a${sign}下`)).toContain(
      `<a href="http://www.example.com/a">www.example.com/a</a>`,
    );
    expect(html(`寄到a@example.com${sign}謝`)).toContain('<a href="mailto:a@example.com">a@example.com</a>');
  });

  test.each([
    'https://zh.wikipedia.org/wiki/所有權',
    'https://ja.wikipedia.org/wiki/アルベルト・アインシュタイン',
    'https://zh.wikipedia.org/wiki/列夫·托尔斯泰',
    'https://en.wikipedia.org/wiki/A_(b)',
    'https://example.com/a–b',
  ])('%s stays whole', (url) => expect(html(`見 ${url} 吧`)).toContain(`>${url}</a> 吧`));

  test('in brackets, quotes, headings, tables and lists, too', () => {
    for (const [before, after] of ['（）', '「」', '《》', '“”'].map((pair) => [...pair] as [string, string]))
      expect(html(`- ${before}https://a.example/b${after}`)).toContain(
        `${before}<a href="https://a.example/b">`,
      );
    expect(html('[看https://a.example/b。這](https://c.example)')).toBe(
      '<p><a href="https://c.example">看https://a.example/b。這</a></p>',
    );
  });
});

describe('one tilde is a tilde', () => {
  test.each(['價格100~200元，工期3~5天。', '~a~', 'H~2~O', '~ a ~', 'b ~~~a~~~'])('%s', (markdown) => {
    expect(html(markdown)).toBe(`<p>${markdown}</p>`);
    expect(render(markdown).text).toBe(markdown);
  });

  test('two strike', () => expect(html('~~a~~')).toBe('<p><del>a</del></p>'));
});

describe('marks beside full-width signs', () => {
  const inner = [
    '重點：',
    '你好！',
    '「引用」',
    '《書》',
    '（註）',
    '完。',
    '等等……',
    '“好”',
    'a.',
    'code(x)',
    '價格：$5',
  ];
  const marks = [
    ['**', 'strong'],
    ['*', 'em'],
    ['~~', 'del'],
    ['***', 'em'],
  ] as const;

  test.each(marks)('%s', (mark, tag) => {
    for (const words of inner) {
      const page = html(`他說${mark}${words}${mark}然後`);
      expect(page).toContain(`他說<${tag}>`);
      expect(page).toContain(`</${tag}>然後`);
      expect(page).not.toContain(mark);
    }
    expect(html(`${mark}重點：${mark}後文`)).not.toContain(mark);
    expect(html(`前文${mark}（註）${mark}`)).not.toContain(mark);
    expect(html(`한국어 ${mark}구문(괄호)${mark}을 강조`)).not.toContain(mark);
  });

  test('underscores, where the sign is no part of a word', () => {
    expect(html('_重點：_後文 前文_「好」_')).toBe('<p><em>重點：</em>後文 前文<em>「好」</em></p>');
    expect(html('__注意！__請看')).toBe('<p><strong>注意！</strong>請看</p>');
    expect(html('報告_最終版_修改 a_b_c')).toBe('<p>報告_最終版_修改 a_b_c</p>');
  });

  test('rare characters are Chinese', () =>
    expect(html('**a.**𠮷**b.**')).toBe('<p><strong>a.</strong>𠮷<strong>b.</strong></p>'));
});

describe('a wrapped line', () => {
  test.each([
    ['這是\n一段，\n文字', '這是一段，文字'],
    ['「這」\n**重**\n點', '「這」<strong>重</strong>點'],
    ['日本\nです\nカタカナ', '日本ですカタカナ'],
    ['他說“好”\n然後', '他說“好”然後'],
    ['等等……\n然後', '等等……然後'],
    ['한국어\n문장', '한국어\n문장'],
    ['這是\nwords\n和', '這是\nwords\n和'],
    ['“a”\n“b”', '“a”\n“b”'],
    ['一\n`二`\n三', '一<code>二</code>三'],
    ['一  \n二', '一<br>\n二'],
    ['[一\n二](https://a.example)\n三', '<a href="https://a.example">一二</a>三'],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
    expect(html(`> ${markdown.replaceAll('\n', '\n> ')}`)).toContain(expected);
    const text = expected.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    expect(render(markdown).text).toBe(text);
    expect(render(markdown).excerpt).toBe(text);
  });

  test('code keeps its lines', () => expect(html('```\n一\n二\n```')).toContain('一\n二'));
});
