import type { ReactNode } from 'react';
import { Alert, type AlertKind } from '#web/ui/alert.tsx';

/** Present in the page from the start, so that screen readers announce what is added later. */
export function ToastRegion({ children }: { children?: ReactNode }) {
  return (
    <div
      role="status"
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-4 bottom-24 z-40 mx-auto grid max-w-md gap-2 lg:bottom-6"
    >
      {children}
    </div>
  );
}

export function Toast({ kind = 'success', children }: { kind?: AlertKind; children: ReactNode }) {
  return (
    <Alert kind={kind} className="pointer-events-auto shadow-lift">
      {children}
    </Alert>
  );
}
