import { z } from 'zod';
import { newTokenSchema } from '#src/accounts/model.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { NewTokenForm } from '#web/accounts/new-token-form.tsx';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { TokenList } from '#web/accounts/token-list.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { createToken, getMe, getWaysIn, listTokens, revokeToken } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/tokens-page';

const revokeSchema = z.object({ revoke: z.uuid() });

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const [tokens, { hasPassword }, { email }] = [
      await listTokens(ctx),
      await getWaysIn(ctx),
      await getMe(ctx),
    ];
    return { site: siteOf(ctx), tokens, hasPassword, email };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    if (form.has('revoke')) {
      await revokeToken(ctx, parseValues(revokeSchema, { revoke: textOf(form, 'revoke') }).revoke);
      return { revoked: true };
    }
    const days = textOf(form, 'expiresInDays');
    const input = parseValues(newTokenSchema, {
      name: textOf(form, 'name'),
      scopes: form.getAll('scopes'),
      expiresInDays: days === 'never' ? null : Number(days),
      currentPassword: textOf(form, 'currentPassword') || undefined,
    });
    return { made: (await createToken(ctx, input)).token };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/settings/tokens', 'tokens');

/** /settings/tokens: access tokens for the API. */
export default function TokensPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { problem, values } = actionProblem(actionData) ?? {};
  const made = actionData && 'made' in actionData ? actionData.made : null;
  const isWrong = problem?.code === 'wrong_credentials';
  const revoked = actionData && 'revoked' in actionData;
  return (
    <>
      <SettingsSection
        title={t('accounts:tokens.title')}
        intro={t('accounts:tokens.intro')}
        done={revoked && t('accounts:tokens.revoked')}
      >
        {made && (
          <Alert kind="success" live title={t('accounts:tokens.made')}>
            <p>{t('accounts:tokens.shownOnce')}</p>
            <p className="mt-2">
              <code className="select-all break-all">{made}</code>
            </p>
          </Alert>
        )}
        <TokenList tokens={loaderData.tokens} />
      </SettingsSection>
      <SettingsSection level={2} title={t('accounts:tokens.new')} problem={isWrong ? undefined : problem}>
        <NewTokenForm
          key={made}
          values={values}
          errors={{
            ...problem?.fields,
            ...(isWrong && { currentPassword: t('accounts:account.wrongPassword') }),
          }}
          owner={loaderData}
        />
      </SettingsSection>
    </>
  );
}
