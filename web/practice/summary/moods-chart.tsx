import { type MoodPoint, moodLine } from '#src/practice/ending/mood-line.ts';
import type { PracticeSummary } from '#src/practice/ending/summary-model.ts';
import { MOODS } from '#src/practice/words.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { MoodFace } from '#web/practice/parts/mood-face.tsx';
import { MoodsTable } from '#web/practice/summary/moods-table.tsx';
import { Section } from '#web/practice/summary/section.tsx';
import { useSite, useT } from '#web/site.ts';

const WIDTH = 600;
const HEIGHT = 180;
const LEFT = 40;
const EDGE = 14;

/** The moods of the days, drawn on the server; the table behind the toggle says the same. */
export function MoodsChart({ moods }: Pick<PracticeSummary, 'moods'>) {
  const t = useT();
  const { locale } = useSite();
  if (moods.length === 0) return null;
  const points = moodLine(moods);
  return (
    <Section id="moods" title={t('practice:summary.moods')}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full" aria-hidden="true">
        {MOODS.map((mood, rank) => {
          const y = heightOf(rank / (MOODS.length - 1));
          return (
            <g key={mood}>
              <path d={`M${LEFT} ${y}H${WIDTH}`} className="stroke-line" />
              <MoodFace mood={mood} size={20} x={4} y={y - 10} className="text-muted" />
            </g>
          );
        })}
        {points.length > 1 && (
          <path d={lineOf(points)} fill="none" strokeWidth={2} className="stroke-lagoon" />
        )}
        {points.length <= 100 &&
          points.map((point) => (
            <circle
              key={point.day}
              cx={acrossOf(point.x)}
              cy={heightOf(point.y)}
              r={4}
              className="fill-lagoon"
            />
          ))}
      </svg>
      <p className="mt-1 flex justify-between pl-[7%] text-muted text-xs" aria-hidden="true">
        <span>{fullDay(points[0]?.day ?? '', locale)}</span>
        {points.length > 1 && <span>{fullDay(points.at(-1)?.day ?? '', locale)}</span>}
      </p>
      <MoodsTable moods={moods} />
    </Section>
  );
}

function heightOf(share: number): number {
  return +(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)).toFixed(1);
}

function acrossOf(share: number): number {
  return +(LEFT + EDGE + share * (WIDTH - LEFT - 2 * EDGE)).toFixed(1);
}

function lineOf(points: readonly MoodPoint[]): string {
  return `M${points.map(({ x, y }) => `${acrossOf(x)} ${heightOf(y)}`).join('L')}`;
}
