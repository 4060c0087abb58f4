import { dirname, join } from 'node:path';
import type { Import } from './source.ts';

/**
 * The circles of imports that remain after compilation: for each group of files that import each other, a shortest circle, as
 * `a → b → a`.
 */
export function circlesIn(imports: readonly Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, to, isType } of imports) {
    const path = to.startsWith('./') ? join(dirname(from), to) : to;
    if (!isType) graph.set(from, [...(graph.get(from) ?? []), path]);
  }
  const named = new Set<string>();
  const circles: string[] = [];
  for (const start of [...graph.keys()].sort()) {
    if (named.has(start)) continue;
    const circle = shortestWayBack(graph, start);
    if (!circle) continue;
    for (const path of circle) named.add(path);
    circles.push([...circle, start].join(' → '));
  }
  return circles;
}

/** The files of a shortest circle through a file, beginning with that file; null where there is none. */
function shortestWayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const next of graph.get(path) ?? []) {
      if (next === start) return wayTo(cameFrom, path, start);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, path);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(cameFrom: ReadonlyMap<string, string>, end: string, start: string): string[] {
  const way = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
