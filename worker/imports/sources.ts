import type { DocumentRef } from '#src/imports/model.ts';
import { actsAs, type Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

/** By what a document is known: its source and its path there. */
export function sourceKey({ source, path }: DocumentRef): string {
  return `${source}:${path}`;
}

/** The document that one is another language of, if it says so. */
export function partnerOf(document: { translates?: DocumentRef; translatedBy?: DocumentRef }): string | null {
  const partner = document.translates ?? document.translatedBy;
  return partner ? sourceKey(partner) : null;
}

/** Whether an import may write over what somebody owns. */
export function mayImportOver(ctx: Context, importer: Member, { ownerId }: { ownerId: string }): boolean {
  return ownerId === importer.personId || actsAs(ctx, 'moderator');
}
