import { type Arguments, namedOf } from '#src/imports/generators/arguments.ts';
import {
  kindOf,
  printAdmonition,
  printCode,
  printDetails,
  printEmbed,
  printImage,
  printLink,
  printQuote,
} from '#src/imports/generators/print.ts';

/** A sign with a name that stands for a part of the page; null when it is not known, so that it stays and is told. */
export type Shortcode = (given: Arguments) => string | null;

/** The same with a text between its beginning and its end. */
export type PairedShortcode = (given: Arguments, body: string) => string | null;

const video =
  (prefix: string): Shortcode =>
  (given) => {
    const id = namedOf(given, 'id', 'video', 'videoid') || (given.listed[0] ?? '');
    return /^[\w-]{3,40}$/.test(id) ? printEmbed(prefix + id) : null;
  };

const image: Shortcode = (given) => {
  const source = namedOf(given, 'src', 'url', 'path', 'image', 'image_path') || (given.listed[0] ?? '');
  if (source === '') return null;
  const caption = [namedOf(given, 'title'), namedOf(given, 'caption')]
    .filter((text) => text !== '')
    .join('. ');
  return printImage(source, namedOf(given, 'alt') || caption, caption);
};

const link = (target: string | undefined): string | null => (target ? target : null);

/** Signs that Hugo, Zola, Jekyll and Hexo, or many of their themes, know by these names. */
export const shortcodes: Record<string, Shortcode> = {
  figure: image,
  img: image,
  image,
  picture: image,
  youtube: video('https://www.youtube.com/watch?v='),
  vimeo: video('https://vimeo.com/'),
  asciinema: video('https://asciinema.org/a/'),
  gist: ({ listed }) => {
    const name = listed.length > 1 ? `${listed[0]}/${listed[1]}` : (listed[0] ?? '');
    return /^[\w/-]+$/.test(name) ? printEmbed(`https://gist.github.com/${name}`) : null;
  },
  tweet: (given) => post(given, 'status'),
  x: (given) => post(given, 'status'),
  ref: (given) => link(namedOf(given, 'path') || given.listed[0]),
  relref: (given) => link(namedOf(given, 'path') || given.listed[0]),
  br: () => '<br>',
  asset_img: ({ listed }) => {
    const [source, ...words] = listed.filter((one, index) => index === 0 || !/^\d+(?:px|%)?$/.test(one));
    return source ? printImage(source, words.join(' '), '') : null;
  },
  asset_path: ({ listed }) => link(listed[0]),
  asset_link: ({ listed: [target, ...words] }) =>
    target ? printLink(words.join(' ') || target, target) : null,
  post_url: ({ listed: [name] }) => (name ? `${name.split('/').at(-1)}.md` : null),
  post_path: ({ listed: [name] }) => (name ? `${name}.md` : null),
  post_link: ({ listed: [name, ...words] }) =>
    name ? printLink(words.join(' ') || name, `${name}.md`) : null,
};

function post({ named, listed }: Arguments, kind: string): string | null {
  const [user, id] = [named.get('user'), named.get('id') ?? listed[0]];
  return id && /^\d+$/.test(id) ? printEmbed(`https://x.com/${user ?? 'i'}/${kind}/${id}`) : null;
}

const code: PairedShortcode = ({ named, listed }, body) => {
  const options = listed.map((one) => one.replace(/^lang:/, '')).filter((one) => one !== 'linenos');
  return printCode(/^[\w+#.-]{1,30}$/.exec(named.get('lang') ?? options[0] ?? '')?.[0] ?? '', body);
};

const boxed =
  (kind?: string): PairedShortcode =>
  (given, body) => {
    const [first = '', ...rest] = given.listed;
    const named = namedOf(given, 'type', 'kind', 'context', 'color', 'style');
    const own = kind ?? (named || first);
    const words = kind || named ? given.listed : rest;
    return printAdmonition(kindOf(own) ? own : 'note', namedOf(given, 'title') || words.join(' '), body);
  };

const folded: PairedShortcode = (given, body) =>
  printDetails(namedOf(given, 'summary', 'title') || given.listed.join(' '), body);

const quoted: PairedShortcode = (given, body) =>
  printQuote(body, namedOf(given, 'author', 'source', 'cite') || given.listed.join(' '));

/** The same for signs with a beginning and an end. */
export const pairedShortcodes: Record<string, PairedShortcode> = {
  highlight: code,
  codeblock: code,
  code,
  mermaid: (_, body) => printCode('mermaid', body),
  notice: boxed(),
  callout: boxed(),
  hint: boxed(),
  alert: boxed(),
  admonition: boxed(),
  aside: boxed(),
  note: boxed(),
  tip: boxed('tip'),
  info: boxed('info'),
  important: boxed('important'),
  warning: boxed('warning'),
  caution: boxed('caution'),
  danger: boxed('danger'),
  details: folded,
  expand: folded,
  collapse: folded,
  spoiler: folded,
  quote: quoted,
  blockquote: quoted,
  raw: (_, body) => body,
  verbatim: (_, body) => body,
  comment: () => '',
};
