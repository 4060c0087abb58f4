import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';

type EmailSentProps = { kind: 'register' | 'forgot'; email: string; again: boolean; hasInbox: boolean };

/** Says that an email was sent. It says so for every address, because only the owner may learn whether there is an account. */
export function EmailSent({ kind, email, again, hasInbox }: EmailSentProps) {
  const t = useT();
  return (
    <FormPage title={t(`accounts:${kind}.sent.title`)}>
      {again && (
        <Alert kind="success" live>
          {t('accounts:sentAgain')}
        </Alert>
      )}
      <p>{t(`accounts:${kind}.sent.text`, { email })}</p>
      {hasInbox && (
        <Alert kind="info">
          {t('accounts:inDevelopment')}{' '}
          <Link to="/dev/mail" className="font-medium text-lagoon underline underline-offset-4">
            {t('mail:inbox.title')}
          </Link>
        </Alert>
      )}
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="again" value="yes" />
        <p className="text-muted">{t('accounts:nothingCame')}</p>
        <SubmitButton tone="quiet">{t('accounts:sendAgain')}</SubmitButton>
      </Form>
    </FormPage>
  );
}
