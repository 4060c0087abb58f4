import { redirect } from 'react-router';
import { z } from 'zod';
import type { Suppression } from '#src/mail/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, fieldsOf } from '#web/admin/admin-page.ts';
import { AdminHead, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { actionProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { listSuppressions, removeSuppression } from '#worker/mail/service.ts';
import type { Route } from './+types/suppressions-page';

const removeSchema = z.object({ address: z.string().min(3).max(254) });

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({
    page: await listSuppressions(ctx, pageQuery(request)),
    done: doneOf(request),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      remove: async () => {
        await removeSuppression(ctx, fieldsOf(removeSchema, form).address);
        return redirect('/admin/mail/suppressions?done=removed');
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/mail/suppressions', 'suppressions.title');

/** /admin/mail/suppressions: addresses that bounced or complained, and which emails they no longer get. */
export default function SuppressionsPage({ loaderData: { page, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead
        title={t('admin:suppressions.title')}
        intro={t('admin:suppressions.intro')}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:suppressions.none')}>{t('admin:suppressions.noneText')}</EmptyState>
      ) : (
        <SuppressionTable suppressions={page.items} />
      )}
      <Pages {...neighbours('/admin/mail/suppressions', page)} />
    </>
  );
}

const TONES = { nothing: 'plain', lists: 'sand', everything: 'reef' } as const;

function SuppressionTable({ suppressions }: { suppressions: Suppression[] }) {
  const t = useT();
  const { locale } = useSite();
  return (
    <DataTable
      caption={t('admin:suppressions.title')}
      columns={['address', 'stops', 'reason', 'score', 'since', 'do'].map((key) => ({
        label: t(`admin:suppressions.${key}`),
        end: key === 'score',
      }))}
      rows={suppressions.map(({ address, stops, reason, score, updatedAt }) => ({
        key: address,
        cells: [
          <span key="address" className="[overflow-wrap:anywhere]">
            {address}
          </span>,
          <Badge key="stops" tone={TONES[stops]}>
            {t(`admin:suppressions.stopping.${stops}`)}
          </Badge>,
          t(`admin:suppressions.reasons.${reason}`),
          score.toLocaleString(locale),
          <When key="since" at={updatedAt} />,
          <Form key="do" method="post">
            <input type="hidden" name="intent" value="remove" />
            <SubmitButton
              tone="quiet"
              size="sm"
              name="address"
              value={address}
              aria-label={t('admin:suppressions.removeNamed', { address })}
            >
              {t('admin:suppressions.remove')}
            </SubmitButton>
          </Form>,
        ],
      }))}
    />
  );
}
