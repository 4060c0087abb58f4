import type { ReactNode } from 'react';

export type Column = { label: string; end?: boolean };
export type Row = { key: string; cells: ReactNode[] };

/** The link in the first column of a row. */
export const ROW_LINK =
  'inline-flex min-h-11 items-center font-medium text-lagoon underline-offset-4 hover:underline';

/** Explicit roles: laid out as cards, the elements would lose their implicit roles for assistive technology. */
const as = (role: string) => ({ role });

/**
 * A table whose rows become cards on a narrow screen, each value with the name of its column before it.
 */
export function DataTable({ caption, columns, rows }: { caption: string; columns: Column[]; rows: Row[] }) {
  return (
    <table {...as('table')} className="w-full max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead {...as('rowgroup')} className="max-md:sr-only">
        <tr {...as('row')} className="border-line border-b text-left text-muted text-sm">
          {columns.map(({ label, end }) => (
            <th
              key={label}
              {...as('columnheader')}
              scope="col"
              className={`py-2 font-medium ${end ? 'pr-8 text-right last:pr-4' : 'pr-4'}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')} className="max-md:grid max-md:gap-3">
        {rows.map(({ key, cells }) => (
          <tr
            key={key}
            {...as('row')}
            className="max-md:grid max-md:gap-1 max-md:rounded max-md:border max-md:border-line max-md:bg-surface max-md:p-4 md:border-line md:border-b"
          >
            {cells.map((cell, at) => (
              <Cell key={columns[at]?.label} column={columns[at]} first={at === 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, first, children }: { column?: Column; first: boolean; children: ReactNode }) {
  if (first) {
    return (
      <th
        {...as('rowheader')}
        scope="row"
        className="min-w-0 wrap-anywhere py-1.5 pr-4 text-left font-normal max-md:block max-md:py-0"
      >
        {children}
      </th>
    );
  }
  return (
    <td
      {...as('cell')}
      className={`min-w-0 wrap-anywhere py-1.5 pr-4 max-md:flex max-md:items-baseline max-md:gap-3 max-md:py-0.5 ${column?.end ? 'md:pr-8 md:text-right md:tabular-nums md:last:pr-4' : ''}`}
    >
      <span aria-hidden="true" className="w-24 shrink-0 text-muted text-sm md:hidden">
        {column?.label}
      </span>
      <span className="min-w-0">{children}</span>
    </td>
  );
}
