import { useCallback, useState } from 'react';
import { withoutPlaceholders } from '#src/editor/insert.ts';

/** The text of the field, including the placeholders of uploads in progress, which are never saved. */
export function useRawMarkdown(saved: string, change: (changed: { markdown: string }) => void) {
  const [raw, setRaw] = useState(saved);
  const type = useCallback(
    (markdown: string) => {
      setRaw(markdown);
      change({ markdown: withoutPlaceholders(markdown) });
    },
    [change],
  );
  // Another version was taken, or an unsaved copy was restored.
  return [withoutPlaceholders(raw) === saved ? raw : saved, type] as const;
}
