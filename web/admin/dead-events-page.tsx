import { redirect } from 'react-router';
import { type DeadEvent, deadEventListQuerySchema } from '#src/admin/queue-model.ts';
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
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { listDeadEvents, replayOpenDeadEvents } from '#worker/admin/service.ts';
import type { Route } from './+types/dead-events-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => {
    const query = queryOf(deadEventListQuerySchema, request);
    return { page: await listDeadEvents(ctx, query), state: query.state, done: doneOf(request) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      replay: async () => {
        await replayOpenDeadEvents(ctx);
        return redirect('/admin/dead-events?done=replayed');
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/dead-events', 'deadEvents.title');

const pathOf = (state: string) =>
  state === 'open' ? '/admin/dead-events' : `/admin/dead-events?state=${state}`;

/** /admin/dead-events: events that were given up, with a button to replay them. */
export default function DeadEventsPage({
  loaderData: { page, state, done },
  actionData,
}: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead
        title={t('admin:deadEvents.title')}
        intro={t('admin:deadEvents.intro')}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      <Tabs
        label={t('admin:deadEvents.states')}
        tabs={(['open', 'replayed'] as const).map((each) => ({
          to: pathOf(each),
          label: t(`admin:deadEvents.${each}`),
          current: each === state,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:deadEvents.none')}>{t('admin:deadEvents.noneText')}</EmptyState>
      ) : (
        <>
          {state === 'open' && (
            <Form method="post" className="flex flex-wrap items-center gap-4">
              <input type="hidden" name="intent" value="replay" />
              <SubmitButton tone="quiet">{t('admin:deadEvents.replayAll')}</SubmitButton>
              <span className="text-muted">{t('admin:deadEvents.replayAllText')}</span>
            </Form>
          )}
          <DeadEventTable deadEvents={page.items} />
        </>
      )}
      <Pages {...neighbours(pathOf(state), page)} />
    </>
  );
}

function DeadEventTable({ deadEvents }: { deadEvents: DeadEvent[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('admin:deadEvents.title')}
      columns={['event', 'reason', 'at', 'outcome'].map((key) => ({ label: t(`admin:deadEvents.${key}`) }))}
      rows={deadEvents.map(({ id, type, reason, at, replayedAt, settledAt }) => ({
        key: id,
        cells: [
          <Link key="event" to={`/admin/dead-events/${encodeURIComponent(id)}`} className={ROW_LINK}>
            {type ?? t('admin:deadEvents.gone')}
          </Link>,
          reason,
          <When key="at" at={at} />,
          settledAt ? (
            <span key="outcome">
              {t('admin:deadEvents.settled')} <When at={settledAt} />
            </span>
          ) : replayedAt ? (
            <span key="outcome">
              {t('admin:deadEvents.back')} <When at={replayedAt} />
            </span>
          ) : (
            t('admin:nothing')
          ),
        ],
      }))}
    />
  );
}
