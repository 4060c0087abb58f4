import { createHash } from 'node:crypto';
import { changeProse } from '#src/imports/generators/code-apart.ts';

const PICTURE = /data:image\/(png|jpe?g|gif|webp|avif|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})/g;

/** Puts the pictures that a text holds as data into `pictures`, by names under which the text refers to them then. */
export function takeEmbedded(text: string, pictures: Map<string, Buffer>): string {
  if (!text.includes('data:image/')) return text;
  return changeProse(
    text,
    (prose) =>
      prose.replace(PICTURE, (_, type: string, data: string) => {
        const bytes = Buffer.from(data, 'base64');
        const name = `embedded/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${type.split('+')[0]}`;
        pictures.set(name, bytes);
        return `/${name}`;
      }),
    { indented: true },
  );
}
