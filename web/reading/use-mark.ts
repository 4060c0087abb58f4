import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ReadingState } from '#src/reading/model.ts';
import { api, unwrap } from '#web/api.ts';

/** After how many seconds a post counts as begun. The enhancement script uses the same number. */
const SECONDS = 10;

type Mark = { slug: string; state: ReadingState | null; notes: boolean };

/**
 * Holds the reading state of a post and changes it optimistically. With `notes`, reaching the end of a post that was open for
 * a while marks it as read, until the reader undoes that.
 */
export function useMark({ slug, state, notes }: Mark) {
  const [own, setOwn] = useState<ReadingState | null>(null);
  const [failed, setFailed] = useState(false);
  const [settled, setSettled] = useState(false);
  const shown = own ?? state;

  /** A change that the reader did not ask for fails silently and is not retried. */
  async function send(next: ReadingState, isAsked: boolean): Promise<void> {
    setSettled(true);
    setFailed(false);
    setOwn(next);
    try {
      await unwrap(
        api.PUT('/api/v1/reading/posts/{slug}', { params: { path: { slug } }, body: { state: next } }),
      );
    } catch {
      setOwn(own);
      setFailed(isAsked);
    }
  }

  function choose(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    void send(submitter.value as ReadingState, true);
  }

  const end = useRef<HTMLFormElement>(null);
  useReached(end, notes && !settled && shown !== 'read', () => void send('read', false));
  return { shown, failed, choose, end };
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
