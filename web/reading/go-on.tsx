import ArrowRight from 'lucide-react/icons/arrow-right';
import { postPath } from '#src/posts/rules.ts';
import type { Reading, SeriesInProgress } from '#src/reading/model.ts';
import { ContinueSeries } from '#web/reading/continue-series.tsx';
import { ReadingText } from '#web/reading/reading-item.tsx';
import { useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

/** What the reader can continue: series first, then posts that are in no series. */
export function GoOn({ series, posts }: { series: SeriesInProgress[]; posts: Reading[] }) {
  const t = useT();
  if (series.length + posts.length === 0) return null;
  return (
    <section aria-labelledby="continue" className="mt-8">
      <h2 id="continue" className="mb-2 font-semibold text-lg">
        {t('reading:goOn.title')}
      </h2>
      <ul className="grid divide-y divide-line rounded border border-line bg-surface">
        {series.map((one) => (
          <li key={one.slug} className="min-w-0 px-4 py-4 sm:px-5">
            <ContinueSeries series={one} />
          </li>
        ))}
        {posts.map((reading) => (
          <li key={reading.post.id} className="flex min-w-0 items-center gap-4 px-4 py-2 sm:px-5">
            <ReadingText reading={reading} />
            <Link
              to={postPath(reading.post.slug)}
              aria-label={t('reading:goOn.postNamed', { title: reading.post.title })}
              className="grid size-11 shrink-0 place-items-center rounded text-lagoon hover:bg-lagoon-soft"
            >
              <Icon of={ArrowRight} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
