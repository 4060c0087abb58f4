import { useLayoutEffect, useRef, useState } from 'react';
import { nameOfEntry } from '#src/series/entry-input.ts';
import type { Candidate } from '#src/series/model.ts';
import { applyAction, moveTo, type OrderAction } from '#src/series/order.ts';
import type { Line, useOrder } from '#web/series/use-order.ts';
import { useSite, useT } from '#web/site.ts';

/** The actions on the order. Each is announced to screen readers and keeps the focus. */
export function useOrderActions(order: ReturnType<typeof useOrder>) {
  const t = useT();
  const { locale } = useSite();
  const { lines } = order;
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<Candidate[]>([]);
  const focus = useFocusAfter(lines);
  const nameOf = (line: Line) => nameOfEntry(line, locale) || t('series:write.untitled');

  function announce(key: string, line: Line, more = {}): void {
    setSaid(t(`series:order.${key}`, { title: nameOf(line), ...more }));
  }

  function announcePlace(next: readonly Line[], index: number): void {
    const line = next[index];
    if (line) announce('moved', line, { line: index + 1, total: next.length, level: line.depth + 1 });
  }

  function drop(from: number, to: number, by: number): void {
    const moved = moveTo(lines, from, to, by);
    order.change(moved.entries);
    announcePlace(moved.entries, moved.index);
  }

  function remove(line: Line, next: Line[], index: number): void {
    if ('postId' in line) setTaken([...taken, line]);
    announce('removed', line);
    const neighbour = next[index] ?? next[index - 1];
    focus.on(neighbour ? `remove-${neighbour.key}` : 'order-title');
  }

  /** `from` is the element that keeps the focus, if not the button of the action. */
  function act(action: OrderAction, index: number, from?: string): void {
    const line = lines[index];
    const moved = line && applyAction(lines, action, index);
    if (!line || !moved) return;
    order.change(moved.entries);
    if (action !== 'remove') focus.on(from ?? `${action}-${line.key}`);
    if (action === 'remove') remove(line, moved.entries, index);
    else if (action === 'number')
      announce('numbered' in line && line.numbered ? 'unnumbered' : 'numbered', line);
    else announcePlace(moved.entries, moved.index);
  }

  function add(line: Line): void {
    order.change([...lines, line]);
    announce('added', line);
  }

  return { said, taken, nameOf, drop, act, add };
}

/** Keeps the focus on a button whose line has moved, because the browser drops it when the line moves in the document. */
function useFocusAfter(lines: readonly Line[]) {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the lines have moved.
  useLayoutEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [lines]);
  return { on: (id: string) => (wanted.current = id) };
}
