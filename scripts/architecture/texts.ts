import type { Source } from './source.ts';

/** Texts by their full key, `feature:a.b`. */
export type Messages = Map<string, string>;

/** The texts of locale files, flattened. */
export function messagesOf(files: readonly Source[]): Messages {
  return new Map(
    files.flatMap(({ path, text }) =>
      flatten(`${path.split('/')[1]}:`, JSON.parse(text) as Record<string, unknown>),
    ),
  );
}

function flatten(prefix: string, tree: Record<string, unknown>): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[prefix + key, value]]
      : flatten(`${prefix}${key}.`, value as Record<string, unknown>),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The keys as the code uses them: the plural forms of a text are one key. */
export function keysOf(messages: Messages): string[] {
  return [...new Set([...messages.keys()].map((key) => key.replace(PLURAL, '')))].sort();
}

/** The literal keys in `t('…')` and `translator(…)('…')`; the default namespace is `shared`. */
export function literalKeys(text: string): string[] {
  return [...text.matchAll(/\bt\(\s*(['"])([\w:.-]+)\1/g)].map(([, , key = '']) =>
    key.includes(':') ? key : `shared:${key}`,
  );
}
