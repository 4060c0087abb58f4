import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Form } from '#web/ui/form.tsx';
import { Time } from '#web/ui/time.tsx';

type BouncedNoticeProps = { bounced: { at: string; isStopped: boolean } | null; isTried: boolean };

/** Says that emails to the member's address came back, with a button that tries it again. Renders nothing when they arrive. */
export function BouncedNotice({ bounced, isTried }: BouncedNoticeProps) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  if (isTried)
    return (
      <Alert kind="success" live>
        {t('accounts:account.bounced.tried')}
      </Alert>
    );
  if (!bounced) return null;
  return (
    <Alert kind="care" title={t('accounts:account.bounced.title')}>
      <p>
        {t('accounts:account.bounced.last')}{' '}
        <Time at={bounced.at} now={now} locale={locale} timeZone={viewer?.timeZone} />
      </p>
      <p>{t(`accounts:account.bounced.${bounced.isStopped ? 'stopped' : 'going'}`)}</p>
      <Form method="post" className="mt-3">
        <SubmitButton tone="quiet" name="intent" value="try-address">
          {t('accounts:account.bounced.try')}
        </SubmitButton>
      </Form>
    </Alert>
  );
}
