/** The tiers of tests, cheapest first: projects of vitest.config.ts. */
export const TIERS = ['rules', 'worker', 'browser'] as const;
export type Tier = (typeof TIERS)[number];

/** The tier that a test file, by its path in the repository, belongs to. */
export function tierOf(path: string): Tier {
  if (path.startsWith('worker/')) return 'worker';
  return path.startsWith('e2e/') ? 'browser' : 'rules';
}

/**
 * The tiers that a run of vitest asks for: those that its projects name and in which its filters find a file.
 */
export function tiersOf(
  tests: readonly string[],
  { filters, projects }: { filters: readonly string[]; projects: readonly string[] },
): Tier[] {
  const named = TIERS.filter((tier) => projects.length === 0 || projects.some(matches(tier)));
  const found = new Set(tests.filter((path) => filters.some(finds(path))).map(tierOf));
  return named.filter((tier) => filters.length === 0 || found.has(tier));
}

/** As vitest takes a project: a name, in which `*` is anything, or `!` before what is left out. */
const matches = (tier: Tier) => (project: string) => {
  const name = project.replace(/^!/, '').replaceAll(/[^\w*-]/g, '');
  return new RegExp(`^${name.replaceAll('*', '.*')}$`).test(tier) !== project.startsWith('!');
};

/** As vitest takes a filter: a part of a path, maybe with a line. */
const finds = (path: string) => (filter: string) => {
  const part = filter.replace(/^\.\//, '').replace(/:\d+$/, '');
  return path.includes(part) || part.endsWith(`/${path}`);
};
