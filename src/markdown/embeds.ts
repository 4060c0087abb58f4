import type { Element } from 'hast';
import { ASCIINEMA, CODEPEN, VIMEO, YOUTUBE } from '#src/markdown/embed-origins.ts';
import { labels } from '#src/markdown/labels.ts';
import { codeOf } from '#src/markdown/plain-text.ts';
import type { RenderOptions } from '#src/markdown/types.ts';

const MOST_FRAMES = 50;

type Embed = { kind: 'video' | 'code' | 'terminal'; site: string; src: string };

/**
 * Turns a paragraph that is only a link to a site of our list into a frame with the link below. The frame loads when it is
 * scrolled into view; feeds and printed pages keep the link. Text of untrusted authors keeps the link alone.
 */
export function finishEmbeds(elements: Element[], { locale, trusted = true }: RenderOptions): void {
  let left = trusted ? MOST_FRAMES : 0;
  for (const paragraph of elements) {
    const link = onlyLinkOf(paragraph);
    const embed = link && embedOf(String(link.properties.href));
    if (!link || !embed || --left < 0) continue;
    const written = codeOf(link).trim();
    const own = labels[locale].embed[embed.kind](embed.site);
    const title = /^(?:https?:|www\.)/i.test(written) ? own : `${written} (${embed.site})`;
    paragraph.tagName = 'figure';
    paragraph.properties = { className: ['embed'] };
    paragraph.children = [
      frame(embed, title),
      { type: 'element', tagName: 'figcaption', properties: {}, children: [link] },
    ];
  }
}

function onlyLinkOf({ tagName, children }: Element): Element | undefined {
  if (tagName !== 'p') return undefined;
  const [link, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (others.length > 0 || link?.type !== 'element' || link.tagName !== 'a') return undefined;
  return typeof link.properties.href === 'string' && codeOf(link).trim() !== '' ? link : undefined;
}

function embedOf(href: string): Embed | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  const { hostname, pathname, searchParams } = new URL(href);
  const path = pathname.split('/').filter((part) => part !== '');
  switch (hostname.replace(/^(?:www|m)\./, '')) {
    case 'youtube.com':
      return youtube(path[0] === 'watch' ? searchParams.get('v') : videoPath(path), searchParams);
    case 'youtube-nocookie.com':
      return youtube(videoPath(path), searchParams);
    case 'youtu.be':
      return youtube(path[0], searchParams);
    case 'vimeo.com':
      return vimeo(path[0], path[1]);
    case 'player.vimeo.com':
      return vimeo(path[0] === 'video' ? path[1] : undefined, searchParams.get('h'));
    case 'codepen.io':
      return codepen(path);
    case 'asciinema.org':
      return asciinema(path);
  }
  return undefined;
}

function videoPath([kind = '', id]: string[]): string | undefined {
  return ['embed', 'shorts', 'live'].includes(kind) ? id : undefined;
}

function youtube(id: string | null | undefined, parameters: URLSearchParams): Embed | undefined {
  if (!id || !/^[\w-]{11}$/.test(id)) return undefined;
  const start = secondsOf(parameters.get('t') ?? parameters.get('start') ?? '');
  const src = `${YOUTUBE}/embed/${id}${start > 0 ? `?start=${start}` : ''}`;
  return { kind: 'video', site: 'YouTube', src };
}

/** The seconds of a time such as "90", "90s", "1m30s", "1h2m3s". */
function secondsOf(time: string): number {
  const found = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time);
  const [hours = 0, minutes = 0, seconds = 0] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}

function vimeo(id: string | undefined, key: string | null | undefined): Embed | undefined {
  if (!id || !/^\d{5,12}$/.test(id)) return undefined;
  const isUnlisted = key && /^[\da-f]{6,20}$/i.test(key);
  const src = `${VIMEO}/video/${id}?dnt=1${isUnlisted ? `&h=${key}` : ''}`;
  return { kind: 'video', site: 'Vimeo', src };
}

function codepen([person = '', kind = '', id = '']: string[]): Embed | undefined {
  if (!/^[\w-]{1,60}$/.test(person) || !/^(?:pen|embed)$/.test(kind) || !/^\w{4,40}$/.test(id))
    return undefined;
  const src = `${CODEPEN}/${person}/embed/${id}?default-tab=result`;
  return { kind: 'code', site: 'CodePen', src };
}

function asciinema([kind, id = '']: string[]): Embed | undefined {
  if (kind !== 'a' || !/^\w{1,40}$/.test(id)) return undefined;
  return { kind: 'terminal', site: 'asciinema', src: `${ASCIINEMA}/a/${id}/iframe` };
}

// Scripts of the frame run in its own origin (allow-same-origin refers to that origin, not to ours).
function frame({ src }: Embed, title: string): Element {
  const properties: Element['properties'] = {
    src,
    title,
    loading: 'lazy',
    sandbox: ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-presentation'],
    allow: 'fullscreen; picture-in-picture; encrypted-media',
    referrerPolicy: 'strict-origin-when-cross-origin',
  };
  return { type: 'element', tagName: 'iframe', properties, children: [] };
}
