/** The tiers of tests, cheapest first: projects of vitest.config.ts. */
export const TIERS = ['rules', 'worker', 'browser'] as const;
export type Tier = (typeof TIERS)[number];

/** The tier of a test file, by its path in the repository. */
export function tierOf(path: string): Tier {
  if (path.startsWith('worker/')) return 'worker';
  return path.startsWith('e2e/') ? 'browser' : 'rules';
}

/**
 * The tiers of a run of vitest: those that its projects name and in which its filters find a file.
 */
export function tiersOf(
  tests: readonly string[],
  { filters, projects }: { filters: readonly string[]; projects: readonly string[] },
): Tier[] {
  const named = TIERS.filter((tier) => projects.length === 0 || projects.some(matches(tier)));
  const found = new Set(tests.filter((path) => filters.some(finds(path))).map(tierOf));
  return named.filter((tier) => filters.length === 0 || found.has(tier));
}

/** Matches a project as vitest does: a name with `*` as wildcard, or with `!` for exclusion. */
const matches = (tier: Tier) => (project: string) => {
  const name = project.replace(/^!/, '').replaceAll(/[^\w*-]/g, '');
  return new RegExp(`^${name.replaceAll('*', '.*')}$`).test(tier) !== project.startsWith('!');
};

/** Matches a filter as vitest does: part of a path, possibly with a line. */
const finds = (path: string) => (filter: string) => {
  const part = filter.replace(/^\.\//, '').replace(/:\d+$/, '');
  return path.includes(part) || part.endsWith(`/${path}`);
};
