import type { Overview } from '#src/admin/model.ts';
import { hasRole } from '#src/shared/roles.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad } from '#web/admin/admin-page.ts';
import { AdminHead, Counted } from '#web/admin/admin-parts.tsx';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { getOverview } from '#worker/admin/service.ts';
import type { Route } from './+types/overview-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => ({ overview: await getOverview(ctx) }));

export const meta: Route.MetaFunction = ({ loaderData }) => adminMeta(loaderData, '/admin', 'overview.title');

const NUMBERS: [keyof Overview, string, 'moderator' | 'admin'][] = [
  ['published', '/admin/posts?status=published', 'moderator'],
  ['scheduled', '/admin/posts?status=scheduled', 'moderator'],
  ['pending', '/discussion/pending', 'moderator'],
  ['drafts', '/admin/posts?status=draft', 'moderator'],
  ['tags', '/admin/tags', 'moderator'],
  ['uploads', '/admin/uploads', 'moderator'],
  ['people', '/admin/people', 'admin'],
  ['staff', '/admin/people', 'admin'],
  ['redirects', '/admin/redirects', 'admin'],
];

/** /admin: the content of the site in numbers, with links. */
export default function OverviewPage({ loaderData: { overview } }: Route.ComponentProps) {
  const t = useT();
  const { viewer } = useSite();
  const mine = NUMBERS.filter(([, , role]) => viewer && hasRole(viewer.role, role));
  return (
    <>
      <AdminHead title={t('admin:overview.title')} intro={t('admin:overview.intro')} />
      <ul className="grid grid-cols-2 gap-4 md:grid-cols-4">
        {mine.map(([key, to]) => (
          <li key={key}>
            <Link
              to={to}
              className="grid h-full min-h-24 content-between gap-2 rounded border border-line bg-surface p-4 hover:border-lagoon"
            >
              <span className="text-muted text-sm">{t(`admin:overview.${key}`)}</span>
              <span className="font-read font-semibold text-2xl tabular-nums">
                <Counted of={overview[key]} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
