import type { ImportDocument, ImportOutcome } from '#src/imports/model.ts';
import type { OwnPost, Post } from '#src/posts/model.ts';
import type { CreateSeries, EntryInput, OwnSeries } from '#src/series/model.ts';
import type { Locale } from '#src/shared/locale.ts';

type Translation = { locale: Locale; title: string; summary: string; markdown: string };

/** The calls of the seed, all over the public API. Anything but success throws an Error. */
export type SiteApi = {
  hasPosts: () => Promise<boolean>;
  upload: (name: string, bytes: Uint8Array) => Promise<string>;
  importDocument: (document: Omit<ImportDocument, 'oldPaths'>) => Promise<void>;
  addTranslation: (slug: string, translation: Translation) => Promise<void>;
  idOf: (slug: string) => Promise<string>;
  addSeries: (series: CreateSeries, translation: Translation, entries: EntryInput[]) => Promise<void>;
};

/** Opens the API of a site with an admin's token. */
export function openSiteApi(origin: string, token: string): SiteApi {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { data: T }).data;
  }

  async function idOf(slug: string): Promise<string> {
    return (await call<Post>('GET', `/api/v1/posts/${encodeURIComponent(slug)}`)).id;
  }

  return {
    hasPosts: async () => (await call<unknown[]>('GET', '/api/v1/posts?limit=1')).length > 0,
    async upload(name, bytes) {
      const form = new FormData();
      form.set('file', new File([bytes.slice()], name, { type: 'image/svg+xml' }));
      return (await call<{ url: string }>('POST', '/api/v1/uploads', form)).url;
    },
    async importDocument(document) {
      const body = { source: 'seed', documents: [document] };
      const [outcome] = await call<ImportOutcome[]>('POST', '/api/v1/imports', body);
      if (outcome?.outcome === 'skipped') throw new Error(`${document.slug}: ${outcome.reason}`);
    },
    async addTranslation(slug, { locale, title, summary, markdown }) {
      const id = await idOf(slug);
      const draft = { title, summary, markdown, version: 0 };
      await call('PUT', `/api/v1/me/posts/${id}/drafts/${locale}`, draft);
      await call<OwnPost>('POST', `/api/v1/me/posts/${id}/publication`, {});
    },
    idOf,
    async addSeries(series, { locale, ...text }, entries) {
      const { id, version } = await call<OwnSeries>('POST', '/api/v1/series', series);
      const path = `/api/v1/me/series/${id}`;
      await call('PUT', `${path}/texts/${locale}`, { ...text, version });
      await call('PUT', `${path}/entries`, { entries, version: version + 1 });
      await call('POST', `${path}/publication`);
    },
  };
}
