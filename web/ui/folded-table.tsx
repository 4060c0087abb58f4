import type { ReactNode } from 'react';
import { cx } from '#web/ui/cx.ts';

type FoldedTableProps = {
  /** The words that open the table. */
  label: string;
  columns: [string, string];
  rows: { key: string; cells: [ReactNode, ReactNode] }[];
  /** Whether the second column has numbers, which end at the same edge. */
  numeric?: boolean;
};

/** The numbers of a chart as a table of two columns, folded away. */
export function FoldedTable({ label, columns, rows, numeric }: FoldedTableProps) {
  const second = numeric ? 'text-right' : 'text-left';
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded text-lagoon text-ui">
        {label}
      </summary>
      <table className="text-sm tabular-nums">
        <thead>
          <tr>
            <th scope="col" className="py-1 pr-8 text-left font-medium">
              {columns[0]}
            </th>
            <th scope="col" className={cx('py-1 font-medium', second)}>
              {columns[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-line border-t">
              <td className="py-1 pr-8">{cells[0]}</td>
              <td className={cx('py-1', second)}>{cells[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
