import Flag from 'lucide-react/icons/flag';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import type { Goal } from '#src/goals/model.ts';
import { MAX_DROPPED_NOTE } from '#src/goals/words.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { GoalAction } from '#web/goals/page/goal-action.tsx';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextArea } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Time } from '#web/ui/time.tsx';

type EndPanelProps = { goal: Goal; path: string };

/** How the person of a goal ends it, and what they read then. */
export function EndPanel({ goal, path }: EndPanelProps) {
  return goal.state === 'open' ? <Ways goal={goal} path={path} /> : <Ended goal={goal} path={path} />;
}

function Ways({ goal: { milestones }, path }: EndPanelProps) {
  const t = useT();
  const isDone = milestones.length > 0 && milestones.every(({ doneAt }) => doneAt !== null);
  return (
    <div className="no-print mt-8">
      {isDone && <p className="mb-3 font-medium">{t('goals:end.allDone')}</p>}
      <GoalAction path={path} intent="reach" tone={isDone ? 'primary' : 'quiet'}>
        <Icon of={Flag} size={18} />
        {t('goals:end.reach')}
      </GoalAction>
      <details className="mt-1">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-muted">
          {t('goals:end.drop')}
        </summary>
        <Form method="post" action={path} preventScrollReset className="mt-2 grid gap-4">
          <p>{t('goals:end.dropText')}</p>
          <TextArea
            label={t('goals:end.note')}
            hint={t('goals:end.noteHint')}
            optional={t('goals:form.optional')}
            name="note"
            rows={3}
            maxLength={MAX_DROPPED_NOTE}
          />
          <div>
            <SubmitButton name="intent" value="drop" tone="quiet">
              {t('goals:end.dropConfirm')}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </div>
  );
}

function Ended({ goal, path }: EndPanelProps) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const { state, droppedNote } = goal;
  const at = goal.reachedAt ?? goal.droppedAt ?? goal.updatedAt;
  return (
    <Alert kind={state === 'reached' ? 'success' : 'info'} title={t(`goals:end.${state}`)} className="mt-8">
      <p className="text-muted text-sm">
        <Time at={at} now={now} locale={locale} timeZone={viewer?.timeZone} />
      </p>
      {state === 'dropped' && <p className="mt-1">{t('goals:end.droppedText')}</p>}
      {droppedNote && (
        <p dir="auto" className="wrap-anywhere mt-3 whitespace-pre-line border-line border-s-2 ps-3">
          {droppedNote}
        </p>
      )}
      <div className="no-print mt-3">
        <GoalAction path={path} intent="reopen" tone="quiet" size="sm">
          <Icon of={RotateCcw} size={18} />
          {t('goals:end.reopen')}
        </GoalAction>
      </div>
    </Alert>
  );
}
