import { redirect } from 'react-router';
import {
  type AdminRedirect,
  addRedirectSchema,
  redirectListQuerySchema,
  removeRedirectQuerySchema,
} from '#src/posts/redirect-model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, fieldsOf, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Filters, Pages, Section, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { neighbours } from '#web/list-query.ts';
import { type ActionProblem, actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { addRedirect, listRedirects, removeRedirect } from '#worker/redirects/service.ts';
import type { Route } from './+types/redirects-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => {
    const query = queryOf(redirectListQuerySchema, request);
    return { page: await listRedirects(ctx, query), prefix: query.prefix, done: doneOf(request) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      add: async () => {
        await addRedirect(ctx, fieldsOf(addRedirectSchema, form));
        return redirect('/admin/redirects?done=added');
      },
      remove: async () => {
        await removeRedirect(ctx, fieldsOf(removeRedirectQuerySchema, form).from);
        return redirect('/admin/redirects?done=removed');
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/redirects', 'redirects.title');

/** /admin/redirects: old addresses and their targets. */
export default function AdminRedirectsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { page, prefix, done } = loaderData;
  const t = useT();
  const failed = actionProblem(actionData);
  const path = prefix ? `/admin/redirects?${new URLSearchParams({ prefix })}` : '/admin/redirects';
  return (
    <>
      <AdminHead
        title={t('admin:redirects.title')}
        intro={t('admin:redirects.intro')}
        problem={failed?.problem}
        done={done}
      />
      <AddForm failed={failed} />
      <Filters>
        <TextField
          label={t('admin:redirects.begins')}
          name="prefix"
          maxLength={500}
          placeholder="/2019/"
          defaultValue={prefix}
        />
      </Filters>
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:redirects.none')}>{t('admin:redirects.noneText')}</EmptyState>
      ) : (
        <RedirectTable redirects={page.items} />
      )}
      <Pages {...neighbours(path, page)} />
    </>
  );
}

function AddForm({ failed }: { failed: ActionProblem | null }) {
  const t = useT();
  const { problem, values } = failed ?? {};
  return (
    <Section title={t('admin:redirects.add')}>
      <Form method="post" className="grid items-start gap-4 md:grid-cols-[1fr_1fr_auto] md:items-end">
        <input type="hidden" name="intent" value="add" />
        <TextField
          label={t('admin:redirects.from')}
          hint={t('admin:redirects.fromHint')}
          name="from"
          required
          maxLength={500}
          defaultValue={values?.from}
          error={problem?.fields.from}
        />
        <TextField
          label={t('admin:redirects.to')}
          hint={t('admin:redirects.toHint')}
          name="to"
          required
          maxLength={1000}
          defaultValue={values?.to}
          error={problem?.fields.to}
        />
        <div>
          <SubmitButton>{t('admin:redirects.addButton')}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

function RedirectTable({ redirects }: { redirects: AdminRedirect[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('admin:redirects.title')}
      columns={['from', 'to', 'kind', 'since', 'do'].map((key) => ({ label: t(`admin:redirects.${key}`) }))}
      rows={redirects.map(({ from, to, kind, live, createdAt }) => ({
        key: from,
        cells: [
          <code key="from" className="[overflow-wrap:anywhere]">
            {from}
          </code>,
          <span key="to" className="[overflow-wrap:anywhere]">
            <code>{to}</code> {!live && <Badge tone="sand">{t('admin:redirects.resting')}</Badge>}
          </span>,
          t(`admin:redirects.kinds.${kind}`),
          <When key="since" at={createdAt} />,
          <Form key="do" method="post">
            <input type="hidden" name="intent" value="remove" />
            <SubmitButton
              tone="quiet"
              size="sm"
              name="from"
              value={from}
              aria-label={t('admin:redirects.removeNamed', { from })}
            >
              {t('admin:redirects.remove')}
            </SubmitButton>
          </Form>,
        ],
      }))}
    />
  );
}
