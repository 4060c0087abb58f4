import type { CheckIn, Practice } from '#src/practice/model.ts';
import { ChangeCheckIn } from '#web/practice/check-ins/change-check-in.tsx';
import { OwnerAction } from '#web/practice/owner/owner-action.tsx';
import { CheckInButton } from '#web/practice/parts/check-in-button.tsx';
import { dayText, weekdayName } from '#web/practice/parts/day-text.ts';
import { JustChecked } from '#web/practice/parts/just-checked.tsx';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type CheckInPanelProps = {
  practice: Practice;
  path: string;
  today: string;
  seed: string;
  /** The check-in that was just made. */
  checked: CheckIn | null;
  /** A missed day that could be made up for. */
  missed: string | null;
};

/** What the owner can do with the practice today. */
export function CheckInPanel(props: CheckInPanelProps) {
  const t = useT();
  const { practice, path, checked } = props;
  return (
    <Card id="check-in" aria-labelledby="today" className="mt-8">
      <h2 id="today" className={checked ? 'sr-only' : 'mb-3 font-semibold'}>
        {t('practice:panel.title')}
      </h2>
      {checked ? (
        <>
          <JustChecked checkInId={checked.id} back={path} hasDetailsBelow />
          <ChangeCheckIn key={checked.id} checkIn={checked} unit={practice.unit} back={path} />
        </>
      ) : (
        <Steps {...props} />
      )}
    </Card>
  );
}

function Steps(props: CheckInPanelProps) {
  const t = useT();
  const { locale } = useSite();
  const { practice, path, today, seed } = props;
  switch (practice.state) {
    case 'active':
      return <Active {...props} />;
    case 'planned':
      return (
        <>
          <p className="mb-3 text-muted">
            {t('practice:checkIn.startsOn', { day: dayText(practice.startOn, today, locale) })}
          </p>
          <CheckInButton practice={practice} seed={seed} back={path} startsEarly>
            {t('practice:checkIn.startEarly')}
          </CheckInButton>
        </>
      );
    case 'draft':
      return (
        <>
          <p className="mb-3 text-muted">{t('practice:panel.draft')}</p>
          <LinkButton to={`${path}/edit`}>{t('practice:list.finishDraft')}</LinkButton>
        </>
      );
    case 'completed':
      return <Completed {...props} />;
    default:
      return (
        <>
          <p className="mb-3 text-muted">{t('practice:panel.archived')}</p>
          <OwnerAction path={path} intent="restore">
            {t('practice:actions.restore')}
          </OwnerAction>
        </>
      );
  }
}

function Active({ practice, path, today, seed, missed }: CheckInPanelProps) {
  const t = useT();
  const { locale } = useSite();
  const outcome = practice.week.find(({ day }) => day === today)?.outcome ?? 'free';
  const isKept = outcome === 'kept' || outcome === 'repair';
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <CheckInButton practice={practice} seed={seed} back={path} times={isKept ? 1 : 0} size="lg" />
        <span className="text-muted">{t(`practice:today.${outcome}`)}</span>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-5">
        <TextLink to={`${path}/check-in`}>{t('practice:checkIn.withDetails')}</TextLink>
        {outcome === 'open' && (
          <OwnerAction
            path={path}
            intent="rest"
            fields={{ day: today }}
            tone="plain"
            className="-mx-4 underline underline-offset-4 font-normal!"
          >
            {t('practice:panel.rest')}
          </OwnerAction>
        )}
        {outcome === 'rest' && (
          <OwnerAction
            path={path}
            intent="unrest"
            fields={{ day: today }}
            tone="plain"
            className="-mx-4 underline underline-offset-4 font-normal!"
          >
            {t('practice:panel.unrest')}
          </OwnerAction>
        )}
      </div>
      {missed && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-3">
          <OwnerAction path={path} intent="repair" fields={{ day: missed }}>
            {t('practice:panel.repair', { day: weekdayName(missed, locale) })}
          </OwnerAction>
          <p className="min-w-0 flex-1 basis-60 text-muted text-sm">{t('practice:panel.repairHint')}</p>
        </div>
      )}
    </>
  );
}

function Completed({ practice, path, today }: CheckInPanelProps) {
  const t = useT();
  const { locale } = useSite();
  const { endOn, reopensUntil } = practice;
  return (
    <>
      <p className="mb-3 text-muted">
        {endOn && t('practice:panel.completed', { day: dayText(endOn, today, locale) })}{' '}
        {reopensUntil &&
          t('practice:panel.reopenUntil', { day: dayText(reopensUntil.slice(0, 10), today, locale) })}
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={`${path}/summary`} size="sm">
          {t('practice:summary.see')}
        </LinkButton>
        <OwnerAction path={path} intent="copy">
          {t('practice:panel.again')}
        </OwnerAction>
        {reopensUntil && (
          <OwnerAction path={path} intent="reopen">
            {t('practice:panel.reopen')}
          </OwnerAction>
        )}
      </div>
    </>
  );
}
