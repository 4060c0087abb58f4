import { Outlet, useLocation } from 'react-router';
import { hasRole } from '#src/shared/roles.ts';
import { useSite, useT } from '#web/site.ts';
import { Tabs } from '#web/ui/tabs.tsx';

const PAGES = [
  ['/admin', 'overview', 'moderator'],
  ['/admin/posts', 'posts', 'moderator'],
  ['/admin/tags', 'tags', 'moderator'],
  ['/admin/uploads', 'uploads', 'moderator'],
  ['/admin/people', 'people', 'admin'],
  ['/admin/redirects', 'redirects', 'admin'],
] as const;

/** /admin…: one page a subject, each with its own address. */
export default function AdminLayout() {
  const t = useT();
  const { viewer } = useSite();
  const { pathname } = useLocation();
  const mine = PAGES.filter(([, , role]) => viewer && hasRole(viewer.role, role));
  return (
    <div className="mx-auto max-w-5xl">
      <p className="mb-4 font-read font-semibold text-3xl tracking-tight">{t('admin:title')}</p>
      <Tabs
        label={t('admin:title')}
        tabs={mine.map(([to, page]) => ({
          to,
          label: t(`admin:${page}.tab`),
          current: pathname === to || (to !== '/admin' && pathname.startsWith(`${to}/`)),
        }))}
      />
      <div className="mt-8 grid gap-6">
        <Outlet />
      </div>
    </div>
  );
}
