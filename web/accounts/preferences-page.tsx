import { profileChangeSchema } from '#src/accounts/model.ts';
import { THEMES } from '#src/accounts/session.ts';
import { formatClockTime, parseClockTime } from '#src/accounts/time-zone.ts';
import { fieldError } from '#src/shared/errors.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { redirectInLanguage } from '#web/accounts/in-language.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';
import { getMe, updateMe } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/preferences-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const me = await getMe(ctx);
    const zones = [...new Set(['UTC', me.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort();
    return { site: siteOf(ctx), me, zones, saved: new URL(request.url).searchParams.has('saved') };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const dayStartMinutes = parseClockTime(textOf(form, 'dayStart'));
    if (dayStartMinutes === null) throw fieldError('/dayStart', 'invalid');
    const change = parseValues(profileChangeSchema, {
      locale: textOf(form, 'locale'),
      timeZone: textOf(form, 'timeZone'),
      theme: textOf(form, 'theme'),
      keyShortcuts: form.has('keyShortcuts'),
      dayStartMinutes,
    });
    const { locale } = await updateMe(ctx, change);
    if (locale === ctx.locale) return { saved: true };
    return redirectInLanguage(request, locale, '/settings/preferences?saved');
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/settings/preferences', 'preferences');

/** /settings/preferences: language, time, theme and keys. */
export default function PreferencesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { me, zones } = loaderData;
  const { problem, values } = actionProblem(actionData) ?? {};
  const errors = problem?.fields ?? {};
  const saved = loaderData.saved || (actionData && 'saved' in actionData);
  return (
    <SettingsSection
      title={t('accounts:preferences.title')}
      problem={problem}
      done={saved && t('accounts:settings.saved')}
    >
      <Form method="post" noValidate className="grid gap-5">
        <Select
          label={t('accounts:preferences.locale')}
          hint={t('accounts:preferences.localeHint')}
          name="locale"
          defaultValue={values?.locale ?? me.locale}
          error={errors.locale}
        >
          {LOCALES.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {locale === 'en' ? 'English' : '繁體中文'}
            </option>
          ))}
        </Select>
        <Select
          label={t('accounts:preferences.timeZone')}
          name="timeZone"
          defaultValue={values?.timeZone ?? me.timeZone}
          error={errors.timeZone}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
        <TextField
          label={t('accounts:preferences.dayStart')}
          hint={t('accounts:preferences.dayStartHint')}
          name="dayStart"
          type="time"
          required
          className="max-w-40"
          defaultValue={values?.dayStart ?? formatClockTime(me.dayStartMinutes)}
          error={errors.dayStart ?? errors.dayStartMinutes}
        />
        <fieldset>
          <legend className="mb-1 font-medium text-sm">{t('accounts:preferences.theme')}</legend>
          {THEMES.map((theme) => (
            <Choice
              key={theme}
              type="radio"
              id={`theme-${theme}`}
              name="theme"
              value={theme}
              defaultChecked={theme === (values?.theme ?? me.theme)}
              label={t(`accounts:themes.${theme}`)}
            />
          ))}
        </fieldset>
        <Choice
          label={t('accounts:preferences.keyShortcuts')}
          hint={t('accounts:preferences.keyShortcutsHint')}
          name="keyShortcuts"
          defaultChecked={values ? 'keyShortcuts' in values : me.keyShortcuts}
        />
        <div>
          <SubmitButton>{t('accounts:settings.save')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}
