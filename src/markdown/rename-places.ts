import type { Element } from 'hast';

const references = ['ariaDescribedBy', 'ariaLabelledBy'];

/** Prefixes the ids of elements and the references to them, so that their HTML can be part of a larger page. */
export function renamePlaces(elements: Element[], prefix: string): void {
  const renamed = (id: unknown) => `${prefix}${id}`;
  for (const { properties } of elements) {
    const { id, href } = properties;
    if (id !== undefined) properties.id = renamed(id);
    if (typeof href === 'string' && /^#./.test(href)) properties.href = `#${renamed(href.slice(1))}`;
    for (const name of references) {
      const ids = properties[name];
      if (Array.isArray(ids)) properties[name] = ids.map(renamed);
    }
  }
}
