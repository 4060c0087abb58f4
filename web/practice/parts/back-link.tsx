import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

/** The way back to what a page is a part of. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p>
      <Link
        to={to}
        className="wrap-anywhere -ml-2 inline-flex min-h-11 items-center gap-2 rounded px-2 text-muted text-sm hover:text-ink"
      >
        <Icon of={ArrowLeft} size={18} className="shrink-0" />
        {children}
      </Link>
    </p>
  );
}
