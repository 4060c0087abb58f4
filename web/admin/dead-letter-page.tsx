import type { ReactNode } from 'react';
import { Form, redirect } from 'react-router';
import type { DeadLetterDetail } from '#src/admin/queue-model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent } from '#web/admin/admin-page.ts';
import { AdminHead, Facts, Section, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { getDeadLetter, replayDeadLetter } from '#worker/admin/service.ts';
import type { Route } from './+types/dead-letter-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  adminLoad(context, 'admin', async (ctx) => {
    const { event, ...letter } = await getDeadLetter(ctx, params.id);
    const payload = event && JSON.stringify(event.payload, null, 2);
    return { letter: { ...letter, event: event && { ...event, payload } }, done: doneOf(request) };
  });

export const action = ({ context, request, params: { id } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      replay: async () => {
        await replayDeadLetter(ctx, id);
        return redirect(`/admin/dead-letters/${encodeURIComponent(id)}?done=replayed`);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/dead-letters', 'deadLetters.letterTitle');

/** /admin/dead-letters/:id: the event, who has had it and who not, and what went wrong last. */
export default function DeadLetterPage({ loaderData: { letter, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { event } = letter;
  const isOpen = letter.replayedAt === null && letter.settledAt === null;
  return (
    <>
      <AdminHead
        title={letter.type ?? t('admin:deadLetters.gone')}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      <Facts facts={useFacts(letter)} />
      {isOpen && event && (
        <Form method="post">
          <input type="hidden" name="intent" value="replay" />
          <SubmitButton>{t('admin:deadLetters.replay')}</SubmitButton>
        </Form>
      )}
      {event?.failure && (
        <Section title={t('admin:deadLetters.failure')}>
          <Facts
            facts={[
              [t('admin:deadLetters.with'), event.failure.follower ?? t('admin:nothing')],
              [t('admin:deadLetters.at'), <When key="at" at={event.failure.at} />],
            ]}
          />
          <p className="mt-3 break-words text-reef">{event.failure.message}</p>
        </Section>
      )}
      {letter.followers.length > 0 && <Followers followers={letter.followers} />}
      {event && (
        <Section title={t('admin:deadLetters.payload')}>
          <pre className="whitespace-pre-wrap break-words font-mono text-sm">{event.payload}</pre>
        </Section>
      )}
    </>
  );
}

type Shown = Omit<DeadLetterDetail, 'event'> & {
  event: (Omit<NonNullable<DeadLetterDetail['event']>, 'payload'> & { payload: string | null }) | null;
};

function useFacts({ reason, at, replayedAt, settledAt, event, eventId }: Shown): [string, ReactNode][] {
  const t = useT();
  const when = (time: string) => <When key={time} at={time} />;
  return [
    [t('admin:deadLetters.reason'), reason],
    [t('admin:deadLetters.at'), when(at)],
    ...(event
      ? ([
          [t('admin:deadLetters.told'), when(event.toldAt)],
          [t('admin:deadLetters.actor'), event.actorId ?? t('admin:deadLetters.nobody')],
          [t('admin:deadLetters.attempts'), String(event.attempts)],
        ] satisfies [string, ReactNode][])
      : []),
    ...(replayedAt
      ? ([[t('admin:deadLetters.back'), when(replayedAt)]] satisfies [string, ReactNode][])
      : []),
    ...(settledAt
      ? ([[t('admin:deadLetters.settled'), when(settledAt)]] satisfies [string, ReactNode][])
      : []),
    [t('admin:deadLetters.eventId'), <code key="id">{eventId}</code>],
  ];
}

function Followers({ followers }: { followers: DeadLetterDetail['followers'] }) {
  const t = useT();
  return (
    <Section title={t('admin:deadLetters.followers')}>
      <DataTable
        caption={t('admin:deadLetters.followers')}
        columns={['follower', 'kind', 'had'].map((key) => ({ label: t(`admin:deadLetters.${key}`) }))}
        rows={followers.map(({ name, kind, at }) => ({
          key: name,
          cells: [
            <code key="name">{name}</code>,
            t(`admin:deadLetters.kinds.${kind}`),
            at ? <When key="at" at={at} /> : t('admin:deadLetters.notYet'),
          ],
        }))}
      />
    </Section>
  );
}
