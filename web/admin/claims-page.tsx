import { redirect } from 'react-router';
import { z } from 'zod';
import type { Claim } from '#src/claims/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, fieldsOf } from '#web/admin/admin-page.ts';
import { AdminHead, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { decideClaim, listClaims } from '#worker/claims/service.ts';
import type { Route } from './+types/claims-page';

const decideSchema = z.object({ id: z.uuid() });

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({
    page: await listClaims(ctx, pageQuery(request)),
    done: doneOf(request),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) => {
    const decide = async (approved: boolean) => {
      await decideClaim(ctx, fieldsOf(decideSchema, form).id, approved);
      return redirect('/admin/claims?done=decided', 303);
    };
    return doIntent(form, { approve: () => decide(true), refuse: () => decide(false) });
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/claims', 'claims.title');

/** /admin/claims: members who say that an imported person is they. */
export default function ClaimsPage({ loaderData: { page, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead
        title={t('claims:admin.title')}
        intro={t('claims:admin.intro')}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('claims:admin.none')}>{t('claims:admin.noneText')}</EmptyState>
      ) : (
        <ClaimTable claims={page.items} />
      )}
      <Pages {...neighbours('/admin/claims', page)} />
    </>
  );
}

const TONES = { found: 'lagoon', missing: 'sand', none: 'plain' } as const;
const LINK = 'inline-flex min-h-11 items-center text-lagoon underline underline-offset-4';

function ClaimTable({ claims }: { claims: Claim[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('claims:admin.title')}
      columns={['imported', 'claimant', 'proof', 'note', 'since', 'do'].map((key) => ({
        label: t(`claims:admin.${key}`),
      }))}
      rows={claims.map(({ id, imported, claimant, proof, proofUrl, note, claimedAt }) => ({
        key: id,
        cells: [
          <PersonLink key="imported" person={imported} className={LINK}>
            {imported.displayName}
          </PersonLink>,
          <PersonLink key="claimant" person={claimant} className={LINK}>
            {claimant.displayName}
          </PersonLink>,
          <span key="proof">
            <Badge tone={TONES[proof]}>{t(`claims:proof.${proof}`)}</Badge>
            {proofUrl && (
              <a
                href={proofUrl}
                rel="nofollow noopener noreferrer"
                className={`${LINK} [overflow-wrap:anywhere]`}
              >
                {proofUrl}
              </a>
            )}
          </span>,
          <span key="note" dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
            {note}
          </span>,
          <When key="since" at={claimedAt} />,
          <Decision key="do" id={id} name={claimant.displayName} />,
        ],
      }))}
    />
  );
}

function Decision({ id, name }: { id: string; name: string }) {
  const t = useT();
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="id" value={id} />
      <SubmitButton
        size="sm"
        name="intent"
        value="approve"
        aria-label={t('claims:admin.approveNamed', { name })}
      >
        {t('claims:admin.approve')}
      </SubmitButton>
      <SubmitButton
        tone="quiet"
        size="sm"
        name="intent"
        value="refuse"
        aria-label={t('claims:admin.refuseNamed', { name })}
      >
        {t('claims:admin.refuse')}
      </SubmitButton>
    </Form>
  );
}
