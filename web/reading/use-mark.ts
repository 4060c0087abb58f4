import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ReadingState } from '#src/reading/model.ts';
import { api, unwrap } from '#web/api.ts';

/** After how many seconds a post counts as begun. The enhancement script uses the same number. */
const SECONDS = 10;

type Mark = { slug: string; state: ReadingState | null; notes: boolean };
type Change = { state: ReadingState; isAsked: boolean };
type Line = { next: Change | null; isBusy: boolean; stored: ReadingState | null };

/**
 * Holds the reading state of a post and changes it optimistically. With `notes`, reaching the end of a post that was open for
 * a while marks it as read, until the reader undoes that.
 */
export function useMark({ slug, state, notes }: Mark) {
  const [own, setOwn] = useState<ReadingState | null>(null);
  const [failed, setFailed] = useState(false);
  const [settled, setSettled] = useState(false);
  const shown = own ?? state;

  /** The change that waits for the one under way, and the last state that was stored. */
  const line = useRef<Line>({ next: null, isBusy: false, stored: null });

  /** Sends one change after the other: a reader may undo a mark before it has arrived. Only the last waiting one counts. */
  async function send(change: Change): Promise<void> {
    setSettled(true);
    setFailed(false);
    setOwn(change.state);
    line.current.next = change;
    if (line.current.isBusy) return;
    line.current.isBusy = true;
    for (let next = takeNext(line.current); next; next = takeNext(line.current))
      try {
        await store(slug, next.state);
        line.current.stored = next.state;
      } catch {
        if (line.current.next) continue;
        setOwn(line.current.stored);
        // A change that the reader did not ask for fails silently and is not retried.
        setFailed(next.isAsked);
      }
    line.current.isBusy = false;
  }

  function choose(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    void send({ state: submitter.value as ReadingState, isAsked: true });
  }

  const end = useRef<HTMLFormElement>(null);
  useReached(end, notes && !settled && shown !== 'read', () => void send({ state: 'read', isAsked: false }));
  return { shown, failed, choose, end };
}

function takeNext(line: Line): Change | null {
  const { next } = line;
  line.next = null;
  return next;
}

/** Stores a state, also when the reader leaves the page meanwhile. */
function store(slug: string, state: ReadingState): Promise<unknown> {
  return unwrap(
    api.PUT('/api/v1/reading/posts/{slug}', {
      params: { path: { slug } },
      body: { state },
      keepalive: true,
    }),
  );
}

/** Calls `onReached` once the end was visible to a reader who had the page open for a while. */
function useReached(end: RefObject<HTMLElement | null>, isAwaited: boolean, onReached: () => void): void {
  const reached = useRef(onReached);
  reached.current = onReached;
  useEffect(() => {
    if (!isAwaited || !end.current) return;
    let isThere = false;
    let seconds = 0;
    const observer = new IntersectionObserver((entries) => {
      isThere = entries.at(-1)?.isIntersecting ?? false;
    });
    observer.observe(end.current);
    const timer = setInterval(() => {
      if (document.hidden) return;
      seconds += 1;
      if (seconds < SECONDS || !isThere) return;
      clearInterval(timer);
      reached.current();
    }, 1000);
    return () => {
      clearInterval(timer);
      observer.disconnect();
    };
  }, [end, isAwaited]);
}
