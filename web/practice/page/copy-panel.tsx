import Copy from 'lucide-react/icons/copy';
import type { Practice } from '#src/practice/model.ts';
import type { PracticeCopy } from '#src/practice/today-model.ts';
import { OwnerAction } from '#web/practice/owner/owner-action.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type CopyPanelProps = {
  practice: Practice;
  path: string;
  isOwn: boolean;
  copies: readonly PracticeCopy[];
  today: string;
};

/** Where a practice was copied from, who else does it, and the button that copies it. */
export function CopyPanel({ practice, path, isOwn, copies, today }: CopyPanelProps) {
  const t = useT();
  const { viewer } = useSite();
  const { copiedFrom } = practice;
  const mayCopy = !isOwn && viewer !== null && practice.visibility === 'public';
  if (!copiedFrom && !mayCopy && copies.length === 0) return null;
  return (
    <div className="mt-8 grid gap-4">
      {copiedFrom && (
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          {t('practice:page.copiedFrom')}
          <TextLink to={`/practice/${copiedFrom.id}`}>{copiedFrom.name}</TextLink>
        </p>
      )}
      {mayCopy && (
        <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
          <OwnerAction path={path} intent="copy">
            <Icon of={Copy} size={18} />
            {t('practice:page.copy')}
          </OwnerAction>
          <p className="min-w-0 flex-1 basis-60 text-muted text-sm">{t('practice:page.copyHint')}</p>
        </div>
      )}
      {copies.length > 0 && <Copies copies={copies} today={today} />}
    </div>
  );
}

function Copies({ copies, today }: Pick<CopyPanelProps, 'copies' | 'today'>) {
  const t = useT();
  const { locale } = useSite();
  return (
    <section aria-labelledby="copies">
      <h2 id="copies" className="font-semibold text-lg">
        {t('practice:page.copies')}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {copies.map(({ person, practiceId, startOn }) => (
          <li key={person.name} className="flex min-h-11 items-center gap-2 text-sm">
            <Avatar name={person.displayName} src={person.avatarUrl} size="sm" />
            <PersonLink person={person} className="inline-block rounded py-3 font-medium hover:text-lagoon">
              {person.displayName}
            </PersonLink>
            {practiceId ? (
              <Link to={`/practice/${practiceId}`} className="rounded py-3 text-lagoon underline">
                {t('practice:page.since2', { day: dayText(startOn, today, locale) })}
              </Link>
            ) : (
              <span className="text-muted">
                {t('practice:page.since2', { day: dayText(startOn, today, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
