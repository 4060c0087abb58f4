import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import type { ReactNode } from 'react';
import { postPath } from '#src/posts/rules.ts';
import type { NeighbourPost, SeriesPlace } from '#src/series/place.ts';
import { seriesPath } from '#src/series/rules.ts';
import { useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Ring } from '#web/ui/ring.tsx';

/** The series of a post, above the post, with the post's place in it. */
export function PlaceInSeries({ place }: { place: SeriesPlace }) {
  const t = useT();
  const text = t('series:place.of', { number: place.number, total: place.total });
  return (
    <nav aria-label={t('series:place.label')} className="mb-4 flex items-center gap-3 text-sm">
      <Ring value={place.number} max={place.total} size={40} text={text} hideText />
      <span className="min-w-0">
        <Link
          to={seriesPath(place.slug)}
          lang={place.shownLocale}
          className="wrap-anywhere inline-flex min-h-11 items-center rounded font-medium hover:text-lagoon"
        >
          {place.title}
        </Link>
        <span aria-hidden="true" className="-mt-2 block text-muted tabular-nums">
          {text}
        </span>
      </span>
    </nav>
  );
}

/** The previous and the next post, below a post; after the last one, the whole series. */
export function SeriesNeighbours({ place }: { place: SeriesPlace }) {
  const t = useT();
  const { previous, next } = place;
  return (
    <nav aria-label={t('series:place.neighbours')} className="no-print mt-12 grid gap-3 sm:grid-cols-2">
      {previous && (
        <Neighbour
          post={previous}
          rel="prev"
          label={t('series:place.previous')}
          icon={<Icon of={ArrowLeft} size={18} />}
        />
      )}
      {next ? (
        <Neighbour
          post={next}
          rel="next"
          label={t('series:place.next')}
          icon={<Icon of={ArrowRight} size={18} />}
        />
      ) : (
        <Link
          to={seriesPath(place.slug)}
          className="flex min-h-11 items-center justify-end rounded px-2 text-right font-medium text-lagoon sm:col-start-2"
        >
          {t('series:place.end')}
        </Link>
      )}
    </nav>
  );
}

type NeighbourProps = { post: NeighbourPost; rel: 'prev' | 'next'; label: string; icon: ReactNode };

function Neighbour({ post, rel, label, icon }: NeighbourProps) {
  const isNext = rel === 'next';
  return (
    <Link
      to={postPath(post.slug)}
      rel={rel}
      className={`group grid content-start gap-1 rounded border border-line bg-surface px-4 py-3 hover:border-lagoon ${isNext ? 'sm:col-start-2 sm:text-right' : ''}`}
    >
      <span className={`flex items-center gap-1.5 text-muted text-sm ${isNext ? 'sm:justify-end' : ''}`}>
        {!isNext && icon}
        {label}
        {isNext && icon}
      </span>
      <span lang={post.shownLocale} className="wrap-anywhere font-read font-semibold group-hover:text-lagoon">
        {post.title}
      </span>
    </Link>
  );
}
