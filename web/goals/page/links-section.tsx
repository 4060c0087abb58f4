import type { Goal } from '#src/goals/model.ts';
import { MAX_GOAL_LINKS } from '#src/goals/words.ts';
import { AddLink } from '#web/goals/page/add-link.tsx';
import { LinkList } from '#web/goals/page/link-list.tsx';
import { useT } from '#web/site.ts';

type LinksSectionProps = {
  goal: Goal;
  isOwn: boolean;
  path: string;
  /** The reader's own practices. */
  practices: { id: string; name: string }[];
  address: string | undefined;
  error: string | undefined;
};

/** What leads to a goal: practices, posts and series. */
export function LinksSection({ goal: { links }, isOwn, path, practices, ...failed }: LinksSectionProps) {
  const t = useT();
  if (links.length === 0 && !isOwn) return null;
  const isLinked = (id: string) => links.some((link) => link.kind === 'practice' && link.id === id);
  return (
    <section id="links" aria-labelledby="links-title" className="mt-10 scroll-mt-4">
      <h2 id="links-title" className="font-semibold text-lg">
        {t('goals:links.title')}
      </h2>
      {links.length === 0 && <p className="mt-1 text-muted">{t('goals:links.empty')}</p>}
      <LinkList links={links} isOwn={isOwn} path={path} />
      {isOwn && links.length < MAX_GOAL_LINKS && (
        <AddLink
          key={links.length}
          path={path}
          practices={practices.filter(({ id }) => !isLinked(id))}
          {...failed}
        />
      )}
    </section>
  );
}
