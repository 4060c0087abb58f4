import { schema } from '#src/markdown/schema.ts';

// Attributes that have a meaning outside our pages; classes, ids and hints to browsers have none.
const meaningful = new Set(
  (
    'abbr align alt checked cite colSpan dateTime dir disabled headers height href lang max open reversed rowSpan ' +
    'scope span src start title type vAlign value width'
  ).split(' '),
);

type Attribute = NonNullable<typeof schema.attributes>[string][number];

const isMeaningful = (attribute: Attribute) =>
  meaningful.has(typeof attribute === 'string' ? attribute : attribute[0]);

/** The HTML that a feed may contain: that of a text, without what only our own pages understand. */
export const feedSchema: typeof schema = {
  ...schema,
  // A source without its addresses says nothing.
  tagNames: schema.tagNames?.filter((name) => name !== 'source'),
  attributes: {
    ...Object.fromEntries(
      Object.entries(schema.attributes ?? {}).map(([name, allowed]) => [name, allowed.filter(isMeaningful)]),
    ),
    a: ['href', ['rel', 'ugc', 'nofollow', 'noopener', 'noreferrer']],
  },
  strip: [...(schema.strip ?? []), 'button'],
};
