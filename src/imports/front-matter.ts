import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** The front matter of a document, and the Markdown behind it. */
export type FrontMatter = { data: Record<string, unknown>; body: string };

const FENCES = [
  { fence: '+++', parse: parseToml as (text: string) => unknown },
  { fence: '---', parse: (text: string) => parseYaml(text) as unknown },
];

/**
 * Splits a document into front matter (TOML between `+++`, YAML between `---`) and body. A document without one has
 * empty data. Throws the parser's error when the front matter is broken.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const document = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  for (const { fence, parse } of FENCES) {
    if (!document.startsWith(`${fence}\n`)) continue;
    const end = new RegExp(`\\n${fence.replaceAll('+', '\\+')}[ \\t]*(?:\\n|$)`).exec(
      document.slice(fence.length),
    );
    if (!end) continue;
    const inside = document.slice(fence.length + 1, fence.length + end.index + 1);
    const data = parse(inside);
    return {
      data: isRecord(data) ? data : {},
      body: document.slice(fence.length + end.index + end[0].length).replace(/^\n+/, ''),
    };
  }
  return { data: {}, body: document };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
