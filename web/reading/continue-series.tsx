import { postPath } from '#src/posts/rules.ts';
import type { SeriesInProgress } from '#src/reading/model.ts';
import { seriesPath } from '#src/series/rules.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Link } from '#web/ui/link.tsx';
import { Ring } from '#web/ui/ring.tsx';

/** A series in progress: how far the reader is, and a link to the next chapter. */
export function ContinueSeries({ series }: { series: SeriesInProgress }) {
  const t = useT();
  const { slug, title, shownLocale, read, total, next } = series;
  const text = t('reading:progress', { read, total });
  return (
    <div className="flex gap-4 sm:items-center sm:gap-5">
      <Ring value={read} max={total} size={64} text={text} hideText className="shrink-0" />
      <div className="min-w-0 flex-1 sm:flex sm:items-center sm:gap-5">
        <div className="min-w-0 flex-1">
          <Link
            to={seriesPath(slug)}
            lang={shownLocale}
            className="inline-flex min-h-11 items-center wrap-anywhere rounded font-read font-semibold text-lg hover:text-lagoon"
          >
            {title}
          </Link>
          <p aria-hidden="true" className="-mt-1 text-muted text-sm tabular-nums">
            {text}
          </p>
        </div>
        <LinkButton
          to={postPath(next.slug)}
          tone="quiet"
          size="sm"
          className="mt-3 py-2 text-left sm:mt-0 sm:max-w-72"
        >
          <ContinueWith next={next} />
        </LinkButton>
      </div>
    </div>
  );
}

/** «Continue with», and the title in its own language. */
export function ContinueWith({ next: { title, shownLocale } }: { next: SeriesInProgress['next'] }) {
  const t = useT();
  return (
    <span className="min-w-0 wrap-anywhere">
      {t('reading:goOn.with')}
      <span lang={shownLocale}>{t('reading:goOn.named', { title })}</span>
    </span>
  );
}
