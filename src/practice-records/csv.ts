/** A cell of a table: spreadsheets compute what begins like a formula, so such a text gets an apostrophe, which they hide. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[\s]*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a table, by RFC 4180. */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** What a table begins with, so that spreadsheets read Chinese in it. */
export const BYTE_ORDER_MARK = '\uFEFF';
