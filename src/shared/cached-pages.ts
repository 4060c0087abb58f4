/** The parameters of a path, decoded: `/posts/:slug` → `{ slug }`. */
export type PathParameters = Readonly<Partial<Record<string, string>>>;

/** Pages and API answers that the page cache may keep for anonymous readers; a feature declares its own. */
export type CachedPages = {
  /** Paths without language prefix. A segment may be a parameter, with or without a suffix: `/posts/:slug.md`. */
  paths: readonly string[];
  /** The query parameters that the pages read. All others are dropped before the cache look-up and before the render. */
  query?: readonly string[];
  /** The cache groups of a page; null when the page with these parameters must not be cached. */
  groups: (parameters: PathParameters) => readonly string[] | null;
};

/** The declaration for one path: the query parameters that are kept, and the cache groups. */
export type DeclaredPage = { query: readonly string[]; groups: readonly string[] };
/** Finds the declaration for a path without language prefix; null for an undeclared path. */
export type PageMatcher = (path: string) => DeclaredPage | null;

/** The names of an endpoint's query parameters, from the schema that parses them. */
export function queryOf({ shape }: { shape: Record<string, unknown> }): string[] {
  return Object.keys(shape);
}

type Segment = { name: string | null; text: string };
type Pattern = { path: string; segments: readonly Segment[]; pages: CachedPages };

/**
 * Builds the matcher of all declared pages. A path is compared only with the few patterns that begin as it does. Throws when
 * two features declare the same path.
 */
export function pageMatcher(declared: readonly CachedPages[]): PageMatcher {
  const byStart = new Map<string, Pattern[]>();
  for (const pattern of declared.flatMap(toPatterns)) {
    const start = startOf(pattern.path.split('/'));
    const others = byStart.get(start) ?? [];
    if (others.some(({ path }) => path === pattern.path))
      throw new Error(`The pages at ${pattern.path} are declared twice.`);
    byStart.set(start, [...others, pattern].sort(byPrecision));
  }
  return (path) => {
    const given = path.split('/');
    for (const { segments, pages } of byStart.get(startOf(given)) ?? []) {
      const parameters = parametersOf(segments, given);
      if (!parameters) continue;
      const groups = pages.groups(parameters);
      return groups && { query: pages.query ?? [], groups };
    }
    return null;
  };
}

/** The part of a path that is never a parameter: the first segment, or for the API also the resource. */
function startOf(segments: readonly string[]): string {
  return segments[1] === 'api' ? segments.slice(1, 4).join('/') : (segments[1] ?? '');
}

function toPatterns(pages: CachedPages): Pattern[] {
  return pages.paths.map((path) => ({ path, segments: path.split('/').map(toSegment), pages }));
}

function toSegment(text: string): Segment {
  const [, name, ending] = /^:(\w+)(.*)$/.exec(text) ?? [];
  return name === undefined ? { name: null, text } : { name, text: ending ?? '' };
}

/** Sorts literal segments before parameters with a suffix, and these before plain parameters. */
function byPrecision(one: Pattern, other: Pattern): number {
  const rank = ({ segments }: Pattern) =>
    segments.map(({ name, text }) => (name === null ? 0 : text ? 1 : 2)).join('');
  return rank(one) < rank(other) ? -1 : 1;
}

function parametersOf(segments: readonly Segment[], given: readonly string[]): PathParameters | null {
  if (segments.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [at, { name, text }] of segments.entries()) {
    const part = given[at] ?? '';
    if (name === null) {
      if (part !== text) return null;
    } else {
      if (part.length <= text.length || !part.endsWith(text)) return null;
      parameters[name] = decode(text ? part.slice(0, -text.length) : part);
    }
  }
  return parameters;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
