import type { TagHit as Hit } from '#src/tags/search-hit.ts';
import { HitExcerpt, HitFacts, type HitProps, HitTitle } from '#web/search/hit-parts.tsx';
import { useT } from '#web/site.ts';

/** A tag that was found. */
export function TagHit({ hit }: HitProps<Hit>) {
  const t = useT();
  return (
    <article>
      <HitTitle to={hit.path} segments={hit.title} />
      <HitExcerpt segments={hit.excerpt} />
      <HitFacts mark={t('search:mark.tag')}>{t('search:postCount', { count: hit.postCount })}</HitFacts>
    </article>
  );
}
