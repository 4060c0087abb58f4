import { type Fields, fieldsOf, isTable } from '#src/imports/fields.ts';
import { HIDING_PARTS, SHOWING, TABLES, TABLES_OF_PARTS } from '#src/imports/private-signs.ts';

/**
 * The fields together with those in tables: all of a table about the document, and of other tables what only publication has
 * such names for.
 */
export function withTables(fields: Fields): Fields {
  const all = new Map(fields);
  for (const [table, written] of fields) {
    if (TABLES_OF_PARTS.has(table)) continue;
    for (const { value } of written) {
      if (!isTable(value)) continue;
      for (const [key, found] of withTables(fieldsOf(value)))
        if (TABLES.has(table) || HIDING_PARTS.test(key) || SHOWING.includes(key))
          all.set(key, [...(all.get(key) ?? []), ...found]);
    }
  }
  return all;
}
