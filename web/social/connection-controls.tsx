import UserPlus from 'lucide-react/icons/user-plus';
import type { Relation } from '#src/social/model.ts';
import { useSite, useT } from '#web/site.ts';
import { RelationForm } from '#web/social/relation-form.tsx';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Time } from '#web/ui/time.tsx';

type ConnectionControlsProps = {
  person: { name: string; displayName: string };
  relation: Pick<Relation, 'connection' | 'askAgainAt'>;
  page: string;
};

/** Shows the state of a connection and the reader's next step. */
export function ConnectionControls({ person, relation, page }: ConnectionControlsProps) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const to = { person: person.name, page };
  const { connection, askAgainAt } = relation;
  if (connection === 'declined' && askAgainAt) {
    return (
      <p className="self-center text-muted text-sm">
        {t('social:connection.again')}{' '}
        <Time at={askAgainAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
      </p>
    );
  }
  if (connection === 'asks') return <Answer {...to} name={person.displayName} />;
  if (connection === 'none') {
    return (
      <RelationForm {...to} intent="connect">
        <Button tone="quiet">
          <Icon of={UserPlus} size={18} />
          {t('social:connection.connect')}
        </Button>
      </RelationForm>
    );
  }
  const isAsked = connection === 'asked';
  return (
    <RelationForm {...to} intent="disconnect" className="flex items-center gap-x-1 text-sm">
      <span className="text-muted">
        {t(isAsked ? 'social:connection.asked' : 'social:connection.connected')}
      </span>
      <Button tone="plain" size="sm">
        {t(isAsked ? 'social:connection.withdraw' : 'social:connection.disconnect')}
      </Button>
    </RelationForm>
  );
}

/** The buttons that accept or decline a request. */
export function Answer({ person, page, name }: { person: string; page: string; name: string }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-2">
      <RelationForm person={person} page={page} intent="connect">
        <Button size="sm" aria-label={t('social:connection.acceptWhom', { name })}>
          {t('social:connection.accept')}
        </Button>
      </RelationForm>
      <RelationForm person={person} page={page} intent="disconnect">
        <Button size="sm" tone="quiet" aria-label={t('social:connection.declineWhom', { name })}>
          {t('social:connection.decline')}
        </Button>
      </RelationForm>
    </div>
  );
}
