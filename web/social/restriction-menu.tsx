import type { LucideIcon } from 'lucide-react';
import Ban from 'lucide-react/icons/ban';
import BellOff from 'lucide-react/icons/bell-off';
import Ellipsis from 'lucide-react/icons/ellipsis';
import EyeOff from 'lucide-react/icons/eye-off';
import { type MouseEvent, useId } from 'react';
import type { RestrictionKind } from '#src/social/model.ts';
import { useT } from '#web/site.ts';
import { RelationForm } from '#web/social/relation-form.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Menu, MenuButton } from '#web/ui/menu.tsx';

const ICONS = { mute: BellOff, ignore: EyeOff } as const;

type RestrictionMenuProps = {
  person: { name: string; displayName: string };
  /** The restriction that the reader has set already. */
  restriction: RestrictionKind | null;
  page: string;
};

/** Mutes, ignores or blocks a person. Blocking asks for confirmation. */
export function RestrictionMenu({ person, restriction, page }: RestrictionMenuProps) {
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
        {(['mute', 'ignore'] as const)
          .filter((kind) => kind !== restriction)
          .map((kind) => (
            <RelationForm key={kind} {...to} intent={kind}>
              <MenuButton>
                <Line
                  icon={ICONS[kind]}
                  title={t(`social:menu.${kind}`)}
                  hint={t(`social:menu.${kind}Hint`)}
                />
              </MenuButton>
            </RelationForm>
          ))}
        <MenuButton
          type="button"
          aria-haspopup="dialog"
          onClick={closeMenu}
          {...{ command: 'show-modal', commandfor: dialog }}
        >
          <Line icon={Ban} title={t('social:menu.block')} hint={t('social:menu.blockHint')} />
        </MenuButton>
      </Menu>
      <Dialog
        id={dialog}
        title={t('social:block.title', { name })}
        closeLabel={t('social:block.close')}
        actions={
          <RelationForm {...to} intent="block">
            <Button tone="danger" className="wrap-anywhere">
              {t('social:block.confirm', { name })}
            </Button>
          </RelationForm>
        }
      >
        <p>{t('social:block.text', { name })}</p>
      </Dialog>
    </>
  );
}

/** Closes the menu before the dialog opens, so that closing the dialog returns the focus to the menu's button. */
function closeMenu({ currentTarget }: MouseEvent<HTMLElement>) {
  const menu = currentTarget.closest('details');
  if (!menu) return;
  menu.querySelector('summary')?.focus();
  menu.open = false;
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
