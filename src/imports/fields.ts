/** The fields of a front matter by their names without case, spaces and hyphens; one name may have been written twice. */
export type Fields = ReadonlyMap<string, readonly Field[]>;

/** A field as it was written. */
export type Field = { name: string; value: unknown };

/** The name of a field without case, spaces, hyphens and underscores: `Publish-Date` → `publishdate`. */
export function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, '');
}

/** Collects the fields of a front matter. */
export function fieldsOf(data: Record<string, unknown>): Fields {
  const named = Object.entries(data).map(([name, value]) => ({ name: name.trim(), value }));
  return Map.groupBy(named, ({ name }) => keyOf(name));
}

/** Every field of the names, in their order, without those that say nothing. */
export function allOf(fields: Fields, keys: readonly string[]): Field[] {
  return keys.flatMap((key) => fields.get(key) ?? []).filter(({ value }) => !isBlank(value));
}

/** The value of the first field of the names that says something. */
export function firstOf(fields: Fields, keys: readonly string[]): unknown {
  return allOf(fields, keys)[0]?.value;
}

/** The text of the first field of the names that is a text or a number. */
export function textIn(fields: Fields, keys: readonly string[]): string | undefined {
  return allOf(fields, keys)
    .map(({ value }) => textOf(value))
    .find((text) => text !== undefined);
}

/** A value as text: trimmed, undefined when it is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Whether a value says nothing. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A field in one line, as a report shows it. */
export function printField({ name, value }: Field): string {
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value);
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return `${name}: ${line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line}`;
}

/** Whether a value is a table of fields. */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
