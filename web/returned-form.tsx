import { FORM_OWNER } from '#src/shared/form-owner.ts';
import { isText, type ReturnedForm as Returned } from '#src/shared/returned-form.ts';
import type { Translate } from '#src/shared/translate.ts';
import { LoginAgain } from '#web/accounts/login-again.tsx';
import type { PageProblem } from '#web/page.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/field.tsx';

type ReturnedFormProps = { problem: PageProblem; returned: Returned; t: Translate };

/** A form that was not accepted and whose page does not show it any more: what was written, and how to go on. */
export function ReturnedForm({ problem, returned, t }: ReturnedFormProps) {
  const { to, owner, fields, again } = returned;
  const texts = fields.filter(isText);
  const others = fields.filter((field) => !isText(field));
  return (
    <div className="mx-auto grid max-w-(--measure) gap-6 pt-4 sm:pt-10">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('shared:returned.title')}</h1>
      <Alert kind="error" live>
        {problem.code === 'unauthenticated' ? t('shared:returned.loggedOut') : problem.detail}
        <HowToGoOn code={problem.code} again={again} t={t} />
      </Alert>
      {/* A plain form: its address has the language prefix already. */}
      <form method="post" action={to} className="grid gap-4">
        {owner && <input type="hidden" name={FORM_OWNER} value={owner} />}
        {others.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {texts.map(([name, value]) => (
          <TextArea
            key={`${name}=${value}`}
            label={t('shared:returned.text')}
            name={name}
            defaultValue={value}
            rows={value.length > 200 ? 10 : 3}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          {problem.code === 'unauthenticated' && <LoginAgain to={to} t={t} />}
          {again && (
            <Button tone={problem.code === 'unauthenticated' ? 'quiet' : 'primary'}>
              {t('shared:returned.send')}
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}

function HowToGoOn({ code, again, t }: { code: string; again: boolean; t: Translate }) {
  if (!again) return <p className="mt-1">{t('shared:returned.gone')}</p>;
  if (code === 'unauthenticated') return <p className="mt-1">{t('shared:returned.steps')}</p>;
  if (code === 'other_person') return <p className="mt-1">{t('shared:returned.stepsOther')}</p>;
  return null;
}
