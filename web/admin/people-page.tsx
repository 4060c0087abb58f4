import type { AdminPerson } from '#src/accounts/admin-model.ts';
import { adminPeopleQuerySchema } from '#src/accounts/admin-model.ts';
import { ROLES } from '#src/shared/roles.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Filters, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { neighbours } from '#web/list-query.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Link } from '#web/ui/link.tsx';
import { Select } from '#web/ui/select.tsx';
import { listPeople } from '#worker/accounts/service.ts';
import type { Route } from './+types/people-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => {
    const { q, role, ...query } = queryOf(adminPeopleQuerySchema, request);
    const page = await listPeople(ctx, { ...query, ...(q && { q }), ...(role && { role }) });
    return { page, q, role };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/people', 'people.title');

/** /admin/people: people with an account, and imported authors. */
export default function AdminPeoplePage({ loaderData: { page, q, role } }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={t('admin:people.title')} intro={t('admin:people.intro')} />
      <Filters>
        <TextField label={t('admin:people.search')} name="q" type="search" maxLength={254} defaultValue={q} />
        <Select label={t('admin:people.role')} name="role" defaultValue={role ?? ''}>
          <option value="">{t('admin:people.any')}</option>
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {t(`accounts:roles.${each}`)}
            </option>
          ))}
        </Select>
      </Filters>
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:people.none')} />
      ) : (
        <PeopleTable people={page.items} />
      )}
      <Pages {...neighbours(role ? `/admin/people?role=${role}` : '/admin/people', page)} />
    </>
  );
}

function PeopleTable({ people }: { people: AdminPerson[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('admin:people.title')}
      columns={['name', 'email', 'role', 'since'].map((key) => ({ label: t(`admin:people.${key}`) }))}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <span key="name" className="flex flex-wrap items-center gap-x-3">
            <Link to={`/admin/people/${person.name}`} className={`${ROW_LINK} flex-wrap gap-x-2`}>
              {person.displayName}
              <span className="font-normal text-muted text-sm">{person.name}</span>
            </Link>
            {person.suspendedAt && <Badge tone="reef">{t('admin:people.suspended')}</Badge>}
          </span>,
          <Address key="email" person={person} />,
          t(`accounts:roles.${person.role}`),
          <When key="since" at={person.createdAt} />,
        ],
      }))}
    />
  );
}

function Address({ person: { email, verified } }: { person: AdminPerson }) {
  const t = useT();
  if (email === null) return <span className="text-muted">{t('admin:people.unclaimed')}</span>;
  return (
    <span className="[overflow-wrap:anywhere]">
      {email} {!verified && <Badge tone="sand">{t('admin:people.unverified')}</Badge>}
    </span>
  );
}
