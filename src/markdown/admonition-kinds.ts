/** The five kinds of GitHub. */
export const admonitionKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type AdmonitionKind = (typeof admonitionKinds)[number];

// The names of other tools.
const otherNames: Record<string, AdmonitionKind> = {
  info: 'note',
  hint: 'tip',
  success: 'tip',
  danger: 'caution',
};

/** The kind with a name, in any case. */
export function admonitionKind(name: string): AdmonitionKind | undefined {
  const lower = name.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  return admonitionKinds.find((kind) => kind === lower) ?? other;
}
