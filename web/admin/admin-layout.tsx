import { Outlet, useLocation } from 'react-router';
import { hasRole, type Role } from '#src/shared/roles.ts';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

type Place = [to: string, name: string, role: Role];

/** The pages by concern: the groups are tabs, and the pages of the current group are shown below them. */
const GROUPS: [name: string, places: Place[]][] = [
  ['overview', [['/admin', 'overview', 'moderator']]],
  [
    'content',
    [
      ['/admin/posts', 'posts', 'moderator'],
      ['/admin/tags', 'tags', 'moderator'],
      ['/admin/uploads', 'uploads', 'moderator'],
      ['/admin/votes', 'votes', 'moderator'],
      ['/admin/redirects', 'redirects', 'admin'],
    ],
  ],
  [
    'people',
    [
      ['/admin/people', 'people', 'admin'],
      ['/admin/claims', 'claims', 'admin'],
    ],
  ],
  ['settings', [['/admin/settings', 'settings', 'admin']]],
  [
    'operations',
    [
      ['/admin/queues', 'queues', 'admin'],
      ['/admin/dead-events', 'deadEvents', 'admin'],
      ['/admin/jobs', 'jobs', 'admin'],
      ['/admin/mail', 'mail', 'admin'],
      ['/admin/mail/suppressions', 'suppressions', 'admin'],
      ['/admin/projections', 'projections', 'admin'],
      ['/admin/boards', 'boards', 'admin'],
      ['/admin/ask', 'ask', 'admin'],
    ],
  ],
];

/** /admin…: the navigation around every admin page. */
export default function AdminLayout() {
  const t = useT();
  const { viewer } = useSite();
  const { pathname } = useLocation();
  const groups = GROUPS.map(([name, places]) => {
    const mine = places.filter(([, , role]) => viewer && hasRole(viewer.role, role));
    return { name, places: mine, at: placeAt(mine, pathname) };
  }).filter((group) => group.places.length > 0);
  const current = groups.find((group) => group.at !== undefined);
  return (
    <div className="mx-auto max-w-5xl">
      <p className="mb-4 font-read font-semibold text-3xl tracking-tight">{t('admin:title')}</p>
      <Tabs
        label={t('admin:title')}
        tabs={groups.map((group) => ({
          to: group.places[0]?.[0] ?? '/admin',
          label: t(`admin:groups.${group.name}`),
          current: group === current,
        }))}
      />
      {current && current.places.length > 1 && <Places {...current} />}
      <div className="mt-8 grid gap-6">
        <Outlet />
      </div>
    </div>
  );
}

/** The place whose address is the longest prefix of a path. */
function placeAt(places: Place[], pathname: string): string | undefined {
  return places
    .map(([to]) => to)
    .filter((to) => pathname === to || (to !== '/admin' && pathname.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

function Places({ name, places, at }: { name: string; places: Place[]; at?: string }) {
  const t = useT();
  return (
    <nav aria-label={t(`admin:groups.${name}`)} className="mt-2 flex flex-wrap gap-x-1">
      {places.map(([to, page]) => (
        <Link
          key={to}
          to={to}
          aria-current={to === at ? 'page' : undefined}
          className="group flex min-h-11 min-w-11 items-center"
        >
          <span className="rounded-full px-3 py-1 text-muted text-ui group-hover:text-ink group-aria-[current=page]:bg-lagoon-soft group-aria-[current=page]:font-medium group-aria-[current=page]:text-lagoon-deep">
            {t(`admin:${page}.tab`)}
          </span>
        </Link>
      ))}
    </nav>
  );
}
