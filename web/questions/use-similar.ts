import { useEffect, useState } from 'react';
import type { SimilarQuestion } from '#src/questions/model.ts';
import { api, unwrap } from '#web/api.ts';

/** How long a title rests before similar questions are looked for. */
const REST_MS = 400;
const SHORTEST = 2;

/** Looks for similar questions while a title is typed. `first` is what the page brought. */
export function useSimilar(title: string, first: readonly SimilarQuestion[] | null) {
  const [found, setFound] = useState(first);
  useEffect(() => {
    const typed = title.trim();
    if (typed.length < SHORTEST) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      unwrap(
        api.GET('/api/v1/similar-questions', {
          params: { query: { title: typed } },
          signal: abort.signal,
        }),
      )
        .then((questions) => setFound(questions))
        // Without an answer the page stays as it is: the list is only a help.
        .catch(() => {});
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [title]);
  return found;
}
