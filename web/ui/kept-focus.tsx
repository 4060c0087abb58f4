import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigation } from 'react-router';
import { useT } from '#web/site.ts';

/** An item of a list that a form in it may remove. `id` is its `data-line` attribute, `name` is announced. */
export type Line = { id: string; name: string };

type KeptFocusProps = {
  lines: readonly Line[];
  /** The id of the heading that takes the focus when no item is left (it has `tabIndex={-1}`). */
  heading: string;
  className?: string;
  children: ReactNode;
};

/**
 * Wraps a list whose items have forms. When a form removes its item, the focus moves to the item that takes its place, or to
 * the heading when none is left. Removed items are announced to screen readers.
 */
export function KeptFocus({ lines, heading, className, children }: KeptFocusProps) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const { note, gone } = useKeptFocus(place, lines, heading);
  return (
    <div ref={place} onSubmit={note} className={className}>
      {children}
      <p role="status" className="sr-only">
        {gone && t('shared:list.gone', { name: gone.name, count: gone.left })}
      </p>
    </div>
  );
}

function useKeptFocus(place: RefObject<HTMLElement | null>, lines: readonly Line[], heading: string) {
  const { state } = useNavigation();
  const used = useRef<{ line: Line; at: number; isSent: boolean } | null>(null);
  const [gone, setGone] = useState<{ name: string; left: number } | null>(null);

  function note({ target }: FormEvent): void {
    const id = (target as Element).closest<HTMLElement>('[data-line]')?.dataset.line;
    const at = lines.findIndex((line) => line.id === id);
    const line = lines[at];
    used.current = line ? { line, at, isSent: false } : null;
  }

  useEffect(() => {
    const { current } = used;
    if (!current) return;
    if (state !== 'idle') current.isSent = true;
    if (state !== 'idle' || !current.isSent) return;
    used.current = null;
    const isGone = lines.every(({ id }) => id !== current.line.id);
    if (isGone) setGone({ name: current.line.name, left: lines.length });
    // A focus that has moved elsewhere meanwhile stays there.
    if (document.activeElement !== document.body) return;
    const next = isGone ? lines[Math.min(current.at, lines.length - 1)] : current.line;
    const line = next && place.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(next.id)}"]`);
    (line ?? document.getElementById(heading))?.focus();
  }, [state, lines, heading, place]);

  return { note, gone };
}
