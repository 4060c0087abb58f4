import { redirect } from 'react-router';
import { claimPersonSchema } from '#src/claims/model.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextArea, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { claimPerson, getClaiming } from '#worker/claims/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/claim-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    claiming: await getClaiming(ctx, params.name),
    site: siteOf(ctx),
  }));

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const values = { proofUrl: textOf(form, 'proofUrl'), note: textOf(form, 'note') };
    const { imported } = await claimPerson(ctx, params.name, parseValues(claimPersonSchema, values));
    return redirect(`/people/${imported.name}/claim`, 303);
  });

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  ownPageMeta(loaderData?.site, `/people/${params.name}/claim`, 'claims:mine');

/** /people/:name/claim: a member says that an imported person is they. */
export default function ClaimPage({ loaderData: { claiming }, actionData }: Route.ComponentProps) {
  const t = useT();
  const failed = actionProblem(actionData);
  const errors = failed?.problem.fields ?? {};
  const { imported, origin, code, isClaimed, proof } = claiming;
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to={`/people/${imported.name}`}>{imported.displayName}</BackLink>
      <h1 className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">
        {t('claims:claim.title', { name: imported.displayName })}
      </h1>
      <p className="mt-1 mb-6 text-muted">{t('claims:claim.intro', { site: origin.site })}</p>
      {isClaimed && (
        <Alert kind="success" title={t('claims:claim.sent')} className="mb-6">
          <p>{t(`claims:proof.${proof}`)}</p>
          <p>{t('claims:claim.sentText')}</p>
        </Alert>
      )}
      <Form method="post" className="grid gap-4">
        <ProblemAlert problem={failed?.problem} />
        <TextField
          label={t('claims:claim.code')}
          hint={t('claims:claim.codeHint')}
          name="code"
          readOnly
          defaultValue={code}
        />
        <TextField
          label={t('claims:claim.proofUrl')}
          hint={t('claims:claim.proofUrlHint', { site: origin.site })}
          name="proofUrl"
          type="url"
          inputMode="url"
          maxLength={500}
          defaultValue={failed?.values.proofUrl ?? origin.url ?? ''}
          error={errors.proofUrl}
        />
        <TextArea
          label={t('claims:claim.note')}
          hint={t('claims:claim.noteHint')}
          name="note"
          rows={4}
          maxLength={1000}
          defaultValue={failed?.values.note ?? ''}
          error={errors.note}
        />
        <div>
          <SubmitButton>{t('claims:claim.send')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
