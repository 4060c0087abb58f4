import BookOpen from 'lucide-react/icons/book-open';
import Library from 'lucide-react/icons/library';
import Repeat from 'lucide-react/icons/repeat';
import X from 'lucide-react/icons/x';
import type { GoalLink } from '#src/goals/model.ts';
import { GoalAction } from '#web/goals/page/goal-action.tsx';
import { percent } from '#web/goals/parts/goal-ring.tsx';
import { useSite, useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

const ICON = { practice: Repeat, post: BookOpen, series: Library } as const;

type LinkListProps = { links: GoalLink[]; isOwn: boolean; path: string };

/** What a goal links to. Its person may remove links. */
export function LinkList({ links, isOwn, path }: LinkListProps) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {links.map((link) => (
        <li key={`${link.kind} ${link.id}`} className="flex items-center gap-3">
          <LinkTitle link={link} />
          {isOwn && <Unlink link={link} path={path} />}
        </li>
      ))}
    </ul>
  );
}

function LinkTitle({ link: { kind, title, path, locale, progress } }: { link: GoalLink }) {
  const t = useT();
  const site = useSite();
  return (
    <>
      <Icon of={ICON[kind]} size={20} label={t(`goals:links.kind.${kind}`)} className="shrink-0 text-muted" />
      <Link
        to={path}
        dir="auto"
        lang={locale === site.locale ? undefined : locale}
        className="wrap-anywhere flex min-h-11 min-w-0 grow items-center rounded py-2 hover:text-lagoon"
      >
        {title}
      </Link>
      {progress !== null && (
        <span className="shrink-0 text-muted text-sm tabular-nums">{percent(progress, site.locale)}</span>
      )}
    </>
  );
}

function Unlink({ link: { kind, id, title }, path }: { link: GoalLink; path: string }) {
  const t = useT();
  return (
    <GoalAction path={path} intent="unlink" fields={{ kind, targetId: id }} tone="plain" size="sm">
      <Icon of={X} size={18} label={t('goals:links.remove', { title })} />
    </GoalAction>
  );
}
