import type { DraftSign } from '#src/imports/field-signs.ts';
import type { ImportDocument } from '#src/imports/model.ts';
import type { Note } from '#src/imports/notes.ts';
import type { Locale } from '#src/shared/locale.ts';

/**
 * A document as its file describes it: slugs are requests, and links are still those of the source. `series` is the one that
 * its front matter names, with the document's place in it; `place` is that in its folder. `draft`: why it is not public. `notes`:
 * what it does not bring along.
 */
export type SourceDocument = ImportDocument & {
  series?: { name: string; order: number | null };
  place?: number;
  draft?: DraftSign;
  notes?: Note[];
};

/** A document as the API takes it. */
export function toImport({
  series: _,
  place: __,
  draft: ___,
  notes: ____,
  ...document
}: SourceDocument): ImportDocument {
  return document;
}

/** The reason why a file is not a document; `detail` says where. */
export type Skip = {
  path: string;
  reason:
    | 'section_index'
    | 'front_matter_broken'
    | 'empty'
    | 'invalid'
    | 'not_text'
    | 'not_markdown'
    | 'other_language'
    | 'hidden'
    | 'outside_content'
    | 'not_in_summary'
    | 'not_written'
    | 'no_file';
  detail?: string;
};

/** What a file does not say: its language, the zone of its times, the present, the imported folder, tags for every document. */
export type Reading = {
  locale: Locale;
  timeZone: string;
  now: number;
  folder?: string;
  tags?: readonly string[];
};
