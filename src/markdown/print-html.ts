import type { Element, Nodes } from 'hast';
import { find, html, type Info } from 'property-information';

type Value = Element['properties'][string];

const voids = new Set('area br col embed hr img input source track wbr'.split(' '));
const infos = new Map<string, Info>();

/**
 * Prints a tree that is safe already: elements and text only. Attributes have single quotes, because the HTML travels as
 * JSON between database, Worker and browser, where each double quote needs an escape.
 */
export function printHtml(node: Nodes): string {
  if (node.type === 'text') return encode(node.value, /[<&]/g);
  const content = 'children' in node ? node.children.map(printHtml).join('') : '';
  if (node.type !== 'element') return content;
  const { tagName, properties } = node;
  const start = `<${tagName}${printAttributes(properties)}>`;
  return voids.has(tagName) && content === '' ? start : `${start}${content}</${tagName}>`;
}

function printAttributes(properties: Element['properties']): string {
  let attributes = '';
  for (const name in properties) attributes += printAttribute(infoOf(name), properties[name]);
  return attributes;
}

function printAttribute(info: Info, value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  const isFlag = info.boolean || info.overloadedBoolean;
  if (value === true || (isFlag && (value === '' || value === info.attribute))) return ` ${info.attribute}`;
  const text = Array.isArray(value) ? value.join(info.commaSeparated ? ', ' : ' ') : String(value);
  const isDoubled = text.includes("'") && text.split("'").length > text.split('"').length;
  const quote = isDoubled ? '"' : "'";
  return ` ${info.attribute}=${quote}${encode(text, /["&'`<>]/g)}${quote}`;
}

function infoOf(name: string): Info {
  const info = infos.get(name) ?? find(html, name);
  infos.set(name, info);
  return info;
}

function encode(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}
