import type { ReactNode } from 'react';

/** The heading of a section. */
export function Heading({ id, lang, children }: { id: string; lang?: string; children: ReactNode }) {
  return (
    <h2 id={id} lang={lang} className="scroll-mt-20 font-read font-semibold text-2xl tracking-tight">
      {children}
    </h2>
  );
}

/** A block of code, which can be scrolled by keyboard too. */
export function Code({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} className="mt-3 overflow-x-auto rounded border border-line bg-sunken p-4 text-sm">
      <code>{children}</code>
    </pre>
  );
}

type Row = { id?: string; cells: ReactNode[] };

/** A table that scrolls sideways on a phone. */
export function Rows({ label, head, rows }: { label: string; head: string[]; rows: Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div tabIndex={0} className="mt-3 overflow-x-auto">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-line border-b text-muted">
            {head.map((name) => (
              <th key={name} scope="col" className="py-2 pr-6 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }, row) => (
            <tr
              key={id ?? row}
              id={id}
              className="scroll-mt-20 border-line border-b align-top target:bg-sand-soft"
            >
              {cells.map((cell, column) => (
                <td key={head[column]} className="py-2 pr-6">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
