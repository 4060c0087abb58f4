import { COLOURS } from '#src/drawing/colours.ts';
import { mark } from '#src/drawing/mark.ts';
import type { Face, Picture, TextItem } from '#src/drawing/picture.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';

const MARGIN = 84;
const WIDTH = CARD_WIDTH - 2 * MARGIN;
const TITLE = { en: { sizes: [88, 74, 62], leading: 1.18 }, 'zh-TW': { sizes: [84, 70, 60], leading: 1.36 } };

/** The letters of a language's cards. */
export function cardFace(locale: Locale): Face {
  return locale === 'en' ? 'literata' : 'noto';
}

export type SharingCard = { title: string; authors: string; host: string; locale: Locale };

/** The picture that other sites show beside a link to a post: its title, who wrote it and where it is. */
export function drawSharingCard({ title, authors, host, locale }: SharingCard): Picture {
  const face = cardFace(locale);
  const line = { kind: 'text', face, anchor: 'baseline', lines: 1, leading: 1 } as const;
  const foot = { ...line, y: CARD_HEIGHT - MARGIN + 12, sizes: [32] } as const;
  const items: TextItem[] = [
    {
      ...line,
      text: 'Atoll',
      face: 'literata',
      sizes: [40],
      x: MARGIN + 72,
      y: 118,
      width: 300,
      colour: COLOURS.ink,
    },
    {
      kind: 'text',
      text: title,
      face,
      ...TITLE[locale],
      x: MARGIN,
      y: 318,
      anchor: 'middle',
      width: WIDTH,
      lines: 3,
      height: 245,
      colour: COLOURS.ink,
    },
    { ...foot, text: authors, isOptional: true, x: MARGIN, width: WIDTH * 0.6, colour: COLOURS.muted },
    {
      ...foot,
      text: host,
      x: CARD_WIDTH - MARGIN - WIDTH * 0.35,
      width: WIDTH * 0.35,
      align: 'right',
      colour: COLOURS.lagoon,
    },
  ];
  return {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    background: COLOURS.paper,
    items: [
      ...mark({ x: MARGIN, y: 76, size: 56, colour: COLOURS.lagoon }),
      { kind: 'box', x: MARGIN, y: CARD_HEIGHT - 132, width: WIDTH, height: 2, colour: COLOURS.line },
      ...items,
    ],
  };
}
