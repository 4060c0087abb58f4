/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/** The two families of letters: Literata for English, Noto Sans for Chinese. Each fills the gaps of the other. */
export type Face = 'literata' | 'noto';

/** A rectangle, with round corners where it has a radius. */
export type Box = {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
  colour: Colour;
};

export type Circle = { kind: 'circle'; x: number; y: number; radius: number; colour: Colour };

/**
 * A text of one or more lines. It is set in the first of `sizes` in which it fits into `width`, `lines` and `height`; in the
 * last one it is cut. `y` is the baseline of the first line, or the middle of all lines.
 */
export type TextItem = {
  kind: 'text';
  text: string;
  face: Face;
  sizes: readonly number[];
  x: number;
  y: number;
  anchor: 'baseline' | 'middle';
  align?: 'left' | 'right';
  width: number;
  lines: number;
  /** From the top of the first line to the baseline of the last one. */
  height?: number;
  /** The distance of baselines, in sizes of the text. */
  leading: number;
  /** Said of a text without which the picture still says what it should; it is left out when it cannot be drawn. */
  isOptional?: boolean;
  colour: Colour;
};

export type Item = Box | Circle | TextItem;

/** What is drawn, in whole pixels or parts of them; later items lie upon earlier ones. Items lie within the picture. */
export type Picture = { width: number; height: number; background: Colour; items: readonly Item[] };
