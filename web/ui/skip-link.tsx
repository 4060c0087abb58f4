import type { ReactNode } from 'react';

export function SkipLink({ children, to = 'main' }: { children: ReactNode; to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="sr-only z-50 rounded bg-lagoon font-medium text-on-lagoon text-sm leading-11 focus:not-sr-only focus:fixed focus:px-5 focus:top-2 focus:left-2"
    >
      {children}
    </a>
  );
}
