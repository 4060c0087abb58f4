import { Outlet } from 'react-router';
import { useT } from '#web/site.ts';
import { Tabs } from '#web/ui/tabs.tsx';

const PAGES = [
  ['/settings', 'accounts:profile'],
  ['/settings/preferences', 'accounts:preferences'],
  ['/settings/notifications', 'notifications:preferences'],
  ['/settings/people', 'accounts:people'],
  ['/settings/privacy', 'reading:privacy'],
  ['/settings/account', 'accounts:account'],
  ['/settings/sessions', 'accounts:sessions'],
  ['/settings/tokens', 'accounts:tokens'],
] as const;

/** /settings…: one page per subject, each with its own address. */
export default function SettingsLayout() {
  const t = useT();
  return (
    <div className="mx-auto max-w-2xl">
      <p className="mb-4 font-read font-semibold text-3xl tracking-tight">{t('accounts:settings.title')}</p>
      <Tabs
        label={t('accounts:settings.title')}
        tabs={PAGES.map(([to, page]) => ({ to, label: t(`${page}.tab`) }))}
      />
      <div className="mt-8 grid gap-8">
        <Outlet />
      </div>
    </div>
  );
}
