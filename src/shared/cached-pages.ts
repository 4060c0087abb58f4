/** The parameters of a path, decoded: `/posts/:slug` → `{ slug }`. */
export type PathParameters = Readonly<Partial<Record<string, string>>>;

/** Pages and API answers that the page cache may keep for anonymous readers; a feature declares its own. */
export type CachedPages = {
  /** Paths without language prefix. A segment may be a parameter, with an ending or without: `/posts/:slug.md`. */
  paths: readonly string[];
  /** The query parameters that the pages read. Any other is dropped, before the cache is asked and before the render. */
  query?: readonly string[];
  /** The cache groups of a page; null when the page of these parameters is not to be kept. */
  groups: (parameters: PathParameters) => readonly string[] | null;
};

/** What is declared of one path: the query parameters that are kept, and the cache groups. */
export type DeclaredPage = { query: readonly string[]; groups: readonly string[] };
/** Finds what is declared of a path without language prefix; null where nothing is. */
export type PageMatcher = (path: string) => DeclaredPage | null;

/** The query parameters of an endpoint, by the schema that parses them. */
export function queryOf({ shape }: { shape: Record<string, unknown> }): string[] {
  return Object.keys(shape);
}

type Segment = { name: string | null; text: string };
type Pattern = { path: string; segments: readonly Segment[]; pages: CachedPages };

/**
 * The matcher of everything that is declared, built once. A request compares its path with the few patterns that begin
 * as it does. Throws when two declare the same path.
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

/** The part of a path that is never a parameter: the first segment, and of the API its resource. */
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

/** A path that is spelled out goes before a parameter with an ending, and that before a parameter. */
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
