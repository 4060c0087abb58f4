import { Form, redirect } from 'react-router';
import { type DeadLetter, deadLetterListQuerySchema } from '#src/admin/queue-model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { neighbours } from '#web/list-query.ts';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { listDeadLetters, replayOpenLetters } from '#worker/admin/service.ts';
import type { Route } from './+types/dead-letters-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, 'admin', async (ctx) => {
    const query = queryOf(deadLetterListQuerySchema, request);
    return { page: await listDeadLetters(ctx, query), state: query.state, done: doneOf(request) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      replay: async () => {
        await replayOpenLetters(ctx);
        return redirect('/admin/dead-letters?done=replayed');
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/dead-letters', 'deadLetters.title');

const pathOf = (state: string) =>
  state === 'open' ? '/admin/dead-letters' : `/admin/dead-letters?state=${state}`;

/** /admin/dead-letters: events that were given up, and how to bring them back. */
export default function DeadLettersPage({
  loaderData: { page, state, done },
  actionData,
}: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead
        title={t('admin:deadLetters.title')}
        intro={t('admin:deadLetters.intro')}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      <Tabs
        label={t('admin:deadLetters.states')}
        tabs={(['open', 'replayed'] as const).map((each) => ({
          to: pathOf(each),
          label: t(`admin:deadLetters.${each}`),
          current: each === state,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:deadLetters.none')}>{t('admin:deadLetters.noneText')}</EmptyState>
      ) : (
        <>
          {state === 'open' && (
            <Form method="post" className="flex flex-wrap items-center gap-4">
              <input type="hidden" name="intent" value="replay" />
              <SubmitButton tone="quiet">{t('admin:deadLetters.replayAll')}</SubmitButton>
              <span className="text-muted">{t('admin:deadLetters.replayAllText')}</span>
            </Form>
          )}
          <DeadLetterTable letters={page.items} />
        </>
      )}
      <Pages {...neighbours(pathOf(state), page)} />
    </>
  );
}

function DeadLetterTable({ letters }: { letters: DeadLetter[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('admin:deadLetters.title')}
      columns={['event', 'reason', 'at', 'outcome'].map((key) => ({ label: t(`admin:deadLetters.${key}`) }))}
      rows={letters.map(({ id, type, reason, at, replayedAt, settledAt }) => ({
        key: id,
        cells: [
          <Link key="event" to={`/admin/dead-letters/${encodeURIComponent(id)}`} className={ROW_LINK}>
            {type ?? t('admin:deadLetters.gone')}
          </Link>,
          reason,
          <When key="at" at={at} />,
          settledAt ? (
            <span key="outcome">
              {t('admin:deadLetters.settled')} <When at={settledAt} />
            </span>
          ) : replayedAt ? (
            <span key="outcome">
              {t('admin:deadLetters.back')} <When at={replayedAt} />
            </span>
          ) : (
            t('admin:nothing')
          ),
        ],
      }))}
    />
  );
}
