import type { ReactNode } from 'react';
import { Mark } from '#web/ui/logo.tsx';

/** Shown where a list is empty: what will be in it, and the one action that starts it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 rounded border border-edge border-dashed px-6 py-10 text-center">
      <Mark size={40} className="text-edge" />
      <p className="mt-2 font-read font-semibold text-lg">{title}</p>
      {children && <div className="wrap-anywhere max-w-md text-balance text-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
