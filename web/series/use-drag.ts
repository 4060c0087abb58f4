import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { moveTo } from '#src/series/order.ts';
import type { Line } from '#web/series/use-order.ts';

/** Where a line would be dropped: before the line `to` of the present order, at `depth`. */
export type Drop = { from: number; to: number; depth: number };

/** The distance by which a line is dragged sideways for each step of nesting. */
const STEP_PX = 28;
/** A drag nearer than this to the edge of the window scrolls it. */
const EDGE_PX = 72;
const SCROLL_PX = 14;

/** Dragging of a line by its handle, with mouse, pen or finger: up and down to move it, sideways to nest it. */
export function useDrag(lines: readonly Line[], onDrop: (from: number, to: number, by: number) => void) {
  const [drop, setDrop] = useState<Drop | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const start = useRef({ x: 0, from: -1, by: 0, to: 0 });

  function begin(from: number, event: PointerEvent<HTMLButtonElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, from, by: 0, to: from };
    setDrop({ from, to: from, depth: lines[from]?.depth ?? 0 });
  }

  function follow({ clientX, clientY }: PointerEvent): void {
    const { from, x } = start.current;
    if (from < 0) return;
    const rows = Array.from(list.current?.querySelectorAll('[data-line]') ?? []);
    const below = rows.findIndex((row) => clientY < middleOf(row));
    const to = below === -1 ? rows.length : below;
    const by = Math.round((clientX - x) / STEP_PX);
    Object.assign(start.current, { to, by });
    const { entries, index } = moveTo(lines, from, to, by);
    setDrop({ from, to, depth: entries[index]?.depth ?? 0 });
    if (clientY < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
    else if (clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
  }

  function end(): void {
    const { from, to, by } = start.current;
    cancel();
    if (from >= 0 && (by !== 0 || (to !== from && to !== from + 1))) onDrop(from, to, by);
  }

  function cancel(): void {
    start.current.from = -1;
    setDrop(null);
  }

  const isDragging = drop !== null;
  useEffect(() => {
    if (!isDragging) return;
    const leave = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      start.current.from = -1;
      setDrop(null);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [isDragging]);

  return { list, drop, begin, follow, end, cancel };
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
