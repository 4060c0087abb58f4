import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD } from '../scripts/lib/paths.ts';

/** The bytes of a first visit to a page; gzip at level 9. Fonts are compressed already. */
export type Weights = {
  html: number;
  htmlGz: number;
  scriptGz: number;
  styleGz: number;
  font: number;
  image: number;
  /** HTML, scripts and styles. */
  pageGz: number;
  workerGz: number;
  scripts: string[];
};

/** Weighs a page as an anonymous browser loads it. */
export async function weigh(origin: string, path: string): Promise<Weights> {
  const html = await (await fetch(origin + path)).text();
  const scripts = matches(
    html,
    /<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g,
  );
  const styles = matches(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const css = (await Promise.all(styles.map((url) => load(origin, url)))).join('');
  const fonts = matches(css, /url\(([^)]*literata-roman-(?!accents)[^)]*)\)/g);
  const images = matches(html, /<img[^>]+src="(\/[^"]+)"/g);
  const inline = Array.from(
    // Data for search engines is no script; it counts as HTML.
    html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([^<]*)<\/script>/g),
    (match) => match[1],
  ).join('');
  const scriptGz = (await sum(origin, scripts, gz)) + (inline ? gz(Buffer.from(inline)) : 0);
  const styleGz = await sum(origin, styles, gz);
  const htmlGz = gz(Buffer.from(html));
  return {
    html: Buffer.byteLength(html),
    htmlGz,
    scriptGz,
    styleGz,
    font: await sum(origin, fonts, (bytes) => bytes.length),
    image: await sum(origin, images, (bytes) => bytes.length),
    pageGz: htmlGz + (await sum(origin, scripts, gz)) + styleGz,
    workerGz: workerBundle(),
    scripts,
  };
}

function matches(html: string, pattern: RegExp, inner?: RegExp): string[] {
  const found = Array.from(html.matchAll(pattern), (match) =>
    inner ? inner.exec(match[0])?.[1] : (match[1] ?? match[2]),
  );
  return [...new Set(found.filter((url): url is string => url !== undefined))];
}

async function sum(
  origin: string,
  urls: readonly string[],
  weight: (bytes: Buffer) => number,
): Promise<number> {
  let total = 0;
  for (const url of urls) total += weight(await load(origin, url));
  return total;
}

/** A file of the build, or the Worker's answer. */
async function load(origin: string, url: string): Promise<Buffer> {
  const file = join(BUILD, 'client', new URL(url, origin).pathname);
  if (existsSync(file)) return readFileSync(file);
  const response = await fetch(new URL(url, origin));
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

function gz(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}

function workerBundle(): number {
  const server = join(BUILD, 'server');
  return readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.js'))
    .reduce((total, file) => total + gz(readFileSync(join(file.parentPath, file.name))), 0);
}
