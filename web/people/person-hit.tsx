import type { PersonHit as Hit } from '#src/accounts/search-hit.ts';
import { HitExcerpt, HitFacts, type HitProps, HitTitle } from '#web/search/hit-parts.tsx';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';

/** A person as a search hit. */
export function PersonHit({ hit }: HitProps<Hit>) {
  const t = useT();
  const name = hit.title.map((segment) => segment.text).join('');
  return (
    <article className="flex gap-4">
      <Avatar name={name} src={hit.avatarUrl} />
      <div className="min-w-0">
        <HitTitle to={hit.path} segments={hit.title} />
        <HitExcerpt segments={hit.excerpt} />
        <HitFacts mark={t('search:mark.person')}>{t('search:postCount', { count: hit.postCount })}</HitFacts>
      </div>
    </article>
  );
}
