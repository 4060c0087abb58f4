/** Something that a document does not bring along as it was written, told to the person who imports it. */
export type Note = { code: NoteCode; detail: string };

export type NoteCode =
  | 'title_from_name'
  | 'made_one_line'
  | 'cut'
  | 'tags_left_out'
  | 'tag_with_spaces'
  | 'list_unread'
  | 'date_unread'
  | 'not_an_address'
  | 'ends_later'
  | 'elements_left_out'
  | 'frame_linked'
  | 'template_signs'
  | 'wiki_links';

/** A list in one line: the first few, and how many more there are. */
export function printSome(items: readonly string[], most = 4): string {
  const each = [...new Set(items)];
  const more = each.length - most;
  return each.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
