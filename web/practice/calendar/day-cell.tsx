import type { DayOutcome } from '#src/practice/model.ts';

/** The side of a cell, and what is between two. */
export const CELL = 12;
export const GAP = 3;

type DayCellProps = { outcome: DayOutcome; x?: number; y?: number; title?: string };

/** A day of the calendar. Outcomes differ by shape, not by colour alone. */
export function DayCell({ outcome, x = 0, y = 0, title }: DayCellProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {title && <title>{title}</title>}
      <Shape outcome={outcome} />
    </g>
  );
}

const FULL = { width: CELL, height: CELL, rx: 2.5 };
const HOLLOW = {
  x: 0.75,
  y: 0.75,
  width: CELL - 1.5,
  height: CELL - 1.5,
  rx: 2,
  fill: 'none',
  strokeWidth: 1.5,
};
const MIDDLE = CELL / 2;

function Shape({ outcome }: { outcome: DayOutcome }) {
  switch (outcome) {
    case 'kept':
      return <rect {...FULL} className="fill-lagoon" />;
    case 'repair':
      return (
        <>
          <rect {...FULL} className="fill-lagoon" />
          <path d="M6 3v6M3 6h6" className="stroke-on-lagoon" strokeWidth={1.5} strokeLinecap="round" />
        </>
      );
    case 'freeze':
      return (
        <>
          <rect {...FULL} className="fill-lagoon-soft" />
          <path
            d="M6 2.2v7.6M2.7 4.1l6.6 3.8M9.3 4.1L2.7 7.9"
            className="stroke-lagoon"
            strokeWidth={1.2}
            strokeLinecap="round"
          />
        </>
      );
    case 'rest':
      return <rect {...HOLLOW} className="stroke-lagoon" />;
    case 'vacation':
      return (
        <>
          <rect {...FULL} className="fill-sand-soft" />
          <path d="M2.5 9.5l7-7" className="stroke-on-sand" strokeWidth={1.5} strokeLinecap="round" />
        </>
      );
    case 'open':
      return (
        <>
          <rect {...HOLLOW} className="stroke-lagoon" />
          <circle cx={MIDDLE} cy={MIDDLE} r={2} className="fill-lagoon" />
        </>
      );
    case 'missed':
      return <circle cx={MIDDLE} cy={MIDDLE} r={2.6} className="fill-edge" />;
    default:
      return (
        <circle cx={MIDDLE} cy={MIDDLE} r={1.1} className={outcome === 'free' ? 'fill-edge' : 'fill-line'} />
      );
  }
}
