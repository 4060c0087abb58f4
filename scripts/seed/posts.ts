import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '#src/imports/front-matter.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import { openSiteApi, type SiteApi } from './api.ts';
import { seedComments } from './comments.ts';
import { seedQuestions } from './questions.ts';
import { seedSeries } from './series.ts';

const FOLDER = join(import.meta.dirname, 'posts');
const DAY_MS = 24 * 60 * 60_000;

/** A post of the seed in one language. Only the original has the data beside the text. */
type Body = {
  locale: Locale;
  title: string;
  summary: string;
  markdown: string;
  daysAgo: number | null;
  authors: string[];
  tags: string[];
};

/**
 * Fills a site without posts, through its own API, with posts, a series and comments. The file `done` remembers this, so that
 * deleted posts do not come back. Returns the number of new posts.
 */
export async function seedPosts(origin: string, token: string | null, done: string): Promise<number> {
  if (!token || existsSync(done)) return 0;
  const api = openSiteApi(origin, token);
  const folders = (await api.hasPosts()) ? [] : readdirSync(FOLDER);
  for (const slug of folders) await seedPost(api, slug);
  if (folders.length > 0) await seedSeries(api);
  if (folders.length > 0) await seedComments(origin);
  if (folders.length > 0) await seedQuestions(origin);
  writeFileSync(done, '');
  return folders.length;
}

/** The original is imported with its date and authors; the translation is added as people do it. */
async function seedPost(api: SiteApi, slug: string): Promise<void> {
  const pictures = await uploadPictures(api, slug);
  const bodies = LOCALES.flatMap((locale) => readBody(slug, locale, pictures));
  const original = bodies.find((body) => body.daysAgo !== null);
  if (!original) throw new Error(`The seed's post ${slug} has no original: one language must say daysAgo.`);
  const { daysAgo, ...document } = original;
  const publishedAt = new Date(Date.now() - (daysAgo ?? 0) * DAY_MS).toISOString();
  await api.importDocument({ ...document, path: slug, slug, publishedAt });
  for (const body of bodies) {
    if (body === original) continue;
    await api.addTranslation(slug, body);
  }
}

async function uploadPictures(api: SiteApi, slug: string): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (const name of readdirSync(join(FOLDER, slug)).filter((file) => file.endsWith('.svg'))) {
    urls.set(name, await api.upload(name, readFileSync(join(FOLDER, slug, name))));
  }
  return urls;
}

function readBody(slug: string, locale: Locale, pictures: ReadonlyMap<string, string>): Body[] {
  const file = join(FOLDER, slug, `${locale}.md`);
  if (!existsSync(file)) return [];
  const { data, body } = splitFrontMatter(readFileSync(file, 'utf8'));
  let markdown = body;
  for (const [name, url] of pictures) markdown = markdown.replaceAll(`](${name})`, `](${url})`);
  return [
    {
      locale,
      title: String(data.title),
      summary: String(data.description),
      markdown,
      daysAgo: typeof data.daysAgo === 'number' ? data.daysAgo : null,
      authors: (data.authors as string[] | undefined) ?? [],
      tags: (data.tags as string[] | undefined) ?? [],
    },
  ];
}
