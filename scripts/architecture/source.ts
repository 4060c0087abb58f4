import { existsSync, globSync, readFileSync } from 'node:fs';
import { ROOT } from '../lib/paths.ts';

/** A source file: its path from the root, and its text. */
export type Source = { path: string; text: string };
/** An import; `isType` is true for an import that compilation removes. */
export type Import = { from: string; to: string; isType: boolean };

/** The files that match a pattern, without generated files. */
export function sources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: ROOT })
    .filter((path) => !path.includes('node_modules') && !path.includes('/generated/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') }));
}

/** A file's text without its comments. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'"();]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Everything that a file imports or re-exports, statically or not. */
export function importsOf({ path, text }: Source): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map(([, type, names = '', to, dynamic]) => ({
    from: path,
    to: (to ?? dynamic ?? '').replace(/^#/, ''),
    isType: Boolean(type) || isOnlyTypes(names),
  }));
}

/** Whether an import has only types, such as `import { type A, type B }`. */
function isOnlyTypes(names: string): boolean {
  const list = /^\{([^}]*)\}\s*from/.exec(names.trim())?.[1];
  return list?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
}

/** Whether a file is a test or only serves tests. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|^worker\/testing\/|^src\/[\w-]+\/testing\/|^worker\/[\w-]+\/surfaces\.ts$|^web\/[\w-]+\/examples\.ts$/.test(
    path,
  );
}

/** Whether there is a file or folder at a path from the root. */
export function exists(path: string): boolean {
  return existsSync(`${ROOT}/${path}`);
}

/** The violations as `path: why`, to be compared with an empty list. */
export function breaches(imports: readonly Import[], isBreach: (one: Import) => boolean): string[] {
  return imports.filter(isBreach).map(({ from, to }) => `${from} imports ${to}`);
}
