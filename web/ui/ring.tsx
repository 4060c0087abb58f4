import { cx } from '#web/ui/cx.ts';

/**
 * `iced` is a day that was missed and protected by a freeze, `repaired` a day that was made up for later, `none` a day on which
 * nothing was due.
 */
export type RingState = 'kept' | 'rest' | 'iced' | 'vacation' | 'repaired' | 'empty' | 'none' | 'today';
export type RingItem = { state: RingState; label: string };
type RingOptions = { size?: number; text: string; hideText?: boolean; className?: string };
type RingProps = RingOptions & ({ items: RingItem[] } | { value: number; max: number });

const UNEVEN = [1, 0.82, 0.93, 1.06, 0.78, 0.97, 0.87];

/** Returns the position of an island on the ring, and its size. */
function placeOf(index: number, count: number) {
  const biggest = Math.min(11, 100 / count);
  const orbit = 48 - biggest;
  const angle = ((index / count) * 360 - 90) * (Math.PI / 180);
  return {
    x: +(50 + orbit * Math.cos(angle)).toFixed(1),
    y: +(50 + orbit * Math.sin(angle)).toFixed(1),
    r: +(biggest * (UNEVEN[index % 7] ?? 1)).toFixed(1),
  };
}

/** Beyond a dozen, the islands show the share of the value instead of one island each. */
function islandsOf(value: number, max: number): RingItem[] {
  const count = Math.max(3, Math.min(max, 12));
  const kept = Math.floor((count * Math.max(0, value)) / Math.max(1, max));
  return Array.from({ length: count }, (_, i) => ({ state: i < kept ? 'kept' : 'empty', label: '' }));
}

type IslandProps = { x: number; y: number; r: number; className?: string };

function Island({ state, x, y, r, className }: IslandProps & { state: RingState }) {
  const hollow = { cx: x, cy: y, r: r - 0.5, fill: 'none', strokeWidth: Math.min(2, r * 0.35) };
  switch (state) {
    case 'kept':
      return <circle cx={x} cy={y} r={r} className={cx('fill-lagoon', className)} />;
    case 'rest':
      return <circle {...hollow} className={cx('stroke-lagoon', className)} />;
    case 'vacation':
      return (
        <circle
          {...hollow}
          strokeDasharray={`${r * 0.5} ${r * 0.4}`}
          className={cx('stroke-edge', className)}
        />
      );
    case 'today':
      return (
        <circle {...hollow} strokeWidth={Math.min(3, r * 0.5)} className={cx('stroke-lagoon', className)} />
      );
    case 'none':
      return <circle cx={x} cy={y} r={r * 0.3} className={cx('fill-edge', className)} />;
    case 'empty':
      return <circle cx={x} cy={y} r={r * 0.5} className={cx('fill-edge', className)} />;
    case 'repaired':
      return <RepairedIsland x={x} y={y} r={r} className={className} />;
    case 'iced':
      return <IcedIsland x={x} y={y} r={r} className={className} />;
  }
}

function RepairedIsland({ x, y, r, className }: IslandProps) {
  const arm = r * 0.45;
  return (
    <g className={className}>
      <circle cx={x} cy={y} r={r} className="fill-lagoon" />
      <path
        d={`M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`}
        className="stroke-on-lagoon"
        strokeWidth={Math.min(2, r * 0.25)}
        strokeLinecap="round"
      />
    </g>
  );
}

function IcedIsland({ x, y, r, className }: IslandProps) {
  const arm = r * 0.55;
  const star = [0, 60, 120].map((degrees) => {
    const [dx, dy] = [Math.cos((degrees * Math.PI) / 180) * arm, Math.sin((degrees * Math.PI) / 180) * arm];
    return `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}l${(2 * dx).toFixed(1)} ${(2 * dy).toFixed(1)}`;
  });
  return (
    <g className={cx('stroke-lagoon', className)} strokeWidth={Math.min(1.5, r * 0.2)} strokeLinecap="round">
      <circle cx={x} cy={y} r={r - 0.5} className="fill-lagoon-soft" />
      <path d={star.join('')} />
    </g>
  );
}

/** Progress, drawn as islands around a lagoon. The number is always in text too. */
export function Ring({ size = 96, text, hideText, className, ...shape }: RingProps) {
  const items = 'items' in shape ? shape.items : islandsOf(shape.value, shape.max);
  return (
    <span className={cx('inline-flex flex-col items-center gap-2', className)}>
      <Islands items={items} size={size} />
      <span className={hideText ? 'sr-only' : 'text-muted text-sm tabular-nums'}>{text}</span>
    </span>
  );
}

function Islands({ items, size }: { items: RingItem[]; size: number }) {
  const labels = items.flatMap((item) => item.label || []).join(', ') || undefined;
  return (
    <svg
      viewBox="0 0 100 100"
      width={size}
      height={size}
      overflow="visible"
      role={labels ? 'img' : undefined}
      aria-label={labels}
      aria-hidden={labels ? undefined : true}
    >
      {items.map(({ state }, i) => {
        const place = placeOf(i, items.length);
        return (
          <Island
            key={`${place.x} ${place.y}`}
            state={state}
            {...place}
            className={state === 'today' ? 'ring-today' : undefined}
          />
        );
      })}
    </svg>
  );
}
