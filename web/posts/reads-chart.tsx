import type { PostStats } from '#src/posts/stats-model.ts';
import type { Translate } from '#src/shared/translate.ts';

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
      <details className="mt-3">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-lagoon text-ui">
          {t('posts:stats.table')}
        </summary>
        <table className="text-sm tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="py-1 pr-8 text-left font-medium">
                {t('posts:stats.day')}
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                {t('posts:stats.reads')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...reads].reverse().map((read) => (
              <tr key={read.day} className="border-line border-t">
                <td className="py-1 pr-8">{day(read.day)}</td>
                <td className="py-1 text-right">{read.count.toLocaleString(locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
