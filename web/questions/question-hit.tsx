import type { QuestionHit as Hit } from '#src/questions/search-hit.ts';
import { HitExcerpt, HitFacts, type HitProps, HitTitle } from '#web/search/hit-parts.tsx';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

/** A question that was found. */
export function QuestionHit({ hit, locale }: HitProps<Hit>) {
  const t = useT();
  return (
    <article>
      <HitTitle to={hit.path} lang={hit.locale} segments={hit.title} />
      <HitExcerpt lang={hit.locale} segments={hit.excerpt} />
      <HitFacts mark={t('search:mark.question')}>
        {t('questions:card.answers', { count: hit.answerCount })}
        {hit.isAnswered && <Badge tone="lagoon">{t('questions:card.accepted')}</Badge>}
        {hit.locale !== locale && <Badge lang={hit.locale}>{t(`posts:language.${hit.locale}`)}</Badge>}
      </HitFacts>
    </article>
  );
}
