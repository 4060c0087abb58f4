import Layers from 'lucide-react/icons/layers';
import type { PostHit as Hit } from '#src/posts/search-hit.ts';
import { Dot } from '#web/posts/post-card.tsx';
import { HitExcerpt, type HitProps, HitTitle } from '#web/search/hit-parts.tsx';
import { useT } from '#web/site.ts';
import { Badge, TagChip } from '#web/ui/chip.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';

/** A post that was found. */
export function PostHit({ hit, now, locale }: HitProps<Hit>) {
  const t = useT();
  const authors = hit.authors.map(({ displayName }) => displayName).join(t('posts:byline.separator'));
  return (
    <article>
      <HitTitle to={hit.path} lang={hit.locale} segments={hit.title} />
      <HitExcerpt lang={hit.locale} segments={hit.excerpt} />
      <div className="mt-2 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <span className="wrap-anywhere font-medium text-ink">{authors}</span>
        <Dot />
        <Time at={hit.publishedAt} now={now} locale={locale} />
        {hit.locale !== locale && <Badge lang={hit.locale}>{t(`posts:language.${hit.locale}`)}</Badge>}
        {hit.series && (
          <>
            <Dot />
            <Link
              to={hit.series.path}
              className="wrap-anywhere inline-flex min-h-11 items-center gap-1.5 hover:text-lagoon"
            >
              <Icon of={Layers} size={16} className="shrink-0" />
              {hit.series.title}
            </Link>
          </>
        )}
        <span className="flex flex-wrap gap-x-1.5 sm:ml-2">
          {hit.tags.slice(0, 4).map((tag) => (
            <TagChip key={tag.slug} to={`/tags/${encodeURIComponent(tag.slug)}`}>
              {tag.name}
            </TagChip>
          ))}
        </span>
      </div>
    </article>
  );
}
