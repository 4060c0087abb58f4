import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ReadingState } from '#src/reading/model.ts';
import { api, unwrap } from '#web/api.ts';

/** Somebody who has had a post before them so long has begun to read it; as the enhancement script has it. */
const SECONDS = 10;

type Mark = { slug: string; state: ReadingState | null; notes: boolean };

/**
 * How the reader stands to a post, at once as they chose it. Where `notes` says so, reaching the end of a post that was
 * read for a while marks it, until they say that it does not.
 */
export function useMark({ slug, state, notes }: Mark) {
  const [own, setOwn] = useState<ReadingState | null>(null);
  const [failed, setFailed] = useState(false);
  const [settled, setSettled] = useState(false);
  const shown = own ?? state;

  /** What nobody asked for fails in silence, and is not tried again. */
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

/** Once the end was to be seen by somebody who had the page before them for a while. */
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
