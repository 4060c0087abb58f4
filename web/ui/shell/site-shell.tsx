import type { ReactNode } from 'react';

/** The shell of public pages: a bar, the content, a footer. */
export function SiteShell({ header, footer, children }: Record<'header' | 'footer' | 'children', ReactNode>) {
  return (
    <div className="flex min-h-dvh flex-col">
      {header}
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 pb-20 sm:px-8">
        {children}
      </main>
      {footer}
    </div>
  );
}
