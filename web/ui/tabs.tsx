import type { ReactNode } from 'react';
import { NavLink } from '#web/ui/link.tsx';

export type Tab = { to: string; label: ReactNode; count?: string; current?: boolean };

/** Links that look like tabs: each has its own address. `current` is for tabs that differ in the query only. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="flex overflow-x-auto border-line border-b sm:gap-1">
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          to={tab.to}
          end
          {...(tab.current !== undefined && { 'aria-current': tab.current ? 'page' : 'false' })}
          className="-mb-px flex min-h-11 items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-2 font-medium text-muted text-ui hover:text-ink aria-[current=page]:[scroll-initial-target:nearest] sm:px-3 sm:text-base aria-[current=page]:border-lagoon aria-[current=page]:text-ink"
        >
          {tab.label}
          {tab.count && <span className="font-normal text-muted text-sm tabular-nums">{tab.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
