import Pencil from 'lucide-react/icons/pencil';
import type { Practice } from '#src/practice/model.ts';
import { OwnerMenu } from '#web/practice/owner/owner-menu.tsx';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';

/** The way back to one's practices, and what can be done with this one. */
export function OwnerBar({ practice, path }: { practice: Practice; path: string }) {
  const t = useT();
  return (
    <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-x-4">
      <BackLink to="/practice">{t('practice:title')}</BackLink>
      <span className="flex items-center gap-1">
        <LinkButton to={`${path}/edit`} tone="plain" size="sm">
          <Icon of={Pencil} size={18} />
          {t('practice:page.edit')}
        </LinkButton>
        <OwnerMenu practice={practice} path={path} />
      </span>
    </div>
  );
}
