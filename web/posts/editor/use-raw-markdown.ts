import { useCallback, useState } from 'react';
import { withoutPlaceholders } from '#src/editor/insert.ts';

/** The text as it stands in the sheet: with the placeholders of pictures on their way, which are never saved. */
export function useRawMarkdown(saved: string, change: (changed: { markdown: string }) => void) {
  const [raw, setRaw] = useState(saved);
  const type = useCallback(
    (markdown: string) => {
      setRaw(markdown);
      change({ markdown: withoutPlaceholders(markdown) });
    },
    [change],
  );
  // Another version was taken, or an unsaved copy was found.
  return [withoutPlaceholders(raw) === saved ? raw : saved, type] as const;
}
