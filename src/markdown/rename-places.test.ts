import { expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';

test('every place of a part, and every link to one, begins with its prefix', () => {
  const markdown =
    '# Sea\n\n[up](#sea)[^1] <b title=\'a> id="x"\'>b</b> [out](/a#sea)\n\n[^1]: Note\n\n> [!NOTE] Tide\n> x';
  const { html } = renderMarkdown(markdown, { locale: 'en', places: 'faq-1-' });
  const ids = [...html.matchAll(/ id='([^']*)'/g)].map(([, id = '']) => id);
  const links = [...html.matchAll(/ (?:href='#|aria-(?:describedby|labelledby)=')([^']*)'/g)].map(
    ([, id]) => id,
  );
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.every((id) => id.startsWith('faq-1-'))).toBe(true);
  expect(links.length).toBeGreaterThan(3);
  for (const id of links) expect(ids).toContain(id);
  expect(html).toContain("href='/a#sea'");
});
