import type { ReactNode } from 'react';
import { Link, NavLink } from '#web/ui/link.tsx';

export type Tab = { to: string; label: ReactNode; count?: string; current?: boolean };

/**
 * Links that look like tabs; each has its own address. `current` is for tabs that differ in the query only, or cover several
 * pages.
 */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="flex overflow-x-auto border-line border-b sm:gap-0.5">
      {tabs.map((tab) => (
        <TabLink key={tab.to} {...tab} />
      ))}
    </nav>
  );
}

function TabLink({ to, label, count, current }: Tab) {
  const inside = (
    <>
      {label}
      {count && <span className="font-normal text-muted text-sm tabular-nums">{count}</span>}
    </>
  );
  if (current === undefined)
    return (
      <NavLink to={to} end className={TAB}>
        {inside}
      </NavLink>
    );
  return (
    <Link to={to} aria-current={current ? 'page' : undefined} className={TAB}>
      {inside}
    </Link>
  );
}

const TAB =
  '-mb-px flex min-h-11 items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-2 font-medium text-muted text-ui hover:text-ink aria-[current=page]:[scroll-initial-target:nearest] sm:px-2.5 sm:text-base aria-[current=page]:border-lagoon aria-[current=page]:text-ink';
