import type { SeriesHit as Hit } from '#src/series/search-hit.ts';
import { HitExcerpt, HitFacts, type HitProps, HitTitle } from '#web/search/hit-parts.tsx';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

/** A series that was found. */
export function SeriesHit({ hit, locale }: HitProps<Hit>) {
  const t = useT();
  return (
    <article>
      <HitTitle to={hit.path} lang={hit.locale} segments={hit.title} />
      <HitExcerpt lang={hit.locale} segments={hit.excerpt} />
      <HitFacts mark={t(`search:mark.${hit.form}`)}>
        {t('search:partCount', { count: hit.partCount })}
        {hit.locale !== locale && <Badge lang={hit.locale}>{t(`posts:language.${hit.locale}`)}</Badge>}
      </HitFacts>
    </article>
  );
}
