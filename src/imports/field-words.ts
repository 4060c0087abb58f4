import { isBlank, textOf } from '#src/imports/fields.ts';
import { NO, YES } from '#src/imports/private-signs.ts';

/** A boolean, as it is or in words; null for anything else. */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = wordOf(value);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** A value as one word in lower case, without spaces and quotes round it. */
export function wordOf(value: unknown): string {
  if (isBlank(value)) return '';
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return (textOf(one) ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^["'\s]+|["'\s]+$/g, '');
}
