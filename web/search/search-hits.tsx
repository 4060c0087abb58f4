import type { ComponentType } from 'react';
import type { SearchHit } from '#src/search/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { HIT_COMPONENTS } from '#web/search/hit-components.ts';
import type { HitProps } from '#web/search/hit-parts.tsx';

/** The hits, best first. */
export function SearchHits(props: { hits: readonly SearchHit[]; now: number; locale: Locale }) {
  const { hits, now, locale } = props;
  return (
    <ol className="grid divide-y divide-line">
      {hits.map((hit) => {
        const Hit = HIT_COMPONENTS[hit.kind] as ComponentType<HitProps<SearchHit>>;
        return (
          <li key={`${hit.kind} ${hit.id}`} className="py-6 first:pt-0 last:pb-0">
            <Hit hit={hit} now={now} locale={locale} />
          </li>
        );
      })}
    </ol>
  );
}
