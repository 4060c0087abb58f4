import type { PostStats } from '#src/posts/stats-model.ts';
import type { Translate } from '#src/shared/translate.ts';
import { FoldedTable } from '#web/ui/folded-table.tsx';

const WIDTH = 600;
const HEIGHT = 160;
const GAP = 4;

type ReadsChartProps = { reads: PostStats['reads']; locale: string; t: Translate };

/** Reads per day as bars, drawn on the server; the table behind the toggle has the same numbers. */
export function ReadsChart({ reads, locale, t }: ReadsChartProps) {
  const most = Math.max(1, ...reads.map(({ count }) => count));
  const step = WIDTH / reads.length;
  const day = (text: string) =>
    new Date(text).toLocaleDateString(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const total = reads.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure className="mt-8">
      <figcaption className="mb-3 font-medium">{t('posts:stats.days', { count: total })}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full" aria-hidden="true">
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} className="stroke-line" />
        {reads.map((read, index) => {
          const height = (read.count / most) * (HEIGHT - 8);
          return (
            <rect
              key={read.day}
              x={index * step + GAP / 2}
              y={HEIGHT - height}
              width={step - GAP}
              height={height}
              rx={2}
              className="fill-lagoon"
            />
          );
        })}
      </svg>
      <p className="mt-1 flex justify-between text-muted text-xs" aria-hidden="true">
        <span>{day(reads[0]?.day ?? '')}</span>
        <span>{day(reads.at(-1)?.day ?? '')}</span>
      </p>
      <FoldedTable
        label={t('posts:stats.table')}
        columns={[t('posts:stats.day'), t('posts:stats.reads')]}
        rows={reads.toReversed().map((read) => ({
          key: read.day,
          cells: [day(read.day), read.count.toLocaleString(locale)],
        }))}
        numeric
      />
    </figure>
  );
}
