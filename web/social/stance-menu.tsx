import type { LucideIcon } from 'lucide-react';
import Ban from 'lucide-react/icons/ban';
import BellOff from 'lucide-react/icons/bell-off';
import Ellipsis from 'lucide-react/icons/ellipsis';
import EyeOff from 'lucide-react/icons/eye-off';
import { useId } from 'react';
import { useT } from '#web/site.ts';
import { RelationForm } from '#web/social/relation-form.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Menu, MenuButton } from '#web/ui/menu.tsx';

type StanceMenuProps = { person: { name: string; displayName: string }; page: string };

/** The ways to hear less of somebody; blocking asks once more. */
export function StanceMenu({ person, page }: StanceMenuProps) {
  const t = useT();
  const dialog = `block${useId()}`;
  const name = person.displayName;
  const to = { person: person.name, page };
  return (
    <>
      <Menu
        className="max-sm:ml-auto"
        label={
          <>
            <Icon of={Ellipsis} />
            <span className="sr-only">{t('social:menu.label', { name })}</span>
          </>
        }
      >
        <RelationForm {...to} intent="mute">
          <MenuButton>
            <Line icon={BellOff} title={t('social:menu.mute')} hint={t('social:menu.muteHint')} />
          </MenuButton>
        </RelationForm>
        <RelationForm {...to} intent="ignore">
          <MenuButton>
            <Line icon={EyeOff} title={t('social:menu.ignore')} hint={t('social:menu.ignoreHint')} />
          </MenuButton>
        </RelationForm>
        <MenuButton type="button" aria-haspopup="dialog" {...{ command: 'show-modal', commandfor: dialog }}>
          <Line icon={Ban} title={t('social:menu.block')} hint={t('social:menu.blockHint')} />
        </MenuButton>
      </Menu>
      <Dialog
        id={dialog}
        title={t('social:block.title', { name })}
        closeLabel={t('social:block.close')}
        actions={
          <RelationForm {...to} intent="block">
            <Button tone="danger">{t('social:block.confirm', { name })}</Button>
          </RelationForm>
        }
      >
        <p>{t('social:block.text', { name })}</p>
      </Dialog>
    </>
  );
}

function Line({ icon, title, hint }: { icon: LucideIcon; title: string; hint: string }) {
  return (
    <>
      <Icon of={icon} size={18} className="shrink-0 text-muted" />
      <span className="min-w-0 py-2">
        {title}
        <span className="block text-muted text-sm">{hint}</span>
      </span>
    </>
  );
}
