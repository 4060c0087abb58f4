import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFields, measureJson } from '#src/shared/count-values.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The keys and items of a value; what is empty counts as one. */
function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value);
  return Math.max(1, inside.length) + inside.reduce<number>((sum, one) => sum + countOf(one), 0);
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('JSON', () => {
  test('is measured without parsing, whatever its texts contain', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const measured = measureJson(bytesOf(JSON.stringify(value)));
        expect(measured).toEqual({ values: countOf(value), depth: depthOf(value) });
      }),
    );
  });

  test.each([
    ['', 0, 0],
    ['"[{,"', 0, 0],
    ['{"a\\"[[[":1}', 1, 1],
    ['["\\\\",[]]', 3, 2],
    ['[[[[', 4, 4],
    ['{"a":"never closed, [', 1, 1],
  ])('%j has %i values, %i deep', (text, values, depth) => {
    expect(measureJson(bytesOf(text))).toEqual({ values, depth });
  });
});

describe('the fields of a form', () => {
  const multipart = 'multipart/form-data; boundary=x1';
  test.each([
    ['', 'application/x-www-form-urlencoded', 0],
    ['a=1', 'application/x-www-form-urlencoded', 1],
    ['a=1&b=2&c', 'application/x-www-form-urlencoded; charset=UTF-8', 3],
    ['--x1\r\n\r\n--x1--', multipart, 1],
    ['--x1\r\n\r\n--x1\r\n\r\n--x1--', 'multipart/form-data; charset=utf-8; boundary="x1"', 2],
    ['', multipart, 0],
    ['a&b&c', 'text/plain', 0],
    ['a&b&c', '', 0],
  ])('%j as %j: %i', (body, type, fields) => {
    expect(countFields(bytesOf(body), type)).toBe(fields);
  });

  test('are as many as a browser sends', async () => {
    const names = fc.array(fc.string(), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const [query, form] = [new URLSearchParams(), new FormData()];
        for (const name of all) {
          query.append(name, '&--');
          form.append(name, new File(['--\r\n&'], 'a&b'));
        }
        for (const sent of [new Response(query), new Response(form)]) {
          const bytes = new Uint8Array(await sent.arrayBuffer());
          expect(countFields(bytes, sent.headers.get('Content-Type') ?? '')).toBe(all.length);
        }
      }),
    );
  });
});
