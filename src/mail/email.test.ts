import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderEmail } from '#src/mail/email.ts';
import { COLOURS, type EmailColour } from '#src/mail/email-style.ts';
import { translator } from '#src/shared/translate.ts';

const content = {
  subject: 'Please verify your address',
  greeting: 'Hello Alice,',
  paragraphs: ['One.', 'Two.'],
  action: { label: 'Verify', url: 'https://atoll.example/verify?token=a.b&x=1' },
  note: 'If it was not you, ignore this email.',
};

test('text and HTML have the same words and the same link', () => {
  const email = renderEmail(content, 'en', translator('en'));
  for (const part of ['Hello Alice,', 'One.', 'Two.', 'Verify', 'If it was not you']) {
    expect(email.text).toContain(part);
    expect(email.html).toContain(part);
  }
  expect(email.text).toContain('https://atoll.example/verify?token=a.b&x=1');
  expect(email.html).toContain('href="https://atoll.example/verify?token=a.b&amp;x=1"');
});

test('the HTML runs nothing, fetches nothing, and is readable without its style sheet', () => {
  const { html } = renderEmail(content, 'zh-TW', translator('zh-TW'));
  expect(html).not.toMatch(/<script|<img|<link|src=|url\(|@import/i);
  const body = html.slice(html.indexOf('<body'));
  for (const text of body.match(/<(?:p|h2|a|td class)[ >][^>]*>/g) ?? []) expect(text).toContain('style="');
  expect(html).toContain('lang="zh-TW"');
  expect(html).toContain('max-width:600px');
});

test('each colour of a text has enough contrast to its background, in light and dark', () => {
  for (const side of ['light', 'dark'] as const) {
    const on = (text: EmailColour, ground: EmailColour) =>
      contrast(COLOURS[text][side], COLOURS[ground][side]);
    for (const ground of ['paper', 'surface', 'soft'] as const)
      for (const text of ['muted', 'lagoon'] as const) expect(on(text, ground)).toBeGreaterThan(4.5);
    for (const ground of ['surface', 'soft'] as const) expect(on('ink', ground)).toBeGreaterThan(7);
    expect(on('onLagoon', 'lagoon')).toBeGreaterThan(4.5);
  }
});

test('the names of people cannot add HTML or headers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const hostile = `<script>"'${name}\r\nBcc: x@example.com`;
      const email = renderEmail({ ...content, subject: hostile, greeting: hostile }, 'en', translator('en'));
      expect(email.subject).not.toMatch(/[\r\n]/);
      expect(email.html).not.toContain('<script');
    }),
  );
});

/** Returns the contrast of two colours (WCAG 2). */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
