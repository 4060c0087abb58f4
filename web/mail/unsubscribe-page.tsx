import { Form } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import { pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Link } from '#web/ui/link.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { getListState, leaveList, rejoinList } from '#worker/mail/service.ts';
import type { Route } from './+types/unsubscribe-page';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    site: { locale: ctx.locale, origin: ctx.config.publicOrigin },
    state: await getListState(ctx, params.token),
  }));

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    if (form.get('back') !== 'yes')
      return { done: 'left' as const, state: await leaveList(ctx, params.token) };
    return {
      done: 'back' as const,
      state: await rejoinList(ctx, params.token, String(form.get('was') ?? '')),
    };
  });

export const meta: Route.MetaFunction = ({ loaderData, params }) => {
  if (!loaderData) return [];
  const { site, state } = loaderData;
  const t = translator(site.locale);
  const title = t('mail:leave.title', { list: t(`mail:lists.${state.list}`) });
  const whole = t('shared:site.titleSuffix', { title });
  return pageMeta({ ...site, path: `/u/${params.token}`, title: whole, noindex: true });
};

/**
 * /u/<token>: opening the link changes nothing, for scanners open links too; the button does, without a login, and what
 * was done can be taken back at once.
 */
export default function UnsubscribePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const answer = actionData && 'state' in actionData ? actionData : null;
  const { list, address, isOn, was } = answer?.state ?? loaderData.state;
  const said = { list: t(`mail:lists.${list}`), address };
  const action = `/u/${params.token}`;
  const settings = (
    <Link to="/settings/notifications" className="text-lagoon underline underline-offset-4">
      {t('mail:leave.settings')}
    </Link>
  );
  if (!isOn)
    return (
      <FormPage title={t('mail:leave.leftTitle', said)} intro={t('mail:leave.left', said)} after={settings}>
        <Form method="post" action={action}>
          <input type="hidden" name="back" value="yes" />
          <input type="hidden" name="was" value={was} />
          <Button tone="quiet">{t('mail:leave.undo')}</Button>
        </Form>
      </FormPage>
    );
  const isBack = answer?.done === 'back';
  return (
    <FormPage
      title={t(isBack ? 'mail:leave.backTitle' : 'mail:leave.title', said)}
      intro={t(isBack ? 'mail:leave.back' : 'mail:leave.question', said)}
      after={settings}
    >
      {!isBack && <p className="text-muted">{t('mail:leave.others')}</p>}
      <Form method="post" action={action}>
        <Button tone={isBack ? 'quiet' : 'primary'}>{t('mail:leave.button', said)}</Button>
      </Form>
    </FormPage>
  );
}
