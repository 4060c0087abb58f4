import type { ReactNode } from 'react';
import { redirect } from 'react-router';
import type { DeadEventDetail } from '#src/admin/queue-model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent } from '#web/admin/admin-page.ts';
import { AdminHead, Facts, Section, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { getDeadEvent, replayDeadEvent } from '#worker/admin/service.ts';
import type { Route } from './+types/dead-event-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => {
    const { event, ...deadEvent } = await getDeadEvent(ctx, params.id);
    const payload = event && JSON.stringify(event.payload, null, 2);
    return { deadEvent: { ...deadEvent, event: event && { ...event, payload } }, done: doneOf(request) };
  });

export const action = ({ context, request, params: { id } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      replay: async () => {
        await replayDeadEvent(ctx, id);
        return redirect(`/admin/dead-events/${encodeURIComponent(id)}?done=replayed`);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/dead-events', 'deadEvents.detailTitle');

/** /admin/dead-events/:id: the event, its subscribers, and the last failure. */
export default function DeadEventPage({ loaderData: { deadEvent, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { event } = deadEvent;
  const isOpen = deadEvent.replayedAt === null && deadEvent.settledAt === null;
  return (
    <>
      <AdminHead
        title={deadEvent.type ?? t('admin:deadEvents.gone')}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      <Facts facts={useFacts(deadEvent)} />
      {isOpen && event && (
        <Form method="post">
          <input type="hidden" name="intent" value="replay" />
          <SubmitButton>{t('admin:deadEvents.replay')}</SubmitButton>
        </Form>
      )}
      {event?.failure && (
        <Section title={t('admin:deadEvents.failure')}>
          <Facts
            facts={[
              [t('admin:deadEvents.with'), event.failure.subscriber ?? t('admin:nothing')],
              [t('admin:deadEvents.at'), <When key="at" at={event.failure.at} />],
            ]}
          />
          <p className="mt-3 wrap-anywhere text-reef">{event.failure.message}</p>
        </Section>
      )}
      {deadEvent.subscribers.length > 0 && <Subscribers subscribers={deadEvent.subscribers} />}
      {event && (
        <Section title={t('admin:deadEvents.payload')}>
          <pre className="whitespace-pre-wrap wrap-anywhere font-mono text-sm">{event.payload}</pre>
        </Section>
      )}
    </>
  );
}

type Shown = Omit<DeadEventDetail, 'event'> & {
  event: (Omit<NonNullable<DeadEventDetail['event']>, 'payload'> & { payload: string | null }) | null;
};

function useFacts({ reason, at, replayedAt, settledAt, event, eventId }: Shown): [string, ReactNode][] {
  const t = useT();
  const when = (time: string) => <When key={time} at={time} />;
  return [
    [t('admin:deadEvents.reason'), reason],
    [t('admin:deadEvents.at'), when(at)],
    ...(event
      ? ([
          [t('admin:deadEvents.recorded'), when(event.recordedAt)],
          [t('admin:deadEvents.actor'), event.actorId ?? t('admin:deadEvents.nobody')],
          [t('admin:deadEvents.attempts'), String(event.attempts)],
        ] satisfies [string, ReactNode][])
      : []),
    ...(replayedAt ? ([[t('admin:deadEvents.back'), when(replayedAt)]] satisfies [string, ReactNode][]) : []),
    ...(settledAt
      ? ([[t('admin:deadEvents.settled'), when(settledAt)]] satisfies [string, ReactNode][])
      : []),
    [t('admin:deadEvents.eventId'), <code key="id">{eventId}</code>],
  ];
}

function Subscribers({ subscribers }: { subscribers: DeadEventDetail['subscribers'] }) {
  const t = useT();
  return (
    <Section title={t('admin:deadEvents.subscribers')}>
      <DataTable
        caption={t('admin:deadEvents.subscribers')}
        columns={['subscriber', 'kind', 'had'].map((key) => ({ label: t(`admin:deadEvents.${key}`) }))}
        rows={subscribers.map(({ name, kind, at }) => ({
          key: name,
          cells: [
            <code key="name">{name}</code>,
            t(`admin:deadEvents.kinds.${kind}`),
            at ? <When key="at" at={at} /> : t('admin:deadEvents.notYet'),
          ],
        }))}
      />
    </Section>
  );
}
