import { textOf } from '#src/imports/fields.ts';

/** The texts of a value in any form, and how many parts of it are none. */
export type Leaves = { texts: string[]; unread: number };

/** The texts by which objects name themselves: `{ name: … }`, `{ label: … }`. */
const NAMING = ['name', 'label', 'title', 'tag', 'value', 'text', 'slug', 'id'];

/** Collects the texts of a list in any form: one text, several, nested lists, and objects with names. */
export function leavesOf(value: unknown): Leaves {
  if (value === null || value === undefined || value === '') return { texts: [], unread: 0 };
  if (Array.isArray(value)) {
    const parts = value.map(leavesOf);
    return {
      texts: parts.flatMap(({ texts }) => texts),
      unread: parts.reduce((sum, { unread }) => sum + unread, 0),
    };
  }
  const text = textOf(value) ?? nameOf(value);
  return text === undefined ? { texts: [], unread: 1 } : { texts: [text], unread: 0 };
}

function nameOf(value: unknown): string | undefined {
  if (!value || typeof value !== 'object') return undefined;
  const record = value as Record<string, unknown>;
  return NAMING.map((name) => textOf(record[name])).find((text) => text !== undefined);
}
