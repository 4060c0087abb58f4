import { expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';

const render = (markdown: string) => renderMarkdown(markdown, { locale: 'en' });

test.each(
  'object template select style iframe textarea title noscript svg math script noembed noframes xmp video'.split(
    ' ',
  ),
)('<%s> without its end hides nothing', (name) => {
  for (const markdown of [
    `Use <${name}> to do *this*.\n\nThe rest.`,
    `- <${name} a="b">\n\nThe rest.`,
    `<${name}>\n\nThe rest.`,
  ]) {
    expect(render(markdown).text).toContain('The rest.');
    expect(render(markdown).html).toContain('The rest.');
  }
  expect(render(`Use <${name}> to do *this*.`).html).toContain('<em>this</em>.');
});

test('what is closed stays hidden', () => {
  const { text } = render(
    'a <template>b</template> c <svg><text>d</text></svg>\n\n<style>\ne\n</style>\n\nf',
  );
  expect(text).toBe('a c\nf');
});
