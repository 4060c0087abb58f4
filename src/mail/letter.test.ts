import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLetter } from '#src/mail/letter.ts';
import { translator } from '#src/shared/translate.ts';

const content = {
  subject: 'Please verify your address',
  greeting: 'Hello Alice,',
  paragraphs: ['One.', 'Two.'],
  action: { label: 'Verify', url: 'https://atoll.example/verify?token=a.b&x=1' },
  note: 'If it was not you, ignore this letter.',
};

test('text and HTML say the same, and both carry the link', () => {
  const letter = renderLetter(content, 'en', translator('en'));
  for (const part of ['Hello Alice,', 'One.', 'Two.', 'Verify', 'If it was not you']) {
    expect(letter.text).toContain(part);
    expect(letter.html).toContain(part);
  }
  expect(letter.text).toContain('https://atoll.example/verify?token=a.b&x=1');
  expect(letter.html).toContain('href="https://atoll.example/verify?token=a.b&amp;x=1"');
});

test('the HTML needs no inline style and no script', () => {
  expect(renderLetter(content, 'zh-TW', translator('zh-TW')).html).not.toMatch(/style|<script/i);
});

test('what people call themselves cannot write HTML or headers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const hostile = `<script>"'${name}\r\nBcc: x@example.com`;
      const letter = renderLetter(
        { ...content, subject: hostile, greeting: hostile },
        'en',
        translator('en'),
      );
      expect(letter.subject).not.toMatch(/[\r\n]/);
      expect(letter.html).not.toContain('<script');
    }),
  );
});
