import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Node = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  isArray: (name) =>
    ['entry', 'item', 'link', 'atom:link', 'author', 'category', 'dc:creator'].includes(name),
});

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const URI = /^(?:https?:\/\/[^\s<>"{}|\\^`]+|urn:uuid:[0-9a-f-]{36})$/;
/** Elements and attributes that are unsafe in the text of a feed. */
const UNSAFE =
  /<(?:script|style|meta|embed|object|iframe|form|link|base)[\s>]|<[^>]*\s(?:on\w+|style|srcset)\s*=/i;
const RELATIVE = /<[^>]*\s(?:href|src)\s*=\s*["']?(?!https?:|mailto:)[^"'\s>]/i;

/** The errors and warnings that the W3C's feed validator would report for a feed. */
export function complaintsAbout(xml: string): string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) return [`not well formed: ${wellFormed.err.msg}`];
  const { feed, rss } = parser.parse(xml) as { feed?: Node; rss?: { channel: Node } };
  if (feed) return atomComplaints(feed);
  return rss ? rssComplaints(rss.channel) : ['neither Atom nor RSS'];
}

function atomComplaints(feed: Node): string[] {
  const entries = list(feed.entry);
  return [
    ...missing('feed', feed, ['id', 'title', 'updated', 'author']),
    ...linkComplaints('feed', list(feed.link), ['self', 'alternate']),
    ...dates('feed', [feed.updated], RFC3339),
    ...uris('feed', [feed.id, feed.icon]),
    ...repeated(
      'id',
      entries.map((entry) => text(entry.id)),
    ),
    ...repeated(
      'updated',
      entries.map((entry) => text(entry.updated)),
    ),
    ...entries.flatMap((entry) => [
      ...missing('entry', entry, ['id', 'title', 'updated', 'author']),
      ...linkComplaints('entry', list(entry.link), ['alternate']),
      ...dates('entry', [entry.updated, entry.published], RFC3339),
      ...uris('entry', [entry.id, ...list(entry.author).map((author) => author.uri)]),
      ...blanks(
        'category',
        list(entry.category).map((category) => category['@term']),
      ),
      ...blanks(
        'author',
        list(entry.author).map((author) => author.name),
      ),
      ...htmlComplaints(entry.content),
    ]),
  ];
}

function rssComplaints(channel: Node): string[] {
  const items = list(channel.item);
  return [
    ...missing('channel', channel, ['title', 'link', 'description', 'language']),
    ...linkComplaints('channel', list(channel['atom:link']), ['self']),
    ...uris('channel', list(channel.link)),
    ...dates('channel', [channel.lastBuildDate], RFC822),
    ...repeated(
      'guid',
      items.map((item) => text(item.guid)),
    ),
    ...items.flatMap((item) => [
      ...missing('item', item, ['title', 'link', 'guid', 'pubDate']),
      ...uris('item', [...list(item.link), item.guid]),
      ...dates('item', [item.pubDate], RFC822),
      ...dates('item', [item['dcterms:modified']], RFC3339),
      ...('author' in item ? ['author is for e-mail addresses'] : []),
      ...htmlComplaints(item['content:encoded']),
      ...htmlComplaints(item.description),
    ]),
  ];
}

function missing(where: string, node: Node, names: readonly string[]): string[] {
  return names.filter((name) => node[name] === undefined).map((name) => `${where} has no ${name}`);
}

/** Complaints about links: without an address, missing, or alternates with the same type and language. */
function linkComplaints(where: string, links: readonly Node[], wanted: readonly string[]): string[] {
  const kinds = links
    .filter((link) => link['@rel'] === 'alternate')
    .map((link) => `${link['@type']} ${link['@hreflang']}`);
  return [
    ...wanted
      .filter((rel) => !links.some((link) => link['@rel'] === rel))
      .map((rel) => `${where} has no link rel=${rel}`),
    ...uris(
      where,
      links.map((link) => link['@href']),
    ),
    ...repeated(`alternate of ${where}`, kinds),
  ];
}

function dates(where: string, values: readonly unknown[], shape: RegExp): string[] {
  return values
    .filter((value) => value !== undefined && !shape.test(text(value)))
    .map((value) => `${where} has the date ${text(value)}`);
}

function uris(where: string, values: readonly unknown[]): string[] {
  return values
    .filter((value) => value !== undefined && !URI.test(text(value)))
    .map((value) => `${where} has the address ${text(value)}`);
}

function blanks(where: string, values: readonly unknown[]): string[] {
  return values.filter((value) => text(value).trim() === '').map(() => `${where} is blank`);
}

function repeated(what: string, values: readonly string[]): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} twice: ${value}`);
}

function htmlComplaints(content: unknown): string[] {
  const html = text(content);
  return [
    ...(UNSAFE.test(html) ? [`unsafe: ${UNSAFE.exec(html)?.[0]}`] : []),
    ...(RELATIVE.test(html) ? [`relative: ${RELATIVE.exec(html)?.[0]}`] : []),
  ];
}

function list(value: unknown): Node[] {
  if (value === undefined || value === '') return [];
  return [value].flat() as Node[];
}

function text(value: unknown): string {
  if (typeof value === 'object' && value !== null) return String((value as Node)['#text'] ?? '');
  return value === undefined ? '' : String(value);
}
