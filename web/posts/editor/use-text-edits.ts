import { type RefObject, useMemo } from 'react';
import { applyFormat } from '#src/editor/format.ts';
import { type Edit, insertBlock, replacePlaceholder } from '#src/editor/insert.ts';
import type { Format } from '#src/editor/shortcuts.ts';

/** Changes the text through the element itself, so that the caret stays in place and undo works. */
export function useTextEdits(
  area: RefObject<HTMLTextAreaElement | null>,
  onChange: (markdown: string) => void,
) {
  return useMemo(() => {
    function apply(edit: Edit | null, caret: SelectionMode): void {
      const { current } = area;
      if (!current || !edit) return;
      current.setRangeText(edit.replacement, edit.start, edit.end, caret);
      onChange(current.value);
    }
    return {
      insert: (block: string) => {
        const { current } = area;
        if (!current) return;
        apply(insertBlock(current.value, current.selectionStart, current.selectionEnd, block), 'end');
      },
      replace: (placeholder: string, replacement: string) =>
        apply(replacePlaceholder(area.current?.value ?? '', placeholder, replacement), 'preserve'),
      format: (format: Format, words: { text: string; link: string }) => {
        const { current } = area;
        if (!current) return;
        const { value, selectionStart, selectionEnd } = current;
        const edit = applyFormat(format, value, selectionStart, selectionEnd, words);
        type(current, edit);
        current.setSelectionRange(...edit.selection);
        onChange(current.value);
      },
    };
  }, [area, onChange]);
}

/** Inserts text as if it were typed, so that it can be undone; where the browser does not support that, without undo. */
function type(field: HTMLTextAreaElement, { start, end, replacement }: Edit): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, replacement)) field.setRangeText(replacement, start, end);
}
