import type { DraftSign } from '#src/imports/field-signs.ts';
import type { NoteCode } from '#src/imports/notes.ts';

/** Why a file, a post, a series or a picture was skipped. */
export const REASONS: Record<string, string> = {
  section_index: 'a section page, not a post',
  front_matter_broken: 'its front matter cannot be read',
  empty: 'it has no text',
  invalid: 'it does not fit',
  not_text: 'it is neither UTF-8 nor UTF-16',
  not_markdown: 'only .md, .mdx and .markdown are read',
  other_language: 'its language is neither English nor Traditional Chinese',
  hidden: 'it is hidden',
  outside_content: 'it is outside of content/',
  not_in_summary: 'not in SUMMARY.md',
  not_written: 'in SUMMARY.md, but not written yet',
  no_file: 'in SUMMARY.md, but there is no such file',
  slug_taken: 'another post has its address',
  not_yours: 'somebody else imported it from a source of this name; --source gives this one another name',
  changed_meanwhile: 'somebody changed it in the meantime',
  language_taken: 'its post has this language already',
  original_missing: 'what it translates was not imported',
  in_another_series: 'a post of it stands in another series',
  no_posts: 'none of its posts was imported',
  authors_only: 'only authors make series',
};

const SIGNS: Record<DraftSign['code'], (detail: string) => string> = {
  not_public: (detail) => detail,
  not_understood: (detail) => `"${detail}" is not understood`,
  private_place: (detail) => `it is called, or lies in, ${detail}`,
  private_title: (detail) => `its title says ${detail}`,
  private_section: (detail) => `${detail} says so`,
  bad_date: (detail) => `"${detail}" is no date that is understood`,
  locked: (detail) => `it has a ${detail}`,
  ended: (detail) => `its time is over, ${detail}`,
};

/** Why a document is a draft. */
export function describeSign({ code, detail }: DraftSign): string {
  return SIGNS[code](detail);
}

export const NOTES: Record<NoteCode, (detail: string) => string> = {
  title_from_name: (detail) => `no title; its file name makes it "${detail}"`,
  made_one_line: (detail) => `${detail} made one line`,
  cut: (detail) => `${detail}, the rest is cut`,
  tags_left_out: (detail) => `tags left out: ${detail}`,
  tag_with_spaces: (detail) => `"${detail}" is one tag; commas would separate several`,
  list_unread: (detail) => `not all ${detail} could be read`,
  date_unread: (detail) => `"${detail}" is no date that is understood`,
  not_an_address: (detail) => `no address: ${detail}`,
  ends_later: (detail) => `it stays public after ${detail}`,
  elements_left_out: (detail) => `left out: ${detail}`,
  frame_linked: (detail) => `a frame became a link: ${detail}`,
  template_signs: (detail) => `signs that stay in the text: ${detail}`,
  wiki_links: (detail) => `links that stay in the text: ${detail}`,
};
