import { redirect } from 'react-router';
import { STAGES } from '#src/privileges/rules.ts';
import { PUBLISHING_RULES, settingsChangeSchema } from '#src/settings/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, fieldsOf } from '#web/admin/admin-page.ts';
import { AdminHead } from '#web/admin/admin-parts.tsx';
import { doneOf } from '#web/admin/done.ts';
import { StagePreview } from '#web/admin/stage-preview.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Card } from '#web/ui/card.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { Form } from '#web/ui/form.tsx';
import { changeSettings, getSettings } from '#worker/settings/service.ts';
import type { Route } from './+types/settings-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({
    settings: await getSettings(ctx),
    done: doneOf(request),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  adminAction(context, request, async (ctx, form) => {
    await changeSettings(ctx, fieldsOf(settingsChangeSchema, form));
    return redirect('/admin/settings?done=saved');
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/settings', 'settings.title');

/** /admin/settings: what admins decide about the whole site. */
export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { settings, done } = loaderData;
  const t = useT();
  return (
    <>
      <AdminHead title={t('admin:settings.title')} problem={actionProblem(actionData)?.problem} done={done} />
      <Card>
        <Form method="post" className="grid gap-4">
          <fieldset className="grid gap-1">
            <legend className="mb-2 font-read font-semibold text-xl">{t('admin:settings.publishing')}</legend>
            {PUBLISHING_RULES.map((rule) => (
              <Choice
                key={rule}
                type="radio"
                id={`publishing-${rule}`}
                name="publishing"
                value={rule}
                defaultChecked={rule === settings.publishing}
                label={t(`admin:settings.${rule}.name`)}
                hint={t(`admin:settings.${rule}.text`)}
              />
            ))}
          </fieldset>
          <fieldset className="grid gap-1">
            <legend className="mb-2 font-read font-semibold text-xl">{t('admin:settings.stage')}</legend>
            {STAGES.map((stage) => (
              <Choice
                key={stage}
                type="radio"
                id={`stage-${stage}`}
                name="stage"
                value={stage}
                defaultChecked={stage === settings.stage}
                label={t(`privileges:stages.${stage}.name`)}
                hint={t(`privileges:stages.${stage}.text`)}
              />
            ))}
          </fieldset>
          <StagePreview stage={settings.stage} />
          <div>
            <SubmitButton>{t('admin:settings.save')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
