import { redirect } from 'react-router';
import { passwordChangeSchema } from '#src/accounts/model.ts';
import { PROVIDER_LABELS, providerSchema } from '#src/accounts/oauth.ts';
import { BouncedNotice } from '#web/accounts/bounced-notice.tsx';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { NoPasswordSection, PasswordSection } from '#web/accounts/password-section.tsx';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { WaysIn } from '#web/accounts/ways-in.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { Form } from '#web/ui/form.tsx';
import {
  askOwnPasswordReset,
  changePassword,
  getMe,
  getOwnBounces,
  getWaysIn,
  listProviders,
  signOutEverywhere,
  tryOwnAddress,
  unlinkIdentity,
} from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Route } from './+types/account-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { name, email, role } = await getMe(ctx);
    const linked = providerSchema.safeParse(new URL(request.url).searchParams.get('linked')).data ?? null;
    const ways = { ...(await getWaysIn(ctx)), providers: listProviders(ctx) };
    return { site: siteOf(ctx), name, email, role, linked, ways, bounced: await getOwnBounces(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    return act(ctx, form);
  });

async function act(ctx: Context, form: FormData) {
  switch (textOf(form, 'intent')) {
    case 'everywhere':
      await signOutEverywhere(ctx, { keepTokens: form.has('keepTokens') });
      return redirect('/login');
    case 'unlink': {
      const provider = parseValues(providerSchema, textOf(form, 'provider'));
      await unlinkIdentity(ctx, provider);
      return { done: 'unlinked', provider } as const;
    }
    case 'try-address':
      await tryOwnAddress(ctx);
      return { done: 'tried' } as const;
    case 'set-password':
      await askOwnPasswordReset(ctx);
      return { done: 'sent' } as const;
    default:
      await changePassword(
        ctx,
        parseValues(passwordChangeSchema, {
          currentPassword: textOf(form, 'currentPassword'),
          newPassword: textOf(form, 'newPassword'),
          revokeTokens: form.has('revokeTokens'),
        }),
      );
      return { done: 'changed' } as const;
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/settings/account', 'account');

/** /settings/account: address, ways to sign in, password, and signing out of every device. */
export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { name, email, role, ways } = loaderData;
  const { problem, values } = actionProblem(actionData) ?? {};
  const done = actionData && 'done' in actionData ? actionData : null;
  const isAboutWays = values?.intent === 'unlink';
  const isAboutAddress = values?.intent === 'try-address';
  const facts = [
    [t('accounts:fields.email'), email],
    [t('accounts:fields.name'), name],
    [t('accounts:account.role'), t(`accounts:roles.${role}`)],
  ];
  return (
    <>
      <SettingsSection title={t('accounts:account.title')} problem={isAboutAddress ? problem : undefined}>
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-2">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
        <BouncedNotice bounced={loaderData.bounced} isTried={done?.done === 'tried'} />
      </SettingsSection>
      {ways.providers.length + ways.identities.length > 0 && (
        <SettingsSection
          level={2}
          title={t('accounts:oauth.ways.title')}
          intro={t('accounts:oauth.ways.intro')}
          problem={isAboutWays ? problem : undefined}
          done={waysDone(t, done, loaderData.linked)}
        >
          <WaysIn {...ways} />
        </SettingsSection>
      )}
      {ways.hasPassword ? (
        <PasswordSection
          email={email}
          problem={isAboutWays || isAboutAddress ? undefined : problem}
          isChanged={done?.done === 'changed'}
        />
      ) : (
        <NoPasswordSection email={email} isSent={done?.done === 'sent'} />
      )}
      <SettingsSection
        level={2}
        title={t('accounts:account.everywhere')}
        intro={t('accounts:account.everywhereIntro')}
      >
        <Form method="post" reloadDocument className="grid justify-items-start gap-5">
          <Choice
            label={t('accounts:account.keepTokens')}
            hint={t('accounts:account.keepTokensHint')}
            name="keepTokens"
            value="yes"
          />
          <SubmitButton tone="danger" name="intent" value="everywhere">
            {t('accounts:account.signOutEverywhere')}
          </SubmitButton>
        </Form>
      </SettingsSection>
    </>
  );
}

type Done = Awaited<ReturnType<typeof act>>;

/** Returns the outcome of a linked or unlinked identity. The action's result takes precedence over the query. */
function waysDone(
  t: ReturnType<typeof useT>,
  done: Exclude<Done, Response> | null,
  linked: keyof typeof PROVIDER_LABELS | null,
): string | null {
  if (done?.done === 'unlinked')
    return t('accounts:oauth.ways.unlinked', { provider: PROVIDER_LABELS[done.provider] });
  if (done || !linked) return null;
  return t('accounts:oauth.ways.linked', { provider: PROVIDER_LABELS[linked] });
}
