import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';

/** A heading of the text. `depth` is the number of its element: 2 for `h2`. */
type ContentsItem = { id: string; text: string; depth: number };

function Contents({ items }: { items: readonly ContentsItem[] }) {
  return (
    <ol className="grid text-sm">
      {items.map(({ id, text, depth }) => (
        <li key={id}>
          <a href={`#${id}`} className={depth > 2 ? 'contents-link contents-deep' : 'contents-link'}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}

type ReadingLayoutProps = {
  contents?: ContentsItem[];
  contentsLabel: string;
  header: ReactNode;
  children: ReactNode;
};

/** One column. The table of contents is on the right from 1100 px, else in a disclosure under the header. */
export function ReadingLayout({ contents = [], contentsLabel, header, children }: ReadingLayoutProps) {
  const shown = contents.length > 1;
  return (
    <>
      <div
        aria-hidden="true"
        className="reading-hairline no-print fixed inset-x-0 top-0 z-30 h-0.5 bg-lagoon"
      />
      <div className="grid grid-cols-[minmax(0,var(--measure))] justify-center gap-x-12 toc:grid-cols-[minmax(0,1fr)_minmax(0,var(--measure))_minmax(11rem,1fr)]">
        <div className="toc:col-start-2">
          {header}
          {shown && (
            <details className="group no-print mb-8 rounded border border-line bg-surface px-4 toc:hidden">
              <summary className="flex min-h-11 items-center justify-between font-medium text-ui">
                {contentsLabel}
                <Icon of={ChevronDown} className="text-muted transition-transform group-open:rotate-180" />
              </summary>
              <nav aria-label={contentsLabel} className="pb-3">
                <Contents items={contents} />
              </nav>
            </details>
          )}
          {children}
        </div>
        {shown && (
          <aside className="no-print hidden toc:block">
            <nav
              aria-label={contentsLabel}
              data-contents
              className="sticky top-8 max-h-[calc(100dvh-4rem)] max-w-64 overflow-y-auto pt-6"
            >
              <p className="mb-2 pl-4.5 font-semibold text-sm">{contentsLabel}</p>
              <Contents items={contents} />
            </nav>
          </aside>
        )}
      </div>
    </>
  );
}
