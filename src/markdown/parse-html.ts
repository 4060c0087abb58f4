import type { Root } from 'hast';
import { raw } from 'hast-util-raw';

/** Parses HTML as a browser does. */
export function parseHtml(html: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
}
