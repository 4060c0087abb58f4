import BellIcon from 'lucide-react/icons/bell';
import { useEffect, useRef, useState } from 'react';
import { useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { NavLink } from '#web/ui/link.tsx';

const MOST_SHOWN = 99;

/** The link to the notices, with the number of unread ones. */
export function Bell({ unread }: { unread: number }) {
  const t = useT();
  const label = unread > 0 ? t('notifications:bell.unread', { count: unread }) : t('notifications:bell.none');
  return (
    <NavLink
      to="/notifications"
      aria-label={label}
      title={label}
      className="relative grid size-11 place-items-center rounded text-muted hover:text-ink aria-[current=page]:text-lagoon"
    >
      <Icon of={BellIcon} />
      {unread > 0 && (
        <span
          aria-hidden="true"
          data-unread={unread}
          className="absolute top-0.5 right-0 min-w-5 rounded-full bg-reef px-1 text-center font-semibold text-on-reef text-xs leading-5 tabular-nums"
        >
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </NavLink>
  );
}

/** Announces new notices to screen readers. */
export function BellAnnouncer({ unread }: { unread: number }) {
  const t = useT();
  const before = useRef(unread);
  const [text, setText] = useState('');
  useEffect(() => {
    if (unread > before.current) setText(t('notifications:bell.unread', { count: unread }));
    before.current = unread;
  }, [unread, t]);
  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
