import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { GoalAction } from '#web/goals/page/goal-action.tsx';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MENU_ITEM, Menu } from '#web/ui/menu.tsx';

/** The way back to one's goals, and the ways to edit and delete this one. */
export function OwnerBar({ path }: { path: string }) {
  const t = useT();
  const invoker = { command: 'show-modal', commandfor: 'delete-goal' };
  return (
    <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-x-4">
      <BackLink to="/goals">{t('goals:title')}</BackLink>
      <span className="flex items-center gap-1">
        <LinkButton to={`${path}/edit`} tone="plain" size="sm">
          <Icon of={Pencil} size={18} />
          {t('goals:page.edit')}
        </LinkButton>
        <Menu label={<Icon of={Ellipsis} label={t('goals:page.menu')} />}>
          <button type="button" aria-haspopup="dialog" className={MENU_ITEM} {...invoker}>
            <Icon of={Trash2} size={18} />
            {t('goals:delete.button')}
          </button>
        </Menu>
      </span>
      <Dialog
        id="delete-goal"
        title={t('goals:delete.title')}
        closeLabel={t('goals:delete.close')}
        actions={
          <GoalAction path={path} intent="delete" tone="danger">
            {t('goals:delete.confirm')}
          </GoalAction>
        }
      >
        <p>{t('goals:delete.text')}</p>
      </Dialog>
    </div>
  );
}
