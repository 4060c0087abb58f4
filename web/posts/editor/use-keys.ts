import { type RefObject, useEffect, useRef } from 'react';
import { COMMANDS, type Command, FORMATS, type Format, matchShortcut } from '#src/editor/shortcuts.ts';

/** The shortcuts of the whole page. */
export function useCommands(run: Record<Command, () => void>): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = matchShortcut(event, COMMANDS);
      if (!command) return;
      event.preventDefault();
      latest.current[command]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** The shortcuts that change the text. They apply in its field only, and take precedence there over those of the site. */
export function useFormats(
  area: RefObject<HTMLTextAreaElement | null>,
  onFormat: (format: Format) => void,
): void {
  const latest = useRef(onFormat);
  useEffect(() => {
    latest.current = onFormat;
  });
  useEffect(() => {
    const { current } = area;
    const press = (event: KeyboardEvent) => {
      const format = event.isComposing ? undefined : matchShortcut(event, FORMATS);
      if (!format) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(format);
    };
    current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  }, [area]);
}
