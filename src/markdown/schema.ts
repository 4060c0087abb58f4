import { defaultSchema } from 'hast-util-sanitize';
import { admonitionKinds } from '#src/markdown/admonition-kinds.ts';

type Schema = typeof defaultSchema;

// Attributes for every element. The default list also has tabindex, accesskey, name, form and microdata attributes:
// they disturb the keyboard or the page's own data, and nobody needs them in a text.
const everywhere = [
  'abbr',
  'align',
  'alt',
  'colSpan',
  'dateTime',
  'dir',
  'headers',
  'height',
  'id',
  'lang',
  'open',
  'reversed',
  'rowSpan',
  'rowspan',
  'scope',
  'span',
  'start',
  'title',
  'vAlign',
  'value',
  'width',
];

const moreTags = [
  'abbr',
  'bdi',
  'bdo',
  'caption',
  'cite',
  'col',
  'colgroup',
  'dfn',
  'figcaption',
  'figure',
  'mark',
  'progress',
  'small',
  'time',
  'u',
  'wbr',
];

/** Prefix of ids that people write, so that they never meet an id of the page. */
export const USER_PREFIX = 'user-content-';

/** What may stay of the HTML in a text: GitHub's rules, a little wider in tags and narrower in attributes. */
export const schema: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), ...moreTags],
  attributes: {
    ...defaultSchema.attributes,
    '*': everywhere,
    a: [...(defaultSchema.attributes?.a ?? []), 'name'],
    div: [['dataAdmonition', ...admonitionKinds]],
    img: ['ariaLabel', 'src'],
    input: [...(defaultSchema.attributes?.input ?? []), 'checked'],
    progress: ['ariaLabel', 'max'],
    source: ['srcSet', 'media', 'type'],
  },
  clobberPrefix: USER_PREFIX,
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'HTTP', 'HTTPS', 'MAILTO'],
    src: ['http', 'https'],
  },
  // Their content is not text for people.
  strip: ['script', 'style', 'template', 'svg', 'iframe', 'object', 'noembed', 'noframes'],
};
