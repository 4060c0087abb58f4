import { COLOURS } from '#src/drawing/colours.ts';
import { mark } from '#src/drawing/mark.ts';
import type { Box, Circle, Face, Item, Picture, TextItem } from '#src/drawing/picture.ts';
import { daysBetween } from '#src/practice/day-number.ts';
import { addDays, startOfWeek } from '#src/shared/local-day.ts';
import type { Locale } from '#src/shared/locale.ts';

/** The shapes of a card: wide for links on other sites, tall for phones. */
export const CARD_SHAPES = {
  wide: { width: 1200, height: 630 },
  tall: { width: 1080, height: 1350 },
} as const;
export type CardShape = keyof typeof CARD_SHAPES;

/** What the card of a practice tells: texts in its reader's language, and the days that were kept. */
export type PracticeCardFacts = {
  name: string;
  person: string;
  dates: string;
  /** Totals, the most important first: a number and what it counts. */
  totals: readonly { value: string; label: string }[];
  startOn: string;
  /** The last day, or the present one. */
  lastOn: string;
  kept: ReadonlySet<string>;
  host: string;
  locale: Locale;
};

const MARGIN = 84;
/** Up to so many days are drawn as a ring, more as the weeks of a year. */
const MOST_IN_RING = 42;
const MOST_WEEKS = 53;
/** Weeks in one row; where there is room, more go into a second one. */
const MOST_IN_ROW = 27;
const ROW = 7.8;

type Area = { x: number; y: number; width: number; height: number };

/** Draws the card of a practice: its name, its dates, its kept days and totals; nothing that check-ins say. */
export function drawPracticeCard(facts: PracticeCardFacts, shape: CardShape): Picture {
  const { width, height } = CARD_SHAPES[shape];
  const isShort = daysBetween(facts.startOn, facts.lastOn) < MOST_IN_RING;
  return {
    ...{ width, height, background: COLOURS.paper },
    items: [
      ...mark({ x: MARGIN, y: 64, size: 52, colour: COLOURS.lagoon }),
      ...texts(facts, shape, isShort),
      ...(isShort ? ring(facts, ringArea(shape)) : weeks(facts, weeksArea(shape))),
    ],
  };
}

function ringArea(shape: CardShape): Area {
  return shape === 'wide'
    ? { x: 776, y: 130, width: 340, height: 340 }
    : { x: 260, y: 560, width: 560, height: 560 };
}

function weeksArea(shape: CardShape): Area {
  return shape === 'wide'
    ? { x: MARGIN, y: 262, width: 1200 - 2 * MARGIN, height: 138 }
    : { x: MARGIN, y: 620, width: 1080 - 2 * MARGIN, height: 520 };
}

/** The days of a practice around a lagoon, the first one on top. */
function ring({ startOn, lastOn, kept }: PracticeCardFacts, area: Area): Circle[] {
  const days = Math.max(7, daysBetween(startOn, lastOn) + 1);
  const [middle, half] = [{ x: area.x + area.width / 2, y: area.y + area.height / 2 }, area.width / 2];
  const biggest = Math.min(half / 6, (Math.PI * half * 0.8) / days);
  return Array.from({ length: days }, (_, at) => {
    const angle = (at / days) * 2 * Math.PI - Math.PI / 2;
    const isKept = kept.has(addDays(startOn, at));
    return {
      kind: 'circle',
      x: middle.x + (half - biggest) * Math.cos(angle),
      y: middle.y + (half - biggest) * Math.sin(angle),
      radius: biggest * (isKept ? 0.92 : 0.4),
      colour: isKept ? COLOURS.lagoon : COLOURS.line,
    };
  });
}

/** The last weeks of a practice as columns of days, Monday on top. */
function weeks({ startOn, lastOn, kept }: PracticeCardFacts, area: Area): Box[] {
  const last = startOfWeek(lastOn);
  const count = Math.min(MOST_WEEKS, Math.floor(daysBetween(startOfWeek(startOn), last) / 7) + 1);
  const rows = count > MOST_IN_ROW && area.height > area.width / 2 ? 2 : 1;
  const inRow = Math.ceil(count / rows);
  const step = Math.min(area.width / inRow, area.height / (ROW * (rows - 1) + 7));
  const first = addDays(last, -7 * (count - 1));
  return Array.from({ length: count * 7 }, (_, at) => addDays(first, at)).flatMap((day, at): Box[] =>
    day < startOn || day > lastOn
      ? []
      : [
          {
            kind: 'box',
            x: area.x + (Math.floor(at / 7) % inRow) * step,
            y: area.y + (Math.floor(at / 7 / inRow) * ROW + (at % 7)) * step,
            width: step * 0.84,
            height: step * 0.84,
            radius: step * 0.2,
            colour: kept.has(day) ? COLOURS.lagoon : COLOURS.line,
          },
        ],
  );
}

function texts(facts: PracticeCardFacts, shape: CardShape, isShort: boolean): Item[] {
  const { name, person, dates, host, locale } = facts;
  const { width, height } = CARD_SHAPES[shape];
  const face: Face = locale === 'en' ? 'literata' : 'noto';
  const room = shape === 'wide' && isShort ? 640 : width - 2 * MARGIN;
  const line = { kind: 'text', face, anchor: 'baseline', lines: 1, leading: 1 } as const;
  const isWide = shape === 'wide';
  const title: TextItem = {
    ...{ kind: 'text', text: name, face, x: MARGIN, width: room, colour: COLOURS.ink },
    ...{ sizes: isWide && !isShort ? [52, 44] : [64, 54, 46], leading: locale === 'en' ? 1.18 : 1.36 },
    ...{ y: isWide ? (isShort ? 212 : 180) : 250, anchor: 'middle', lines: isWide && !isShort ? 1 : 2 },
    height: isWide && !isShort ? 60 : 150,
  };
  const foot = { ...line, y: height - 64, sizes: [28] } as const;
  return [
    {
      ...line,
      text: 'Atoll',
      face: 'literata',
      sizes: [38],
      x: MARGIN + 68,
      y: 103,
      width: 300,
      colour: COLOURS.ink,
    },
    title,
    {
      ...line,
      text: dates,
      sizes: [30, 26],
      x: MARGIN,
      y: isWide ? (isShort ? 330 : 238) : 390,
      width: room,
      colour: COLOURS.muted,
    },
    ...totals(facts, { face, room, y: isWide ? (isShort ? 420 : 462) : isShort ? 470 : 500 }),
    { ...foot, text: person, isOptional: true, x: MARGIN, width: room * 0.6, colour: COLOURS.muted },
    { ...foot, text: host, x: width - MARGIN - 400, width: 400, align: 'right', colour: COLOURS.lagoon },
  ];
}

type TotalsPlace = { face: Face; room: number; y: number };

function totals({ totals: all }: PracticeCardFacts, { face, room, y }: TotalsPlace): TextItem[] {
  const step = room / Math.max(3, all.length);
  const line = { kind: 'text', face, anchor: 'baseline', lines: 1, leading: 1, width: step - 16 } as const;
  return all.flatMap(({ value, label }, at): TextItem[] => [
    { ...line, text: value, sizes: [48, 38], x: MARGIN + at * step, y, colour: COLOURS.ink },
    {
      ...line,
      text: label,
      isOptional: true,
      sizes: [24, 20],
      x: MARGIN + at * step,
      y: y + 38,
      colour: COLOURS.muted,
    },
  ]);
}
