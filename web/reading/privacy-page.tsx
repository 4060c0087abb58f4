import { fieldError } from '#src/shared/errors.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { Form } from '#web/ui/form.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { forgetReadings, getReadingSettings, setReadingSettings } from '#worker/reading/service.ts';
import type { Route } from './+types/privacy-page';

const PATH = '/settings/privacy';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    site: siteOf(ctx),
    settings: await getReadingSettings(ctx),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    if (textOf(form, 'intent') !== 'forget') {
      await setReadingSettings(ctx, { keeps: form.has('keeps') });
      return { done: 'saved' } as const;
    }
    if (!form.has('sure')) throw fieldError('/sure', 'required');
    await forgetReadings(ctx);
    return { done: 'forgotten' } as const;
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('reading:privacy.title') });
  return pageMeta({ ...loaderData.site, path: PATH, title, noindex: true });
};

/** /settings/privacy: what is kept of the reader's reading, and how to delete it. */
export default function PrivacyPage({ loaderData: { settings }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { problem, values } = actionProblem(actionData) ?? {};
  const isAboutForgetting = values?.intent === 'forget';
  const done = actionData && 'done' in actionData ? actionData.done : null;
  return (
    <>
      <SettingsSection
        title={t('reading:privacy.title')}
        intro={t('reading:privacy.intro')}
        problem={isAboutForgetting ? undefined : problem}
        done={done === 'saved' && t('reading:privacy.saved')}
      >
        <Form method="post" className="grid gap-5">
          <Choice
            name="keeps"
            defaultChecked={settings.keeps}
            label={t('reading:privacy.keeps')}
            hint={t('reading:privacy.keepsHint')}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{t('reading:privacy.save')}</SubmitButton>
            <LinkButton to="/reading" tone="plain">
              {t('reading:privacy.list')}
            </LinkButton>
          </div>
        </Form>
      </SettingsSection>
      <SettingsSection
        level={2}
        title={t('reading:privacy.forget')}
        intro={t('reading:privacy.forgetIntro')}
        problem={isAboutForgetting ? problem : undefined}
        done={done === 'forgotten' && t('reading:privacy.forgotten')}
      >
        <Form method="post" key={done} className="grid gap-4">
          <Choice
            name="sure"
            required
            label={t('reading:privacy.sure')}
            error={isAboutForgetting ? problem?.fields.sure : undefined}
          />
          <div>
            <SubmitButton tone="danger" name="intent" value="forget">
              {t('reading:privacy.forget')}
            </SubmitButton>
          </div>
        </Form>
      </SettingsSection>
    </>
  );
}
