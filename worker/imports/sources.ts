import type { DocumentRef } from '#src/imports/model.ts';
import { actsAs, type Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

/** The key of a document: its source and its path there. */
export function sourceKey({ source, path }: DocumentRef): string {
  return `${source}:${path}`;
}

/** The key of the document of which this one is another language, null when it names none. */
export function partnerOf(document: { translates?: DocumentRef; translatedBy?: DocumentRef }): string | null {
  const partner = document.translates ?? document.translatedBy;
  return partner ? sourceKey(partner) : null;
}

/** Whether an import may overwrite a post or series of an owner. */
export function mayImportOver(ctx: Context, importer: Member, { ownerId }: { ownerId: string }): boolean {
  return ownerId === importer.personId || actsAs(ctx, 'moderator');
}
