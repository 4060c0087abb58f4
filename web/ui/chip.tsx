import type { ReactNode } from 'react';
import { Link } from '#web/ui/link.tsx';

/** A tag. The click target is 44 px high though the chip is not. */
export function TagChip({ to, children, current }: { to: string; children: ReactNode; current?: boolean }) {
  return (
    <Link
      to={to}
      aria-current={current ? 'true' : undefined}
      className="group inline-flex min-h-11 min-w-11 max-w-full items-center"
    >
      <span className="wrap-anywhere min-w-0 rounded-[1em] border border-line px-3 py-0.5 text-muted text-sm transition-colors group-hover:border-lagoon group-hover:text-lagoon group-aria-current:border-lagoon group-aria-current:bg-lagoon-soft group-aria-current:text-lagoon-deep">
        {children}
      </span>
    </Link>
  );
}

const TONE = {
  plain: 'bg-sunken text-muted',
  lagoon: 'bg-lagoon-soft text-lagoon-deep',
  sand: 'bg-sand-soft text-on-sand',
  reef: 'bg-reef-soft text-reef',
} as const;

/** A short label: Draft, New, 中文. */
export function Badge({
  tone = 'plain',
  lang,
  children,
}: {
  tone?: keyof typeof TONE;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <span
      lang={lang}
      className={`inline-flex items-center rounded-sm px-2 py-0.5 font-medium text-xs ${TONE[tone]}`}
    >
      {children}
    </span>
  );
}
