import type { Element } from 'hast';
import { USER_PREFIX } from '#src/markdown/schema.ts';
import { looseKey } from '#src/markdown/slug.ts';

type Targets = { exact: Map<string, string>; loose: Map<string, string> };

/** Points every in-page link to an existing id, whichever generator the author wrote it for, or removes its href. */
export function resolveFragments(elements: Element[], written: ReadonlyMap<Element, string>): void {
  const targets = collectTargets(elements, written);
  for (const { tagName, properties } of elements) {
    if (tagName !== 'a' || typeof properties.href !== 'string' || !properties.href.startsWith('#')) continue;
    const id = find(targets, properties.href.slice(1));
    if (id === undefined) delete properties.href;
    else properties.href = `#${id}`;
  }
}

function collectTargets(elements: Element[], written: ReadonlyMap<Element, string>): Targets {
  const targets: Targets = { exact: new Map(), loose: new Map() };
  const ids = new Set<string>();
  for (const element of elements) {
    const id = takeId(element);
    if (id === undefined) continue;
    if (ids.has(id)) {
      delete element.properties.id;
      continue;
    }
    ids.add(id);
    for (const name of [id, written.get(element)]) {
      if (name === undefined) continue;
      const own = name.startsWith(USER_PREFIX) ? name.slice(USER_PREFIX.length) : name;
      for (const alias of [name, own]) addOnce(targets.exact, alias, id);
      addOnce(targets.loose, looseKey(own), id);
    }
  }
  return targets;
}

/** Removes and returns the id of an element; the old `<a name>` counts as an id. */
function takeId({ properties }: Element): string | undefined {
  if (properties.name !== undefined) properties.id ??= properties.name;
  delete properties.name;
  if (typeof properties.id !== 'string') return undefined;
  properties.id = properties.id.replace(/\s+/g, '-');
  return properties.id;
}

function find({ exact, loose }: Targets, fragment: string): string | undefined {
  const name = decode(fragment);
  if (name === 'top') return exact.get(name) ?? 'top';
  const key = looseKey(name);
  return exact.get(fragment) ?? exact.get(name) ?? (key === '' ? undefined : loose.get(key));
}

function addOnce(map: Map<string, string>, key: string, id: string): void {
  if (!map.has(key)) map.set(key, id);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
