import { noticePreferencesChangeSchema } from '#src/notifications/model.ts';
import { MAIL_FREQUENCIES } from '#src/notifications/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { pageMeta } from '#web/meta.ts';
import { DigestFields } from '#web/notifications/digest-fields.tsx';
import { QuietHoursFields } from '#web/notifications/quiet-hours-fields.tsx';
import { readPreferences } from '#web/notifications/read-preferences.ts';
import { TypeFields } from '#web/notifications/type-fields.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { Form } from '#web/ui/form.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { getDigests, setDigest } from '#worker/mail/service.ts';
import { changeNoticePreferences, getNoticePreferences } from '#worker/notifications/service.ts';
import type { Route } from './+types/preferences-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    site: siteOf(ctx),
    preferences: await getNoticePreferences(ctx),
    digests: await getDigests(ctx),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    await changeNoticePreferences(ctx, parseValues(noticePreferencesChangeSchema, readPreferences(form)));
    for (const cadence of ['daily', 'weekly'] as const)
      await setDigest(ctx, cadence, form.has(`digest:${cadence}`));
    return { saved: true };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('notifications:preferences.title') });
  return pageMeta({ ...loaderData.site, path: '/settings/notifications', title, noindex: true });
};

/** /settings/notifications: the types of notices on each channel, the mail frequency, the digests and the quiet hours. */
export default function NotificationPreferencesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { preferences, digests } = loaderData;
  const { problem, values } = actionProblem(actionData) ?? {};
  return (
    <SettingsSection
      title={t('notifications:preferences.title')}
      intro={t('notifications:preferences.intro')}
      problem={problem}
      done={actionData && 'saved' in actionData && t('notifications:preferences.saved')}
    >
      <Form method="post" className="grid gap-8">
        <TypeFields types={preferences.types} values={values} />
        <fieldset>
          <legend className="mb-1 font-medium">{t('notifications:preferences.frequency')}</legend>
          {MAIL_FREQUENCIES.map((frequency) => (
            <Choice
              key={frequency}
              type="radio"
              id={`frequency-${frequency}`}
              name="mailFrequency"
              value={frequency}
              defaultChecked={frequency === (values?.mailFrequency ?? preferences.mailFrequency)}
              label={t(`notifications:preferences.frequencies.${frequency}`)}
            />
          ))}
        </fieldset>
        <DigestFields digests={digests} values={values} />
        <QuietHoursFields preferences={preferences} values={values} errors={problem?.fields} />
        <div>
          <SubmitButton>{t('notifications:preferences.save')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}
