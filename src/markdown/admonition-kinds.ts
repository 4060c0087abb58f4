/** GitHub's five. */
export const admonitionKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type AdmonitionKind = (typeof admonitionKinds)[number];

// What other tools call them.
const otherNames: Record<string, AdmonitionKind> = {
  info: 'note',
  hint: 'tip',
  success: 'tip',
  danger: 'caution',
};

/** The kind that is meant by a name, in capitals or not. */
export function admonitionKind(name: string): AdmonitionKind | undefined {
  const lower = name.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  return admonitionKinds.find((kind) => kind === lower) ?? other;
}
