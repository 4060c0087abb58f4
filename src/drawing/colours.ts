import type { Colour } from '#src/drawing/picture.ts';

/** The light colours of web/ui/tokens.css, which pictures are drawn in; a test compares the two. */
export const COLOURS = {
  paper: '#f6f9fa',
  ink: '#11242e',
  muted: '#465c65',
  line: '#d3dfe1',
  lagoon: '#02666e',
  'lagoon-soft': '#dcf2f2',
} as const satisfies Record<string, Colour>;
