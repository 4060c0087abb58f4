import { useEffect, useRef } from 'react';

type Keys = { onSave: () => void; onPreview: () => void };

/** Ctrl or ⌘ with S saves, with Enter shows the preview: anywhere on the page. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === 's') latest.current.onSave();
      else if (event.key === 'Enter') latest.current.onPreview();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
