import type { LucideIcon } from 'lucide-react';
import Archive from 'lucide-react/icons/archive';
import CircleCheckBig from 'lucide-react/icons/circle-check-big';
import Copy from 'lucide-react/icons/copy';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Play from 'lucide-react/icons/play';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Split from 'lucide-react/icons/split';
import Trash2 from 'lucide-react/icons/trash-2';
import type { Practice } from '#src/practice/model.ts';
import { SPLIT_OVER_DAYS } from '#src/practice/state.ts';
import { addDays } from '#src/shared/local-day.ts';
import { OwnerAction, OwnerMenuItem } from '#web/practice/owner/owner-action.tsx';
import { useT } from '#web/site.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MENU_ITEM, Menu } from '#web/ui/menu.tsx';

type OwnerMenuProps = { practice: Practice; path: string };

/** Everything else that the owner of a practice can do with it. What is final asks first. */
export function OwnerMenu({ practice, path }: OwnerMenuProps) {
  const t = useT();
  const { state } = practice;
  const item = (intent: string, icon: LucideIcon, fields?: Record<string, string>) => (
    <OwnerMenuItem path={path} intent={intent} fields={fields}>
      <Icon of={icon} size={18} />
      {t(`practice:actions.${intent}${fields?.parts ?? ''}`)}
    </OwnerMenuItem>
  );
  return (
    <>
      <Menu label={<Icon of={Ellipsis} label={t('practice:page.menu')} />}>
        {state === 'draft' && item('start', Play)}
        {state === 'active' && <Opens dialog="complete-practice" icon={CircleCheckBig} name="complete" />}
        {state === 'completed' && practice.reopensUntil && item('reopen', RotateCcw)}
        {maySplit(practice) && item('split', Split, { parts: '2' })}
        {maySplit(practice) && item('split', Split, { parts: '3' })}
        {item('copy', Copy)}
        {state === 'archived' ? item('restore', RotateCcw) : item('archive', Archive)}
        <Opens dialog="delete-practice" icon={Trash2} name="delete" />
      </Menu>
      <Dialog
        id="complete-practice"
        title={t('practice:actions.completeTitle')}
        closeLabel={t('practice:actions.close')}
        actions={
          <OwnerAction path={path} intent="complete" tone="primary" size="md">
            {t('practice:actions.complete')}
          </OwnerAction>
        }
      >
        <p>{t('practice:actions.completeText')}</p>
      </Dialog>
      <Dialog
        id="delete-practice"
        title={t('practice:actions.deleteTitle')}
        closeLabel={t('practice:actions.close')}
        actions={
          <OwnerAction path={path} intent="delete" tone="danger" size="md">
            {t('practice:actions.deleteConfirm')}
          </OwnerAction>
        }
      >
        <p>{t('practice:actions.deleteText')}</p>
      </Dialog>
    </>
  );
}

function Opens({ dialog, icon, name }: { dialog: string; icon: LucideIcon; name: string }) {
  const t = useT();
  const invoker = { command: 'show-modal', commandfor: dialog };
  return (
    <button type="button" aria-haspopup="dialog" className={MENU_ITEM} {...invoker}>
      <Icon of={icon} size={18} />
      {t(`practice:actions.${name}`)}
    </button>
  );
}

function maySplit({ state, startOn, endOn }: Practice): boolean {
  return (
    state !== 'completed' &&
    state !== 'archived' &&
    endOn !== null &&
    endOn >= addDays(startOn, SPLIT_OVER_DAYS)
  );
}
