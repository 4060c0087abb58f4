import type { ImportDocument } from '#src/imports/model.ts';
import { mayImportOver, partnerOf, sourceKey } from '#worker/imports/sources.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import type { SourcedState } from '#worker/posts/queries.ts';

/** A document with the present state of its post. `leads`: the document decides the properties that all languages share. */
export type Job = {
  document: ImportDocument;
  key: string;
  hash: string;
  postId: string;
  slug: string;
  before: SourcedState | null;
  leads: boolean;
  /** An earlier import brought the document; otherwise it creates its post or joins that of another language. */
  isKnown: boolean;
  isUnchanged: boolean;
  /** Whether the document is kept as a draft because the importer may not publish at once. */
  isHeld: boolean;
};

/** The reason why a document is not imported, as a code. */
export type Refusal = { refused: string };

/** Finds the post of a document: its own, that of the document of which it is another language, or a new one. */
export async function jobOf(
  ctx: Context,
  importer: Member,
  {
    source,
    document,
    known,
    mayPublish,
  }: {
    source: string;
    document: ImportDocument;
    known: ReadonlyMap<string, SourcedState>;
    mayPublish: boolean;
  },
): Promise<Job | Refusal> {
  const key = sourceKey({ source, path: document.path });
  const own = known.get(key);
  const partner = partnerOf(document);
  const joined = own || partner === null ? undefined : known.get(partner);
  const before = own ?? joined ?? null;
  if (!before && partner !== null) return { refused: 'original_missing' };
  if (before && !mayImportOver(ctx, importer, before)) return { refused: 'not_yours' };
  if (joined?.locales.includes(document.locale)) return { refused: 'language_taken' };
  const isHeld = !mayPublish && document.publishedAt !== null;
  const published = await hashOf(document);
  // What was held changes when the same document may be published: the next import does so.
  const hash = isHeld ? `held:${published}` : published;
  const leads = own ? own.originalLocale === own.sourceLocale : document.translates === undefined;
  return {
    document,
    key,
    hash,
    postId: before?.id ?? ctx.ids.next(),
    slug: before && !leads ? before.slug : document.slug,
    before,
    leads,
    isKnown: own !== undefined,
    isUnchanged: own?.sourceHash === hash || own?.sourceHash === published,
    isHeld,
  };
}

/** The hash of a document. The partner is left out, because it matters only when the document joins its post. */
function hashOf({ translates: _, translatedBy: __, ...document }: ImportDocument): Promise<string> {
  return sha256(JSON.stringify(document));
}
