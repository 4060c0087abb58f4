import { defaultSchema } from 'hast-util-sanitize';
import { admonitionKinds } from '#src/markdown/admonition-kinds.ts';

type Schema = typeof defaultSchema;

// Attributes for every element. The default list also has tabindex, accesskey, name, form and microdata attributes, which
// interfere with the keyboard or the page's own data, and no text needs them.
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

/** Prefix of ids that authors write, so that they never equal an id of the page. */
export const USER_PREFIX = 'user-content-';

/** The HTML that a text may contain: GitHub's rules, with a few more tags and fewer attributes. */
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
  // The content of these elements is not text for people.
  strip: ['script', 'style', 'template', 'svg', 'iframe', 'object', 'noembed', 'noframes'],
};
