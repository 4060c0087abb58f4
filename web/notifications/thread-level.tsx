import Bell from 'lucide-react/icons/bell';
import BellDot from 'lucide-react/icons/bell-dot';
import BellOff from 'lucide-react/icons/bell-off';
import BellRing from 'lucide-react/icons/bell-ring';
import { useEffect } from 'react';
import type { ThreadState } from '#src/notifications/model.ts';
import { THREAD_LEVELS } from '#src/notifications/rules.ts';
import { api } from '#web/api.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Menu, MenuButton } from '#web/ui/menu.tsx';

const ICONS = { muted: BellOff, normal: Bell, tracking: BellDot, watching: BellRing };

type ThreadLevelProps = { kind: string; id: string; path: string; state: ThreadState };

/**
 * The menu for how closely the reader follows a discussion, on the page of its target; `path` is that page. Once the page
 * has loaded, the discussion is marked as seen.
 */
export function ThreadLevel({ kind, id, path, state }: ThreadLevelProps) {
  const t = useT();
  const isNews = state.notices || state.unread > 0;
  useEffect(() => {
    if (isNews)
      api.POST('/api/v1/me/threads/{kind}/{id}/seen', { params: { path: { kind, id } } }).catch(() => {});
  }, [isNews, kind, id]);
  return (
    <div className="no-print ml-auto flex flex-wrap items-center justify-end gap-3">
      {state.unread > 0 && (
        <Badge tone="lagoon">{t('notifications:thread.unread', { count: state.unread })}</Badge>
      )}
      <Menu
        align="end"
        label={
          <>
            <Icon of={ICONS[state.level]} size={18} />
            {t('notifications:thread.now', { level: t(`notifications:thread.levels.${state.level}`) })}
          </>
        }
      >
        <Form
          method="post"
          action="/notifications/thread"
          preventScrollReset
          className="grid w-72 max-w-full"
          onSubmit={closeMenu}
        >
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="next" value={path} />
          {THREAD_LEVELS.map((level) => (
            <MenuButton
              key={level}
              name="level"
              value={level}
              aria-pressed={level === state.level}
              className="py-2 aria-pressed:bg-lagoon-soft"
            >
              <Icon of={ICONS[level]} size={20} />
              <span>
                <span className="block font-medium">{t(`notifications:thread.levels.${level}`)}</span>
                <span className="block text-muted text-sm">{t(`notifications:thread.hints.${level}`)}</span>
              </span>
            </MenuButton>
          ))}
        </Form>
      </Menu>
    </div>
  );
}

function closeMenu({ currentTarget }: { currentTarget: HTMLElement }): void {
  const menu = currentTarget.closest('details');
  menu?.removeAttribute('open');
  menu?.querySelector('summary')?.focus();
}
