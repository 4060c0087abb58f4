import { redirect } from 'react-router';
import { type AdminPerson, changeRoleSchema, suspendSchema } from '#src/accounts/admin-model.ts';
import { ROLES } from '#src/shared/roles.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, fieldsOf } from '#web/admin/admin-page.ts';
import { AdminHead, Facts, Section, When } from '#web/admin/admin-parts.tsx';
import { doneOf } from '#web/admin/done.ts';
import { actionProblem, type PageProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';
import { changeRole, getAdminPerson, suspendPerson, unsuspendPerson } from '#worker/accounts/service.ts';
import type { Route } from './+types/person-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({
    person: await getAdminPerson(ctx, params.name),
    done: doneOf(request),
  }));

export const action = ({ context, request, params: { name } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      role: async () => {
        await changeRole(ctx, name, fieldsOf(changeRoleSchema, form).role);
        return redirect(`/admin/people/${name}?done=saved`);
      },
      suspend: async () => {
        await suspendPerson(ctx, name, fieldsOf(suspendSchema, form).reason);
        return redirect(`/admin/people/${name}?done=suspended`);
      },
      unsuspend: async () => {
        await unsuspendPerson(ctx, name);
        return redirect(`/admin/people/${name}?done=unsuspended`);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/people', 'people.title');

/** /admin/people/:name: a person's account, their role, and whether they are suspended. */
export default function AdminPersonPage({ loaderData: { person, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { viewer } = useSite();
  const { problem, values } = actionProblem(actionData) ?? {};
  const isOpen = person.email !== null && person.name !== viewer?.name;
  return (
    <>
      <AdminHead title={person.displayName} problem={problem} done={done} />
      <PersonFacts person={person} />
      <p className="flex flex-wrap gap-3">
        {person.suspendedAt === null && (
          <LinkButton to={`/people/${person.name}`} tone="quiet">
            {t('admin:people.profile')}
          </LinkButton>
        )}
        <LinkButton to={`/admin/posts?author=${person.name}`} tone="quiet">
          {t('admin:people.theirPosts')}
        </LinkButton>
        <LinkButton to={`/admin/uploads?owner=${person.name}`} tone="quiet">
          {t('admin:people.theirUploads')}
        </LinkButton>
      </p>
      {!isOpen && (
        <p className="text-muted">
          {t(person.email === null ? 'admin:people.isUnclaimed' : 'admin:people.isYou')}
        </p>
      )}
      {isOpen && <RoleForm person={person} problem={problem} />}
      {isOpen && <SuspensionForm person={person} problem={problem} reason={values?.reason} />}
    </>
  );
}

function PersonFacts({ person }: { person: AdminPerson }) {
  const t = useT();
  return (
    <Facts
      facts={[
        [t('admin:people.name'), person.name],
        [t('admin:people.email'), person.email ?? t('admin:people.unclaimed')],
        [t('admin:people.role'), t(`accounts:roles.${person.role}`)],
        [t('admin:people.posts'), person.postCount],
        [t('admin:people.since'), <When key="since" at={person.createdAt} />],
        ...(person.suspendedAt
          ? ([
              [t('admin:people.suspended'), <When key="suspended" at={person.suspendedAt} />],
              [t('admin:people.reason'), person.suspendedFor],
            ] as [string, string][])
          : []),
      ]}
    />
  );
}

function RoleForm({ person, problem }: { person: AdminPerson; problem?: PageProblem }) {
  const t = useT();
  return (
    <Section title={t('admin:people.role')} intro={t('admin:people.roleText')}>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="role" />
        <Select
          label={t('admin:people.newRole')}
          name="role"
          defaultValue={person.role}
          error={problem?.fields.role}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`accounts:roles.${role}`)}
            </option>
          ))}
        </Select>
        <SubmitButton tone="quiet">{t('admin:save')}</SubmitButton>
      </Form>
    </Section>
  );
}

type SuspensionFormProps = { person: AdminPerson; problem?: PageProblem; reason?: string };

function SuspensionForm({ person, problem, reason }: SuspensionFormProps) {
  const t = useT();
  if (person.suspendedAt) {
    return (
      <Section title={t('admin:people.unsuspend')} intro={t('admin:people.unsuspendText')}>
        <Form method="post">
          <SubmitButton tone="quiet" name="intent" value="unsuspend">
            {t('admin:people.unsuspend')}
          </SubmitButton>
        </Form>
      </Section>
    );
  }
  return (
    <Section title={t('admin:people.suspend')} intro={t('admin:people.suspendText')}>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="suspend" />
        <TextArea
          label={t('admin:people.reason')}
          hint={t('admin:people.reasonHint')}
          name="reason"
          required
          maxLength={500}
          rows={3}
          defaultValue={reason}
          error={problem?.fields.reason}
        />
        <div>
          <SubmitButton tone="danger">{t('admin:people.suspend')}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
