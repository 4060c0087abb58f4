import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The attributes of a row of a dump. */
export type Row = Record<string, string>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
  htmlEntities: true,
});

/**
 * The rows of a file, read line by line: a dump has a row a line. `unreadable` are the lines that are no row, or have no id or
 * no time.
 */
export async function readRows(file: string): Promise<{ rows: Row[]; unreadable: string[] }> {
  const rows: Row[] = [];
  const unreadable: string[] = [];
  if (!existsSync(file)) return { rows, unreadable };
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (!line.trimStart().startsWith('<row')) continue;
    const row = readRow(line.trim());
    if (row) rows.push(row);
    else unreadable.push(line.trim().slice(0, 120));
  }
  return { rows, unreadable };
}

function readRow(line: string): Row | null {
  if (XMLValidator.validate(line) !== true) return null;
  const { row } = parser.parse(line) as { row?: Row };
  const isWhole = row?.Id && Number.isFinite(Date.parse(row.CreationDate ?? ''));
  return row && isWhole ? row : null;
}
