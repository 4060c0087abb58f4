import type { ReactNode } from 'react';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { getListState, type ListState, leaveList, rejoinList } from '#worker/mail/service.ts';
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
      state: await rejoinList(ctx, params.token, String(form.get('undo') ?? '')),
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
 * /u/<token>: the page to leave a list. Opening the link changes nothing, because scanners open links too. The button leaves
 * the list without a login, and leaving can be undone at once.
 */
export default function UnsubscribePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const answer = actionData && 'state' in actionData ? actionData : null;
  const state = answer?.state ?? loaderData.state;
  const action = `/u/${params.token}`;
  if (state.isOn) return <GetsIt state={state} isBack={answer?.done === 'back'} action={action} />;
  const undo = answer?.done === 'left' ? answer.state.undo : null;
  return <LeftList state={state} undo={undo} isTooLate={isExpired(actionData)} action={action} />;
}

function isExpired(actionData: unknown): boolean {
  return actionProblem(actionData)?.problem.code === 'link_expired';
}

type ListProps = { state: ListState; action: string };

function GetsIt({ state, isBack, action }: ListProps & { isBack: boolean }) {
  const t = useT();
  const values = { list: t(`mail:lists.${state.list}`), address: state.address };
  return (
    <FormPage
      title={t(isBack ? 'mail:leave.backTitle' : 'mail:leave.title', values)}
      intro={t(isBack ? 'mail:leave.back' : 'mail:leave.question', values)}
      after={<Onward to="/settings/notifications">{t('mail:leave.settings')}</Onward>}
    >
      {!isBack && <p className="text-muted">{t('mail:leave.others')}</p>}
      <Form method="post" action={action}>
        <Button tone={isBack ? 'quiet' : 'primary'}>{t('mail:leave.button')}</Button>
      </Form>
    </FormPage>
  );
}

/** The page after leaving: with a button to undo it, or, for an old link, a hint where to subscribe again. */
function LeftList(props: ListProps & { undo: string | null; isTooLate: boolean }) {
  const t = useT();
  const { state, undo, isTooLate, action } = props;
  const values = { list: t(`mail:lists.${state.list}`), address: state.address };
  const isNewsletter = state.list === 'newsletter';
  return (
    <FormPage
      title={t('mail:leave.leftTitle', values)}
      intro={t('mail:leave.left', values)}
      after={
        isNewsletter ? (
          <Onward to="/newsletter">{t('mail:leave.subscribe')}</Onward>
        ) : (
          <Onward to="/settings/notifications">{t('mail:leave.settings')}</Onward>
        )
      }
    >
      {isTooLate && (
        <Alert kind="care" live>
          {t('mail:leave.tooLate')}
        </Alert>
      )}
      {undo ? (
        <Form method="post" action={action}>
          <input type="hidden" name="back" value="yes" />
          <input type="hidden" name="undo" value={undo} />
          <Button tone="quiet">{t('mail:leave.undo')}</Button>
        </Form>
      ) : (
        <p className="text-muted">
          {t(isNewsletter ? 'mail:leave.againNewsletter' : 'mail:leave.again', values)}
        </p>
      )}
    </FormPage>
  );
}

function Onward({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="text-lagoon underline underline-offset-4">
      {children}
    </Link>
  );
}
