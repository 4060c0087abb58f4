type Isle = 'land' | 'gone' | 'care';

const SHEET = 480;
const MIDDLE = SHEET / 2;

/** Returns the path of a closed shoreline: a circle distorted by a few waves, the same for the same seed. */
function shore(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  turn: number,
  seed: number,
  points: number,
): string {
  const at = Array.from({ length: points }, (_, i) => {
    const a = (i / points) * 2 * Math.PI;
    const pull =
      1 +
      0.055 * Math.sin(2 * a + seed) +
      0.04 * Math.sin(3 * a + seed * 2.3) +
      0.025 * Math.sin(5 * a + seed);
    const [x, y] = [rx * pull * Math.cos(a), ry * pull * Math.sin(a)];
    return [
      cx + x * Math.cos(turn) - y * Math.sin(turn),
      cy + x * Math.sin(turn) + y * Math.cos(turn),
    ] as const;
  });
  const middle = (i: number) => {
    const [[ax, ay], [bx, by]] = [at[i % points] ?? [0, 0], at[(i + 1) % points] ?? [0, 0]];
    return `${((ax + bx) / 2).toFixed(1)} ${((ay + by) / 2).toFixed(1)}`;
  };
  const curves = at.map(
    (_, i) => `Q${(at[(i + 1) % points] ?? [0, 0]).map((n) => n.toFixed(1)).join(' ')} ${middle(i + 1)}`,
  );
  return `M${middle(0)}${curves.join('')}Z`;
}

const DEPTHS = [212, 189].map((r, i) => shore(MIDDLE, MIDDLE, r, r * 0.97, 0.2, 1.4 + i * 0.3, 20));
const SHALLOW = shore(MIDDLE, MIDDLE, 163, 159, 0.2, 2, 20);
const LAGOON = shore(MIDDLE + 2, MIDDLE - 1, 86, 82, 0.5, 3, 14);
const DEEP = shore(MIDDLE + 8, MIDDLE + 4, 46, 38, 0.5, 3.6, 12);
/** The angle on the ring, the length and the width of each island. */
const ISLES = (
  [
    [-1.62, 39, 19],
    [-0.66, 23, 13],
    [0.14, 31, 17],
    [1.02, 43, 20],
    [1.95, 20, 12],
    [2.74, 34, 17],
    [-2.56, 27, 14],
  ] as const
).map(([angle, long, wide], i) =>
  shore(
    MIDDLE + 124 * Math.cos(angle),
    MIDDLE + 122 * Math.sin(angle),
    long,
    wide,
    angle + Math.PI / 2,
    i * 1.9,
    11,
  ),
);
const SOUNDINGS = [
  [249, 250, 18],
  [190, 222, 7],
  [262, 182, 6],
  [226, 298, 9],
  [58, 206, 26],
  [392, 124, 22],
  [420, 296, 31],
  [104, 372, 24],
  [292, 424, 38],
  [196, 50, 35],
] as const;

type ChartProps = { isles?: (Isle | undefined)[]; plain?: boolean; className?: string };

/** An atoll as on a sea chart, the one illustration of the site. It is decorative; `plain` is for small sizes. */
export function Chart({ isles = [], plain, className }: ChartProps) {
  return (
    <svg viewBox={`0 0 ${SHEET} ${SHEET}`} fill="none" aria-hidden="true" className={className}>
      <path d={SHALLOW + LAGOON} fillRule="evenodd" className="fill-water" />
      <g className="stroke-edge" strokeOpacity={0.5} strokeWidth={plain ? 2.5 : 1}>
        {[...DEPTHS, SHALLOW, LAGOON, DEEP].map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      {ISLES.map((d, i) =>
        isles[i] === 'gone' ? (
          <path key={d} d={d} className="fill-paper stroke-edge" strokeWidth={1.5} strokeDasharray="4 5" />
        ) : (
          <path key={d} d={d} className={isles[i] === 'care' ? 'fill-reef' : 'fill-lagoon'} />
        ),
      )}
      {!plain && (
        <g
          className="fill-muted stroke-paper font-ui tabular-nums"
          strokeWidth={7}
          paintOrder="stroke"
          fontSize={12}
          textAnchor="middle"
        >
          {SOUNDINGS.map(([x, y, depth]) => (
            <text key={depth} x={x} y={y}>
              {depth}
            </text>
          ))}
        </g>
      )}
    </svg>
  );
}
