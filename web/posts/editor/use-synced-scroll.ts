import { type RefObject, useEffect, useRef } from 'react';
import { type Anchor, mapScroll } from '#src/editor/scroll-map.ts';

/**
 * Keeps the text and its preview at the same place, block by block: scrolling one pane scrolls the other. When `html`, the
 * content of the preview, changes, the preview moves to the place of the text.
 */
export function useSyncedScroll(html: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const preview = useRef<HTMLElement>(null);

  useEffect(() => {
    const { current: source } = area;
    const { current: shown } = preview;
    if (!source || !shown || html === '') return;
    return keepTogether(source, shown);
  }, [html]);

  return { area, preview } satisfies Record<string, RefObject<HTMLElement | null>>;
}

function keepTogether(source: HTMLTextAreaElement, shown: HTMLElement): () => void {
  let anchors: Anchor[] | null = null;
  // The scroll position that one pane gave to the other: its event is not an action of the person.
  let moved: { pane: HTMLElement; top: number } | null = null;
  // The pane that the person scrolled last. The other one follows, also when images move it later.
  let leader: HTMLElement | null = null;

  const move = (from: HTMLElement, to: HTMLElement, side: 'source' | 'preview') => {
    anchors ??= measure(source, shown);
    const extents = { source: extentOf(source), preview: extentOf(shown) };
    const wanted = Math.round(mapScroll(anchors, from.scrollTop, extents, side));
    if (Math.abs(to.scrollTop - wanted) < 2) return;
    to.scrollTop = wanted;
    moved = { pane: to, top: to.scrollTop };
  };
  const follow = () => {
    if (leader === source) move(source, shown, 'source');
    else if (leader === shown) move(shown, source, 'preview');
  };
  const onScroll = (event: Event) => {
    const pane = event.currentTarget as HTMLElement;
    const isEcho = moved?.pane === pane && Math.abs(moved.top - pane.scrollTop) < 2;
    moved = null;
    if (isEcho) return;
    leader = pane;
    follow();
  };
  // Images load, windows change their width.
  const watcher = new ResizeObserver(() => {
    anchors = null;
    follow();
  });
  const watched = [source, shown, ...shown.children];
  for (const element of watched) watcher.observe(element);
  source.addEventListener('scroll', onScroll, { passive: true });
  shown.addEventListener('scroll', onScroll, { passive: true });
  if (source.scrollTop > 0) move(source, shown, 'source');
  return () => {
    watcher.disconnect();
    source.removeEventListener('scroll', onScroll);
    shown.removeEventListener('scroll', onScroll);
  };
}

function extentOf(pane: HTMLElement): number {
  return Math.max(0, pane.scrollHeight - pane.clientHeight);
}

/** The positions in both panes of the lines that begin a block. */
function measure(source: HTMLTextAreaElement, shown: HTMLElement): Anchor[] {
  const top = shown.getBoundingClientRect().top - shown.scrollTop;
  const blocks = new Map<number, number>();
  for (const block of shown.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = Number(block.dataset.line);
    if (!blocks.has(line)) blocks.set(line, block.getBoundingClientRect().top - top);
  }
  const tops = lineTops(source, [...blocks.keys()]);
  return [...blocks].flatMap(([line, preview]) => {
    const at = tops.get(line);
    return at === undefined ? [] : [{ source: at, preview }];
  });
}

/** The positions of lines in a text field, measured in a copy with the same layout, because the field does not report them. */
function lineTops(field: HTMLTextAreaElement, wanted: readonly number[]): Map<number, number> {
  const copy = document.createElement('div');
  copy.className = field.className;
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    border: '0',
    height: 'auto',
    minHeight: '0',
    maxHeight: 'none',
    overflow: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    width: `${field.clientWidth}px`,
  });
  copy.lang = field.lang;
  const lines = field.value.split('\n');
  const marks = new Map<number, HTMLElement>();
  const write = (from: number, to: number, end: string) =>
    copy.appendChild(document.createTextNode(lines.slice(from, to).join('\n') + end));
  let done = 0;
  for (const line of [...wanted].sort((a, b) => a - b)) {
    if (line < 1 || line > lines.length) continue;
    write(done, line - 1, line - 1 > done ? '\n' : '');
    marks.set(line, copy.appendChild(document.createElement('span')));
    done = line - 1;
  }
  write(done, lines.length, '');
  field.insertAdjacentElement('afterend', copy);
  const padding = Number.parseFloat(getComputedStyle(field).paddingTop);
  const tops = new Map(Array.from(marks, ([line, mark]) => [line, mark.offsetTop - padding] as const));
  copy.remove();
  return tops;
}
